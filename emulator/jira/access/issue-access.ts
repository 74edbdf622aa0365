import { forbidden, issueNotFound, notFound } from '../http/refusal';
import type { Call } from '../http/route';
import type { Issue } from '../model/issue';
import { PROJECT_PERMISSIONS, type ProjectPermission } from '../model/permission';
import type { Project } from '../model/project';
import { issueByIdOrKey, projectByIdOrKey, projectOf } from '../state/lookups';
import { hasInProject, isJiraAdmin } from './permissions';

/** The issue of `{issueIdOrKey}`, or 404 when it is absent or hidden: a caller cannot tell which. */
export function visibleIssue(call: Call, idOrKey = call.param('issueIdOrKey')): Issue {
  const issue = issueByIdOrKey(call.core.state, idOrKey);
  if (issue === undefined || !may(call, 'BROWSE_PROJECTS', issue)) throw issueNotFound();
  return issue;
}

export function may(call: Call, permission: ProjectPermission, issue: Issue): boolean {
  const { state } = call.core;
  return hasInProject(state, call.actor.account, permission, projectOf(state, issue.projectId), issue);
}

/** Refuses with 403 unless the caller holds the permission on the issue. */
export function demand(call: Call, permission: ProjectPermission, issue: Issue): void {
  if (may(call, permission, issue)) return;
  throw forbidden(`You do not have the permission '${PROJECT_PERMISSIONS[permission]}' on this issue.`);
}

export function visibleProject(call: Call, idOrKey = call.param('projectIdOrKey')): Project {
  const project = projectByIdOrKey(call.core.state, idOrKey);
  if (project === undefined || !canBrowse(call, project))
    throw notFound(`No project could be found with key '${idOrKey}'.`);
  return project;
}

export function canBrowse(call: Call, project: Project): boolean {
  const { state } = call.core;
  const { account } = call.actor;
  return hasInProject(state, account, 'BROWSE_PROJECTS', project) || isJiraAdmin(state, account);
}

export function demandAdmin(call: Call): void {
  if (isJiraAdmin(call.core.state, call.actor.account)) return;
  throw forbidden('You are not authorized to perform this action. Administrator privileges are required.');
}
