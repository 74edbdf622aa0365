import ForgeReconciler, { Tab, TabList, TabPanel, Tabs } from '@forge/react';
import React from 'react';
import { Charts } from './charts';
import { Dialogs } from './dialogs';
import { Fields } from './fields';
import { Files } from './files';
import { Odds } from './odds';
import { Tables } from './tables';
import { Unknowns } from './unknowns';

const pages = { Fields, Files, Dialogs, Tables, Charts, Odds, Unknowns };

/** An app that uses every component the host draws, and some that it cannot. */
const Gallery = () => (
  <Tabs id="gallery" shouldUnmountTabPanelOnChange>
    <TabList>
      {Object.keys(pages).map((name) => (
        <Tab key={name}>{name}</Tab>
      ))}
    </TabList>
    {Object.entries(pages).map(([name, Page]) => (
      <TabPanel key={name}>
        <Page />
      </TabPanel>
    ))}
  </Tabs>
);

ForgeReconciler.render(
  <React.StrictMode>
    <Gallery />
  </React.StrictMode>,
);
