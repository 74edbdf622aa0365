import ForgeReconciler, { Tab, TabList, TabPanel, Tabs } from '@forge/react';
import React from 'react';
import { Applications } from './pages/applications';
import { Attention } from './pages/attention';
import { Audit } from './pages/audit';
import { Connections } from './pages/connections';
import { Rules } from './pages/rules';

function App() {
  return (
    <Tabs id="gatehouse">
      <TabList>
        <Tab>Connections</Tab>
        <Tab>Applications</Tab>
        <Tab>Rules</Tab>
        <Tab>Needs attention</Tab>
        <Tab>Audit</Tab>
      </TabList>
      <TabPanel>
        <Connections />
      </TabPanel>
      <TabPanel>
        <Applications />
      </TabPanel>
      <TabPanel>
        <Rules />
      </TabPanel>
      <TabPanel>
        <Attention />
      </TabPanel>
      <TabPanel>
        <Audit />
      </TabPanel>
    </Tabs>
  );
}

ForgeReconciler.render(
  <React.StrictMode>
    <App />
  </React.StrictMode>,
);
