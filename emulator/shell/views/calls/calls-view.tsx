import * as React from 'react';
import { Page } from '../../parts/page';
import { Tabs } from '../tabs';
import { LogTab } from './log-tab';
import { PropertiesTab } from './properties-tab';
import { RequestsTab } from './requests-tab';

const TABS = [
  ['requests', 'Outbound calls'],
  ['log', 'Log'],
  ['properties', 'Issue properties'],
] as const;

const CONTENT: Readonly<Record<string, () => React.JSX.Element>> = {
  log: LogTab,
  properties: PropertiesTab,
};

/** What the app did on the wire, and what it said. */
export function CallsView({ tab }: { readonly tab: string }): React.JSX.Element {
  const Content = (Object.hasOwn(CONTENT, tab) ? CONTENT[tab] : undefined) ?? RequestsTab;
  return (
    <Page
      title="Event log"
      lead="Everything the app sent out, everything it said, and what it wrote where nobody sees it."
    >
      <Tabs label="Event log" area="calls" current={tab} tabs={TABS} />
      <Content />
    </Page>
  );
}
