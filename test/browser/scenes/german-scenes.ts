import type { BusyDesk } from './busy-desk';
import { openTab } from './clicks';
import type { Scene } from './scene';

const locale = 'de-DE';

const page = (name: string, tab: string, shows: string | RegExp): Scene<BusyDesk> => ({
  persona: 'admin',
  route: 'admin',
  locale,
  name: `german-${name}`,
  act: (tabs) => openTab(tabs, tab),
  shows,
});

/** The main pages of a desk at work in the second language. Nothing here changes the world. */
export const germanScenes: readonly Scene<BusyDesk>[] = [
  { ...page('overview', 'Übersicht', /14 eingegangen/), height: 1560 },
  page('connectors', 'Konnektoren', 'Bestanden'),
  page('catalog', 'Katalog', /3 Anwendungen/),
  { ...page('rules', 'Regeln', 'Grundregel'), height: 1050 },
  page('portals', 'Portale', 'Access desk (ACCESS)'),
  page('people', 'Personen', 'Identitätszuordnungen'),
  { ...page('access', 'Zugriffe', 'ACCESS-10'), height: 1050 },
  page('audit', 'Protokoll', 'Person einem Konto zugeordnet'),
  { ...page('settings', 'Einstellungen', /Gefahrenbereich/), height: 1400 },
  {
    persona: 'approver',
    route: (desk) => `issues/${desk.waiting}`,
    locale,
    name: 'german-issue',
    height: 1250,
    shows: /Genehmigung/,
  },
  {
    persona: 'requester',
    route: (desk) => `portal/${desk.provisioned}`,
    locale,
    name: 'german-portal-request',
    shows: 'Der Zugriff ist eingerichtet.',
  },
];
