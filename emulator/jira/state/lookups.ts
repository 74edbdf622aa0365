import type { Account, Group } from '../model/account';
import type { Field } from '../model/field';
import type { Issue } from '../model/issue';
import type { IssueType, Project, RequestType } from '../model/project';
import type { Status, Workflow } from '../model/workflow';
import type { SiteState } from './site-state';

/** For references the state itself made: a miss is a fault of the simulator or of a seed, never of a caller. */
function must<T>(map: ReadonlyMap<string, T>, id: string, what: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`Jira site: no ${what} with id ${id}`);
  return found;
}

export const accountOf = (state: SiteState, id: string): Account => must(state.accounts, id, 'account');
export const fieldOf = (state: SiteState, id: string): Field => must(state.fields, id, 'field');
export const groupOf = (state: SiteState, id: string): Group => must(state.groups, id, 'group');
export const issueTypeOf = (state: SiteState, id: string): IssueType =>
  must(state.issueTypes, id, 'issue type');
export const projectOf = (state: SiteState, id: string): Project => must(state.projects, id, 'project');
export const requestTypeOf = (state: SiteState, id: string): RequestType =>
  must(state.requestTypes, id, 'request type');
export const statusOf = (state: SiteState, id: string): Status => must(state.statuses, id, 'status');

/** The workflow that drives an issue type in a project. */
export function workflowOf(state: SiteState, project: Project, issueTypeId: string): Workflow {
  const id = project.workflowByIssueType.get(issueTypeId);
  if (id === undefined)
    throw new Error(`Jira site: project ${project.key} has no workflow for type ${issueTypeId}`);
  return must(state.workflows, id, 'workflow');
}

export const workflowOfIssue = (state: SiteState, issue: Issue): Workflow =>
  workflowOf(state, projectOf(state, issue.projectId), issue.issueTypeId);

export function projectByIdOrKey(state: SiteState, idOrKey: string): Project | undefined {
  const key = idOrKey.toUpperCase();
  return state.projects.get(idOrKey) ?? [...state.projects.values()].find((project) => project.key === key);
}

export function issueByIdOrKey(state: SiteState, idOrKey: string): Issue | undefined {
  const key = idOrKey.toUpperCase();
  return state.issues.get(idOrKey) ?? [...state.issues.values()].find((issue) => issue.key === key);
}
