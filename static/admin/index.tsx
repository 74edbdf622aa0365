import { Tab, TabList, TabPanel, Tabs } from '@forge/react';
import React from 'react';
import { start } from '../shared/app';
import { useText } from '../shared/text/text-provider';
import { NavigationProvider, pageKeys, useNavigation } from './navigation';
import type { PageKey } from './navigation';
import { LazyPage } from './lazy-page';
import type { LoadPage } from './lazy-page';

/** Each page is a file of its own in the bundle, so that none of them grows the others' way to the screen. */
const pages: Readonly<Record<PageKey, LoadPage>> = {
  overview: async () => (await import('./pages/overview/overview-page')).OverviewPage,
  connectors: async () => (await import('./pages/connections/connectors-page')).ConnectorsPage,
  catalog: async () => (await import('./pages/catalog/catalog-page')).CatalogPage,
  rules: async () => (await import('./pages/rules/rules-page')).RulesPage,
  portals: async () => (await import('./pages/portals/portals-page')).PortalsPage,
  people: async () => (await import('./pages/people/people-page')).PeoplePage,
  access: async () => (await import('./pages/grants/access-page')).AccessPage,
  audit: async () => (await import('./pages/audit/audit-page')).AuditPage,
  settings: async () => (await import('./pages/configuration/settings-page')).SettingsPage,
};

/** Tabs over pages. Only the chosen page is drawn: opening it reads what it shows, and nothing else does. */
function Admin() {
  const text = useText();
  const { page, step, go } = useNavigation();
  const choose = (index: number) => go(pageKeys[index] ?? 'overview');
  return (
    <Tabs id="gatehouse" selected={pageKeys.indexOf(page)} onChange={choose}>
      <TabList>
        {pageKeys.map((key) => (
          <Tab key={key}>{text(`admin.tab.${key}`)}</Tab>
        ))}
      </TabList>
      {pageKeys.map((key) => (
        <TabPanel key={key}>{key === page && <LazyPage key={step} load={pages[key]} />}</TabPanel>
      ))}
    </Tabs>
  );
}

start(
  <NavigationProvider>
    <Admin />
  </NavigationProvider>,
);
