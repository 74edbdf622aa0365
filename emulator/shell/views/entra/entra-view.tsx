import * as React from 'react';
import { Page } from '../../parts/page';
import { Tabs } from '../tabs';
import { AppsTab } from './apps/apps-tab';
import { GroupsTab } from './groups-tab';
import { UsersTab } from './users-tab';

const TABS = [
  ['groups', 'Groups'],
  ['users', 'Users'],
  ['apps', 'App registrations'],
] as const;

interface Props {
  readonly tab: string;
  readonly chosen: string | undefined;
}

/** The simulated directory, read and changed through Graph by a registration with an administrator's rights. */
export const EntraView = ({ tab, chosen }: Props): React.JSX.Element => (
  <Page title="Microsoft Entra ID" lead="The directory behind Microsoft Graph, as its administrators see it.">
    <Tabs label="Directory" area="entra" current={tab} tabs={TABS} />
    {tab === 'users' && <UsersTab />}
    {tab === 'apps' && <AppsTab chosen={chosen} />}
    {tab !== 'users' && tab !== 'apps' && <GroupsTab chosen={chosen} />}
  </Page>
);
