import * as React from 'react';
import { Page } from '../../parts/page';
import { Tabs } from '../tabs';
import { LogTab } from './log-tab';
import { RequestsTab } from './requests-tab';

const TABS = [
  ['requests', 'Outbound calls'],
  ['log', 'Log'],
] as const;

const CONTENT: Readonly<Record<string, () => React.JSX.Element>> = { log: LogTab };

/** What the app did on the wire, and what it said. */
export function CallsView({ tab }: { readonly tab: string }): React.JSX.Element {
  const Content = (Object.hasOwn(CONTENT, tab) ? CONTENT[tab] : undefined) ?? RequestsTab;
  return (
    <Page title="Event log" lead="Everything the app sent out, and everything it said.">
      <Tabs label="Event log" area="calls" current={tab} tabs={TABS} />
      <Content />
    </Page>
  );
}
