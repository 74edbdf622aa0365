import ForgeReconciler, { Tab, TabList, TabPanel, Tabs } from '@forge/react';
import React, { useReducer } from 'react';
import { Applications } from './pages/applications';
import { Attention } from './pages/attention';
import { Audit } from './pages/audit';
import { Configuration } from './pages/configuration';
import { Connections } from './pages/connections';
import { IdentityMappings } from './pages/identity-mappings';
import { Rules } from './pages/rules';

const pages = [
  { title: 'Connections', Page: Connections },
  { title: 'Applications', Page: Applications },
  { title: 'Rules', Page: Rules },
  { title: 'Identity mappings', Page: IdentityMappings },
  { title: 'Configuration', Page: Configuration },
  { title: 'Needs attention', Page: Attention },
  { title: 'Audit', Page: Audit },
];

/** Every page is there all the time, drawn or not; so a change on one of them makes all of them read again. */
function App() {
  const [version, changed] = useReducer((count: number) => count + 1, 0);
  return (
    <Tabs id="gatehouse">
      <TabList>
        {pages.map(({ title }) => (
          <Tab key={title}>{title}</Tab>
        ))}
      </TabList>
      {pages.map(({ title, Page }) => (
        <TabPanel key={title}>
          <Page version={version} changed={changed} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

ForgeReconciler.render(
  <React.StrictMode>
    <App />
  </React.StrictMode>,
);
