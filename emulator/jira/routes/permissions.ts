import { demandAdmin } from '../access/issue-access';
import { hasGlobal, hasInProject, isJiraAdmin } from '../access/permissions';
import { recordBody, recordsAt, stringAt, stringsAt, type JsonRecord } from '../http/body';
import { listParam } from '../http/paging';
import { badRequest, forbidden, issueNotFound, notFound } from '../http/refusal';
import { ok, type Call, type Reply, type Route } from '../http/route';
import type { Account } from '../model/account';
import {
  GLOBAL_PERMISSIONS,
  PROJECT_PERMISSIONS,
  type GlobalPermission,
  type ProjectPermission,
} from '../model/permission';
import type { Issue } from '../model/issue';
import type { Project } from '../model/project';
import { issueByIdOrKey, projectByIdOrKey, projectOf } from '../state/lookups';

const isProjectKey = (key: string): key is ProjectPermission => Object.hasOwn(PROJECT_PERMISSIONS, key);
const isGlobalKey = (key: string): key is GlobalPermission =>
  Object.hasOwn(GLOBAL_PERMISSIONS, key) || key.startsWith('ari:cloud:ecosystem::extension/');

const unknownKey = (key: string): Error => badRequest(`Unrecognized permission: ${key}`);

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...PROJECT_PERMISSIONS, ...GLOBAL_PERMISSIONS }),
);

const describe = (key: string, at: number) => ({
  id: String(at),
  key,
  name: NAMES.get(key) ?? key,
  type: isProjectKey(key) ? 'PROJECT' : 'GLOBAL',
  description: '',
});

function allPermissions(call: Call): Reply {
  demandAdmin(call);
  const own = [...call.core.state.globalGrants.keys()].filter((key) => key.startsWith('ari:'));
  const keys = [...Object.keys(PROJECT_PERMISSIONS), ...Object.keys(GLOBAL_PERMISSIONS), ...own];
  return ok({ permissions: Object.fromEntries(keys.map((key, at) => [key, describe(key, at)])) });
}

interface Context {
  readonly project?: Project;
  readonly issue?: Issue;
}

function contextOf(call: Call): Context {
  const { state } = call.core;
  const issueId = call.query.get('issueKey') ?? call.query.get('issueId');
  if (issueId !== null) {
    const issue = issueByIdOrKey(state, issueId);
    if (issue === undefined) throw issueNotFound();
    return { issue, project: projectOf(state, issue.projectId) };
  }
  const projectId = call.query.get('projectKey') ?? call.query.get('projectId');
  if (projectId === null) return {};
  const project = projectByIdOrKey(state, projectId);
  if (project === undefined) throw notFound(`No project could be found with key '${projectId}'.`);
  return { project };
}

/** Without a project a project permission counts when the caller has it anywhere. */
function holdsHere(call: Call, key: string, { project, issue }: Context): boolean {
  const { state } = call.core;
  const { account } = call.actor;
  if (isGlobalKey(key)) return hasGlobal(state, account, key);
  if (!isProjectKey(key)) throw unknownKey(key);
  if (project !== undefined) return hasInProject(state, account, key, project, issue);
  return [...state.projects.values()].some((each) => hasInProject(state, account, key, each));
}

function myPermissions(call: Call): Reply {
  const keys = listParam(call.query, 'permissions');
  if (keys.length === 0) throw badRequest("The 'permissions' query parameter is required.");
  const context = contextOf(call);
  const rows = keys.map(
    (key, at) => [key, { ...describe(key, at), havePermission: holdsHere(call, key, context) }] as const,
  );
  return ok({ permissions: Object.fromEntries(rows) });
}

function checkPermissions(call: Call): Reply {
  const body = recordBody(call.body);
  const account = checkedAccount(call, stringAt(body, 'accountId'));
  const globals = stringsAt(body, 'globalPermissions');
  const granted = globals.filter((key) => {
    if (!isGlobalKey(key)) throw unknownKey(key);
    return account !== undefined && hasGlobal(call.core.state, account, key);
  });
  const checks = recordsAt(body, 'projectPermissions').flatMap((check) =>
    projectChecks(call, account, check),
  );
  return ok({ globalPermissions: granted, projectPermissions: checks });
}

/** Checking somebody else takes an administrator. An unknown account holds nothing. */
function checkedAccount(call: Call, accountId: string | undefined): Account | undefined {
  const own = call.actor.account;
  if (accountId === undefined || accountId === own.accountId) return own;
  if (!isJiraAdmin(call.core.state, own))
    throw forbidden('Only Jira administrators can check the permissions of other users.');
  return call.core.state.accounts.get(accountId);
}

function projectChecks(call: Call, account: Account | undefined, check: JsonRecord) {
  const { state } = call.core;
  return stringsAt(check, 'permissions').map((permission) => {
    if (!isProjectKey(permission)) throw unknownKey(permission);
    const holds = (project: Project | undefined, issue?: Issue): boolean =>
      account !== undefined &&
      project !== undefined &&
      hasInProject(state, account, permission, project, issue);
    const issues = stringsAt(check, 'issues').filter((id) => {
      const issue = state.issues.get(id);
      return issue !== undefined && holds(state.projects.get(issue.projectId), issue);
    });
    const projects = stringsAt(check, 'projects').filter((id) => holds(state.projects.get(id)));
    return { permission, issues: issues.map(Number), projects: projects.map(Number) };
  });
}

export const permissionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/permissions',
    scopes: ['manage:jira-configuration'],
    granular: ['read:permission:jira'],
    handle: allPermissions,
  },
  { method: 'GET', path: '/rest/api/3/mypermissions', scopes: ['read:jira-work'], handle: myPermissions },
  { method: 'POST', path: '/rest/api/3/permissions/check', scopes: [], handle: checkPermissions },
];
