import ClockIcon from '@atlaskit/icon/core/clock';
import InboxIcon from '@atlaskit/icon/core/inbox';
import ListIcon from '@atlaskit/icon/core/list-bulleted';
import PeopleIcon from '@atlaskit/icon/core/people-group';
import ShieldIcon from '@atlaskit/icon/core/shield';
import SupportIcon from '@atlaskit/icon/core/support';
import WarningIcon from '@atlaskit/icon/core/status-warning';

/** One place of the side navigation. */
export interface Area {
  /** First segment of its routes. */
  readonly key: string;
  readonly text: string;
  readonly Icon: typeof ClockIcon;
}

interface AreaGroup {
  readonly title: string;
  readonly areas: readonly Area[];
}

export const AREA_GROUPS: readonly AreaGroup[] = [
  {
    title: 'Service desk',
    areas: [
      { key: 'portal', text: 'Customer portal', Icon: SupportIcon },
      { key: 'issues', text: 'Queue', Icon: InboxIcon },
    ],
  },
  { title: 'Jira administration', areas: [{ key: 'admin', text: 'Gatehouse', Icon: ShieldIcon }] },
  { title: 'Directories', areas: [{ key: 'entra', text: 'Entra ID', Icon: PeopleIcon }] },
  {
    title: 'Simulation',
    areas: [
      { key: 'time', text: 'Time travel', Icon: ClockIcon },
      { key: 'faults', text: 'Faults', Icon: WarningIcon },
      { key: 'calls', text: 'Event log', Icon: ListIcon },
    ],
  },
];
