import { visibleIssue, visibleProject, may } from '../access/issue-access';
import { hasInProject } from '../access/permissions';
import { codecOf } from '../fields/registry';
import { platformWindow, type Window } from '../http/paging';
import { forbidden, notFound } from '../http/refusal';
import { ok, type Call, type Reply, type Route } from '../http/route';
import type { Field } from '../model/field';
import type { Issue } from '../model/issue';
import type { Project } from '../model/project';
import { fieldMetaJson } from '../render/field-meta';
import { fieldsOn } from '../render/issue-fields';
import { issueTypeJson } from '../render/project';
import { issueTypeOf } from '../state/lookups';

/** Fields that somebody can set: in context, on the screen, with an operation. */
const settable = (call: Call, place: Pick<Issue, 'projectId' | 'issueTypeId'>): readonly Field[] =>
  fieldsOn(call.core.state, place).filter(
    (field) => !field.offScreenProjectIds.has(place.projectId) && codecOf(field).operations.length > 0,
  );

function creatableProject(call: Call): Project {
  const project = visibleProject(call);
  if (hasInProject(call.core.state, call.actor.account, 'CREATE_ISSUES', project)) return project;
  throw forbidden('You cannot create issues in this project.');
}

const slice = <T>(items: readonly T[], window: Window): readonly T[] =>
  items.slice(window.start, window.start + window.size);

function types(call: Call): Reply {
  const { state } = call.core;
  const project = creatableProject(call);
  const window = platformWindow(call.query, 50, 200);
  const all = project.issueTypeIds.map((id) => issueTypeJson(state, issueTypeOf(state, id)));
  return ok({
    startAt: window.start,
    maxResults: window.size,
    total: all.length,
    issueTypes: slice(all, window),
  });
}

function createFields(call: Call): Reply {
  const project = creatableProject(call);
  const issueTypeId = call.param('issueTypeId');
  if (!project.issueTypeIds.includes(issueTypeId)) throw notFound('Issue type not found in the project.');
  const place = { state: call.core.state, projectId: project.id, issueTypeId };
  const all = settable(call, place).map((field) => ({
    ...fieldMetaJson({ ...place, field }, field.id === 'summary'),
    fieldId: field.id,
  }));
  const window = platformWindow(call.query, 50, 200);
  return ok({
    startAt: window.start,
    maxResults: window.size,
    total: all.length,
    fields: slice(all, window),
  });
}

/** Empty for whoever may not edit. */
function editFields(call: Call): Reply {
  const issue = visibleIssue(call);
  const { projectId, issueTypeId } = issue;
  const fields = may(call, 'EDIT_ISSUES', issue) ? settable(call, issue) : [];
  const place = { state: call.core.state, projectId, issueTypeId };
  return ok({
    fields: Object.fromEntries(
      fields.map((field) => [field.id, fieldMetaJson({ ...place, field }, field.id === 'summary')]),
    ),
  });
}

const READ = ['read:jira-work'];
const CREATE = '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes';

export const issueMetaRoutes: readonly Route[] = [
  { method: 'GET', path: CREATE, scopes: READ, handle: types },
  { method: 'GET', path: `${CREATE}/{issueTypeId}`, scopes: READ, handle: createFields },
  { method: 'GET', path: '/rest/api/3/issue/{issueIdOrKey}/editmeta', scopes: READ, handle: editFields },
];
