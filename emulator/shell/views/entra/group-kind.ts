import type { GraphGroup } from '../../api/graph';
import type { Tone } from '../../parts/tone';

export interface GroupBadge {
  readonly text: string;
  readonly tone: Tone;
}

/** What a group is, in the order an administrator asks: its kind, then whatever makes its membership special. */
export function badgesOf(group: GraphGroup): readonly GroupBadge[] {
  const has = (type: string): boolean => group.groupTypes?.includes(type) ?? false;
  const found: (GroupBadge | false)[] = [
    kindOf(group, has('Unified')),
    has('DynamicMembership') && { text: 'Dynamic', tone: 'discovery' },
    group.onPremisesSyncEnabled === true && { text: 'Synced', tone: 'warning' },
    group.isManagementRestricted === true && { text: 'Restricted', tone: 'danger' },
    group.isAssignableToRole === true && { text: 'Role-assignable', tone: 'danger' },
  ];
  return found.filter((badge) => badge !== false);
}

function kindOf(group: GraphGroup, unified: boolean): GroupBadge {
  if (unified) return { text: 'Microsoft 365', tone: 'progress' };
  if (group.mailEnabled !== true) return { text: 'Security', tone: 'neutral' };
  return { text: group.securityEnabled === true ? 'Mail-enabled security' : 'Distribution', tone: 'warning' };
}
