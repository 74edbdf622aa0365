import type { Page } from 'playwright-core';
import { chooseAction, fill, openTab, pick, press, see } from './clicks';
import type { Scene } from './scene';
import { chapter } from './scene';
import { known } from './scene-site';
import type { SceneSite } from './scene-site';

const admin = { persona: 'admin', route: 'admin' } as const;

const AREAS = ['Analytics', 'Backup', 'Billing', 'Chat', 'Design', 'Finance', 'Payroll', 'Source', 'Support'];
const SEEDED = new Set(['Design Studio', 'Source Hub']);
const KINDS = ['Archive', 'Board', 'Desk', 'Hub', 'Studio', 'Vault'];

/** A catalog as a large company has it: more than a page of applications. */
async function addApplications(site: SceneSite): Promise<void> {
  const spare = known(site.world.entra.groups, 'spare');
  const names = AREAS.flatMap((area) => KINDS.map((kind) => `${area} ${kind}`));
  const applications = names.map((name, index) => ({
    id: name.toLowerCase().replace(' ', '-'),
    name,
    risk: known({ 0: 'low', 1: 'medium', 2: 'high' }, String(index % 3)),
    enabled: index % 11 !== 10,
    levels: [
      {
        id: 'user',
        name: 'User',
        entitlements: [
          {
            connectionId: 'entra',
            entitlement: { type: 'group', id: spare.id },
            displayName: spare.displayName,
          },
        ],
      },
    ],
  }));
  const unknown = applications.filter(({ name }) => !SEEDED.has(name));
  const file = { format: 'gatehouse-applications', version: 1, applications: unknown };
  await site.admin('applications.import', { text: JSON.stringify(file), dryRun: false });
}

const down = (site: SceneSite): Promise<unknown> =>
  site.control('POST', 'faults', {
    target: 'graph',
    times: 500,
    effect: { kind: 'respond', status: 503, headers: { 'retry-after': '60' } },
  });

async function openGroups(page: Page): Promise<void> {
  await openTab(page, 'Catalog');
  await fill(page, /^Search applications/, 'Design Studio');
  await press(page, 'Design Studio');
  await see(page, 'Rules that name it');
}

const crowd: readonly Scene[] = [
  { ...admin, name: 'catalog-long', act: (page) => openTab(page, 'Catalog'), shows: 'Show more' },
  {
    ...admin,
    name: 'catalog-search',
    act: async (page) => {
      await openTab(page, 'Catalog');
      await fill(page, /^Search applications/, 'vault');
    },
    shows: '9 applications',
  },
  {
    ...admin,
    name: 'catalog-no-match',
    act: async (page) => {
      await openTab(page, 'Catalog');
      await fill(page, /^Search applications/, 'nothing of the kind');
    },
    shows: 'No application matches',
  },
];

const outage: readonly Scene[] = [
  {
    ...admin,
    name: 'vendor-down-test',
    height: 1000,
    act: async (page, _story, site) => {
      await down(site);
      await openTab(page, 'Connectors');
      await chooseAction(page, 'Microsoft Entra ID', 'Test');
      await press(page, /^Test/);
    },
    shows: /checks? failed/,
  },
  { ...admin, name: 'vendor-down-groups', act: openGroups, shows: 'Unknown' },
  {
    ...admin,
    name: 'vendor-down-search',
    act: async (page) => {
      await openGroups(page);
      await press(page, 'Bind group');
      await fill(page, /^Search groups/, 'Sample');
    },
    shows: 'The directory cannot be reached',
  },
  {
    ...admin,
    name: 'vendor-down-person',
    act: async (page) => {
      await openTab(page, 'People');
      await pick(page, /^Person/, 'approver@');
      await press(page, 'Check');
    },
    shows: 'No answer',
  },
];

const refused: readonly Scene[] = [
  {
    persona: 'agent',
    route: 'admin',
    name: 'admin-refused',
    shows: 'Only Jira administrators see this page',
  },
  { persona: 'agent', route: 'issues/ACCESS-404', name: 'issue-missing', shows: 'Issue does not exist' },
];

/** Long lists, a vendor that is down, and what one may not see. */
export const troubleScenes = chapter({
  title: 'Much of it, and trouble',
  installation: 'configured',
  prepare: addApplications,
  scenes: [...crowd, ...refused, ...outage],
});
