import { canBrowse, visibleProject } from '../access/issue-access';
import { listParam, platformPage, platformWindow } from '../http/paging';
import { ok, type Call, type Reply, type Route } from '../http/route';
import type { Project } from '../model/project';
import { issueTypeJson, projectJson } from '../render/project';
import { statusJson } from '../render/status';
import { userJson } from '../render/user';
import { groupOf, issueTypeOf, statusOf, workflowOf } from '../state/lookups';
import { notFound } from '../http/refusal';
import { viewerOf } from './viewer';

const READ = ['read:jira-work'];

const browsable = (call: Call): readonly Project[] =>
  [...call.core.state.projects.values()].filter((project) => canBrowse(call, project));

function search(call: Call): Reply {
  const query = (call.query.get('query') ?? '').toLowerCase();
  const keys = listParam(call.query, 'keys');
  const types = listParam(call.query, 'typeKey');
  const found = browsable(call).filter(
    (project) =>
      [project.key, project.name].some((text) => text.toLowerCase().includes(query)) &&
      (keys.length === 0 || keys.includes(project.key)) &&
      (types.length === 0 || types.includes(project.projectTypeKey)),
  );
  const url = `${call.core.state.baseUrl}/rest/api/3/project/search`;
  return ok(
    platformPage(
      found.map((project) => projectJson(viewerOf(call), project)),
      platformWindow(call.query),
      url,
    ),
  );
}

/** Statuses per issue type: what the workflows of the project can reach. */
function statuses(call: Call): Reply {
  const { state } = call.core;
  const project = visibleProject(call);
  return ok(
    project.issueTypeIds.map((typeId) => {
      const { self, id, name, subtask } = issueTypeJson(state, issueTypeOf(state, typeId));
      const reachable = workflowOf(state, project, typeId).statusIds.map((statusId) =>
        statusOf(state, statusId),
      );
      return { self, id, name, subtask, statuses: reachable.map((status) => statusJson(state, status)) };
    }),
  );
}

const roleUrl = (call: Call, project: Project, roleId: string): string =>
  `${call.core.state.baseUrl}/rest/api/3/project/${project.id}/role/${roleId}`;

function roles(call: Call): Reply {
  const project = visibleProject(call);
  const rows = [...call.core.state.roles.values()].map((role) => [
    role.name,
    roleUrl(call, project, role.id),
  ]);
  return ok(Object.fromEntries(rows));
}

function role(call: Call): Reply {
  const { state } = call.core;
  const project = visibleProject(call);
  const found = state.roles.get(call.param('id'));
  if (found === undefined) throw notFound(`Can not find a project role with ID '${call.param('id')}'.`);
  const actors = project.roleActors.get(found.id);
  const people = [...(actors?.accountIds ?? [])].map((accountId, at) => ({
    id: at + 1,
    displayName: userJson(viewerOf(call), accountId).displayName,
    type: 'atlassian-user-role-actor',
    actorUser: { accountId },
  }));
  const groups = [...(actors?.groupIds ?? [])].map((groupId, at) => ({
    id: people.length + at + 1,
    displayName: groupOf(state, groupId).name,
    type: 'atlassian-group-role-actor',
    actorGroup: { name: groupOf(state, groupId).name, displayName: groupOf(state, groupId).name, groupId },
  }));
  const { id, name, description } = found;
  return ok({
    self: roleUrl(call, project, id),
    id: Number(id),
    name,
    description,
    actors: [...people, ...groups],
  });
}

export const projectRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/project',
    scopes: READ,
    handle: (call) => ok(browsable(call).map((project) => projectJson(viewerOf(call), project))),
  },
  { method: 'GET', path: '/rest/api/3/project/search', scopes: READ, handle: search },
  {
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}',
    scopes: READ,
    handle: (call) => ok(projectJson(viewerOf(call), visibleProject(call))),
  },
  { method: 'GET', path: '/rest/api/3/project/{projectIdOrKey}/statuses', scopes: READ, handle: statuses },
  { method: 'GET', path: '/rest/api/3/project/{projectIdOrKey}/role', scopes: READ, handle: roles },
  { method: 'GET', path: '/rest/api/3/project/{projectIdOrKey}/role/{id}', scopes: READ, handle: role },
];
