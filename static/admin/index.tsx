import { Tab, TabList, TabPanel, Tabs } from '@forge/react';
import React from 'react';
import type { ComponentType } from 'react';
import { start } from '../shared/app';
import { useText } from '../shared/text/text-provider';
import { NavigationProvider, pageKeys, useNavigation } from './navigation';
import type { PageKey } from './navigation';
import { AccessPage } from './pages/access/access-page';
import { AuditPage } from './pages/audit/audit-page';
import { CatalogPage } from './pages/catalog/catalog-page';
import { ConnectorsPage } from './pages/connectors/connectors-page';
import { OverviewPage } from './pages/overview/overview-page';
import { PeoplePage } from './pages/people/people-page';
import { PortalsPage } from './pages/portals/portals-page';
import { RulesPage } from './pages/rules/rules-page';
import { SettingsPage } from './pages/settings/settings-page';

const pages: Readonly<Record<PageKey, ComponentType>> = {
  overview: OverviewPage,
  connectors: ConnectorsPage,
  catalog: CatalogPage,
  rules: RulesPage,
  portals: PortalsPage,
  people: PeoplePage,
  access: AccessPage,
  audit: AuditPage,
  settings: SettingsPage,
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
        <TabPanel key={key}>{key === page && <Chosen key={step} page={page} />}</TabPanel>
      ))}
    </Tabs>
  );
}

function Chosen({ page }: { readonly page: PageKey }) {
  const Shown = pages[page];
  return <Shown />;
}

start(
  <NavigationProvider>
    <Admin />
  </NavigationProvider>,
);
