import { stringsOf } from '../json';
import type { DirectoryObject } from './directory-object';

/** Microsoft 365 group. */
export function isUnified(group: DirectoryObject): boolean {
  return stringsOf(group.props['groupTypes']).includes('Unified');
}

export function isDynamic(group: DirectoryObject): boolean {
  return stringsOf(group.props['groupTypes']).includes('DynamicMembership');
}

/** Mail-enabled security group or distribution list: mastered by Exchange. */
export function isExchangeMastered(group: DirectoryObject): boolean {
  return group.props['mailEnabled'] === true && !isUnified(group);
}

export function isSynced(group: DirectoryObject): boolean {
  return group.props['onPremisesSyncEnabled'] === true;
}

export function isRoleAssignable(group: DirectoryObject): boolean {
  return group.props['isAssignableToRole'] === true;
}

/** In a restricted management administrative unit. */
export function isManagementRestricted(group: DirectoryObject): boolean {
  return group.props['isManagementRestricted'] === true;
}

export function hidesMembers(group: DirectoryObject): boolean {
  return group.props['visibility'] === 'HiddenMembership';
}
