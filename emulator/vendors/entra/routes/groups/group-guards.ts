import type { GraphCall } from '../../graph/call';
import { holdsAny, ROLE_ASSIGNABLE_WRITE } from '../../graph/roles';
import { badRequest, denied } from '../../http/graph-fault';
import type { DirectoryObject } from '../../state/directory-object';
import {
  isDynamic,
  isExchangeMastered,
  isManagementRestricted,
  isRoleAssignable,
  isSynced,
} from '../../state/group-kind';

const SYNCED =
  'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.';
const EXCHANGE = 'Cannot Update a mail-enabled security groups and or distribution list.';

/** Groups mastered elsewhere cannot be written at all. */
export function checkExchangeAndSync(group: DirectoryObject): void {
  if (isSynced(group)) throw badRequest(SYNCED);
  if (isExchangeMastered(group)) throw badRequest(EXCHANGE);
}

/** Groups that need more than the ordinary permission: one generic 403 for all of them. */
export function checkPrivileged(call: GraphCall, group: DirectoryObject): void {
  if (isManagementRestricted(group)) throw denied();
  if (isRoleAssignable(group) && !holdsAny(call.caller.roles, ROLE_ASSIGNABLE_WRITE)) throw denied();
}

/** Whether this caller may change the members of the group. */
export function checkMembershipWritable(call: GraphCall, group: DirectoryObject): void {
  checkExchangeAndSync(group);
  if (isDynamic(group)) throw denied();
  checkPrivileged(call, group);
}
