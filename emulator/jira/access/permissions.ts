import type { Account } from '../model/account';
import type { Issue } from '../model/issue';
import type { GlobalPermission, Grantee, ProjectPermission } from '../model/permission';
import type { Project } from '../model/project';
import type { SiteState } from '../state/site-state';

export function hasGlobal(state: SiteState, account: Account, permission: GlobalPermission): boolean {
  const grants = state.globalGrants.get(permission) ?? [];
  return usable(account) && grants.some((grantee) => covers(state, account, grantee));
}

export const isJiraAdmin = (state: SiteState, account: Account): boolean =>
  hasGlobal(state, account, 'ADMINISTER') || hasGlobal(state, account, 'SYSTEM_ADMIN');

/** With an issue, grants to its reporter and assignee count too. */
export function hasInProject(
  state: SiteState,
  account: Account,
  permission: ProjectPermission,
  project: Project,
  issue?: Issue,
): boolean {
  if (!usable(account)) return false;
  const grants = project.grants.get(permission) ?? [];
  return grants.some((grantee) => covers(state, account, grantee, project, issue));
}

/** Portal-only accounts hold no Jira permission, whatever was granted. */
const usable = (account: Account): boolean => account.active && account.accountType !== 'customer';

function covers(
  state: SiteState,
  account: Account,
  grantee: Grantee,
  project?: Project,
  issue?: Issue,
): boolean {
  switch (grantee.kind) {
    case 'licensed':
      return true;
    case 'account':
      return grantee.accountId === account.accountId;
    case 'group':
      return isMember(state, grantee.groupId, account.accountId);
    case 'role':
      return project !== undefined && isInRole(state, account.accountId, grantee.roleId, project);
    case 'reporter':
    case 'assignee':
      return issue?.values.get(grantee.kind) === account.accountId;
  }
}

export function isInRole(state: SiteState, accountId: string, roleId: string, project: Project): boolean {
  const actors = project.roleActors.get(roleId);
  if (actors === undefined) return false;
  if (actors.accountIds.has(accountId)) return true;
  return [...actors.groupIds].some((groupId) => isMember(state, groupId, accountId));
}

const isMember = (state: SiteState, groupId: string, accountId: string): boolean =>
  state.groups.get(groupId)?.members.has(accountId) ?? false;

export const canBrowseUsers = (state: SiteState, account: Account): boolean =>
  hasGlobal(state, account, 'USER_PICKER') || isJiraAdmin(state, account);
