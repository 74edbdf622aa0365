import * as React from 'react';
import { Page } from '../../parts/page';
import { Tabs } from '../tabs';
import { FaultsTab } from './faults-tab';
import { LogTab } from './log-tab';
import { RequestsTab } from './requests-tab';

const TABS = [
  ['requests', 'Outbound calls'],
  ['log', 'Log'],
  ['faults', 'Faults'],
] as const;

const CONTENT: Readonly<Record<string, () => React.JSX.Element>> = { log: LogTab, faults: FaultsTab };

/** What the app did on the wire, what it said, and what is scripted to go wrong. */
export function CallsView({ tab }: { readonly tab: string }): React.JSX.Element {
  const Content = (Object.hasOwn(CONTENT, tab) ? CONTENT[tab] : undefined) ?? RequestsTab;
  return (
    <Page title="Calls and faults" lead="Everything the app sent out, and the failures it will meet next.">
      <Tabs label="Calls and faults" area="calls" current={tab} tabs={TABS} />
      <Content />
    </Page>
  );
}
