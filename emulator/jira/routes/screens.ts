import { demandAdmin } from '../access/issue-access';
import { recordBody, requiredString } from '../http/body';
import { listParam, platformPage, platformWindow } from '../http/paging';
import { badRequest, notFound } from '../http/refusal';
import { ok, type Call, type Reply, type Route } from '../http/route';
import type { Project } from '../model/project';

/**
 * Every project has one issue type screen scheme, one screen scheme and one screen with one tab, for all issue types
 * and operations. Their ids follow from the project's, each kind in a range of its own.
 */
const RANGES = { scheme: 20_000, screenScheme: 30_000, screen: 40_000, tab: 50_000 } as const;
type Kind = keyof typeof RANGES;

const idOf = (kind: Kind, project: Project): string => String(Number(project.id) + RANGES[kind]);

const projects = (call: Call): readonly Project[] => [...call.core.state.projects.values()];

function projectWith(call: Call, kind: Kind, id: string): Project | undefined {
  return projects(call).find((project) => idOf(kind, project) === id);
}

function paged(call: Call, rows: readonly unknown[], path: string, size = 50): Reply {
  const url = `${call.core.state.baseUrl}/rest/api/3/${path}`;
  return ok(platformPage(rows, platformWindow(call.query, size), url));
}

const schemeJson = (project: Project) => ({
  id: idOf('scheme', project),
  name: `${project.key}: issue type screen scheme`,
  description: '',
});

function schemesOfProjects(call: Call): Reply {
  demandAdmin(call);
  const wanted = listParam(call.query, 'projectId');
  if (wanted.length === 0) throw badRequest('projectId is required.');
  const rows = projects(call)
    .filter(({ id }) => wanted.includes(id))
    .map((project) => ({ issueTypeScreenScheme: schemeJson(project), projectIds: [project.id] }));
  return paged(call, rows, 'issuetypescreenscheme/project');
}

function schemeMappings(call: Call): Reply {
  demandAdmin(call);
  const wanted = listParam(call.query, 'issueTypeScreenSchemeId');
  const rows = projects(call)
    .filter((project) => wanted.length === 0 || wanted.includes(idOf('scheme', project)))
    .map((project) => ({
      issueTypeScreenSchemeId: idOf('scheme', project),
      issueTypeId: 'default',
      screenSchemeId: idOf('screenScheme', project),
    }));
  return paged(call, rows, 'issuetypescreenscheme/mapping');
}

function screenSchemes(call: Call): Reply {
  demandAdmin(call);
  const wanted = listParam(call.query, 'id');
  const rows = projects(call)
    .filter((project) => wanted.length === 0 || wanted.includes(idOf('screenScheme', project)))
    .map((project) => ({
      id: Number(idOf('screenScheme', project)),
      name: `${project.key}: screen scheme`,
      description: '',
      screens: { default: Number(idOf('screen', project)) },
    }));
  return paged(call, rows, 'screenscheme', 25);
}

function projectOfScreen(call: Call): Project {
  demandAdmin(call);
  const project = projectWith(call, 'screen', call.param('screenId'));
  if (project === undefined) throw notFound('The screen was not found.');
  return project;
}

const tabs = (call: Call): Reply =>
  ok([{ id: Number(idOf('tab', projectOfScreen(call))), name: 'Field tab' }]);

function projectOfTab(call: Call): Project {
  const project = projectOfScreen(call);
  if (idOf('tab', project) !== call.param('tabId')) throw notFound('The screen tab was not found.');
  return project;
}

function tabFields(call: Call): Reply {
  const project = projectOfTab(call);
  const fields = [...call.core.state.fields.values()];
  const shown = fields.filter((field) => !field.offScreenProjectIds.has(project.id));
  return ok(shown.map(({ id, name }) => ({ id, name })));
}

function addToTab(call: Call): Reply {
  const project = projectOfTab(call);
  const field = call.core.state.fields.get(requiredString(recordBody(call.body), 'fieldId'));
  if (field === undefined) throw notFound('The field was not found.');
  if (!field.offScreenProjectIds.delete(project.id))
    throw badRequest(`The field with id '${field.id}' already exists on the screen.`);
  return ok({ id: field.id, name: field.name });
}

const MANAGE = ['manage:jira-configuration'];
const MANAGE_PROJECT = ['manage:jira-project'];
const TAB_FIELDS = '/rest/api/3/screens/{screenId}/tabs/{tabId}/fields';

export const screenRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/issuetypescreenscheme/project',
    scopes: MANAGE,
    granular: ['read:issue-type-screen-scheme:jira'],
    handle: schemesOfProjects,
  },
  {
    method: 'GET',
    path: '/rest/api/3/issuetypescreenscheme/mapping',
    scopes: MANAGE,
    granular: ['read:issue-type-screen-scheme:jira'],
    handle: schemeMappings,
  },
  {
    method: 'GET',
    path: '/rest/api/3/screenscheme',
    scopes: MANAGE_PROJECT,
    granular: ['read:screen-scheme:jira', 'read:issue-type-screen-scheme:jira'],
    handle: screenSchemes,
  },
  {
    method: 'GET',
    path: '/rest/api/3/screens/{screenId}/tabs',
    scopes: MANAGE_PROJECT,
    granular: ['read:screen-tab:jira'],
    handle: tabs,
  },
  {
    method: 'GET',
    path: TAB_FIELDS,
    scopes: MANAGE_PROJECT,
    granular: ['read:screenable-field:jira'],
    handle: tabFields,
  },
  {
    method: 'POST',
    path: TAB_FIELDS,
    scopes: MANAGE_PROJECT,
    granular: ['read:screenable-field:jira', 'write:screenable-field:jira'],
    handle: addToTab,
  },
];
