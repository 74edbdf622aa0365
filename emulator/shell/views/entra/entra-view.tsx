import * as React from 'react';
import { Page } from '../../parts/page';
import { Tabs } from '../tabs';
import { GroupsTab } from './groups-tab';
import { UsersTab } from './users-tab';

const TABS = [
  ['groups', 'Groups'],
  ['users', 'Users'],
] as const;

interface Props {
  readonly tab: string;
  readonly chosen: string | undefined;
}

/** The simulated directory, read and changed through Graph like any client would. */
export const EntraView = ({ tab, chosen }: Props): React.JSX.Element => (
  <Page
    title="Microsoft Entra ID"
    lead="The directory behind Microsoft Graph, seen with the app's own registration."
  >
    <Tabs label="Directory" area="entra" current={tab} tabs={TABS} />
    {tab === 'users' ? <UsersTab /> : <GroupsTab chosen={chosen} />}
  </Page>
);
