import { demand, visibleIssue, visibleProject } from '../access/issue-access';
import { hasInProject } from '../access/permissions';
import { applyEdits, offScreen, readEdits } from '../fields/edits';
import { isRecord, recordAt, recordBody, stringAt, type JsonRecord } from '../http/body';
import { flag, listParam } from '../http/paging';
import { fieldErrors, forbidden } from '../http/refusal';
import { created, noContent, ok, type Call, type Reply, type Route } from '../http/route';
import { assignability, issueEdits } from '../issues/body-edits';
import { addComment } from '../issues/comments';
import { commitChange } from '../issues/commit';
import { createIssue } from '../issues/create-issue';
import { announceDeleted } from '../issues/event-payloads';
import type { Project } from '../model/project';
import { projectByIdOrKey } from '../state/lookups';
import { issueJson } from './issue-json';
import { REQUEST_TYPE_FIELD } from '../seed/system-fields';

const WRITE = ['write:jira-work'];

const getIssue = (call: Call): Reply =>
  ok(
    issueJson(call, visibleIssue(call), {
      fields: listParam(call.query, 'fields'),
      properties: listParam(call.query, 'properties'),
    }),
  );

function create(call: Call): Reply {
  const { project, issuetype, ...fields } = recordAt(recordBody(call.body), 'fields');
  const target = targetProject(call, project);
  const issueTypeId = targetType(call, target, issuetype);
  const body = { fields, update: recordAt(recordBody(call.body), 'update') };
  const { edits, errors } = readEdits(
    call.core.state,
    { projectId: target.id, issueTypeId, values: new Map() },
    body,
  );
  if (edits.get('summary') === undefined && !('summary' in errors))
    errors['summary'] = 'You must specify a summary of the issue.';
  const assignee = edits.get('assignee');
  const unassignable =
    typeof assignee === 'string' ? assignability(call, { projectId: target.id }, assignee) : undefined;
  if (unassignable !== undefined) errors['assignee'] = unassignable;
  if (edits.has('reporter') && !hasInProject(call.core.state, call.actor.account, 'MODIFY_REPORTER', target))
    errors['reporter'] = offScreen('reporter');
  if (Object.keys(errors).length > 0) throw fieldErrors(errors);
  const reporterId = String(edits.get('reporter') ?? call.actor.account.accountId);
  const issue = createIssue(call.core, call.actor, {
    project: target,
    issueTypeId,
    reporterId,
    edits,
    channel: 'jira',
  });
  return created({
    id: issue.id,
    key: issue.key,
    self: `${call.core.state.baseUrl}/rest/api/3/issue/${issue.id}`,
  });
}

function targetProject(call: Call, input: unknown): Project {
  const idOrKey = isRecord(input) ? (stringAt(input, 'id') ?? stringAt(input, 'key')) : undefined;
  const project = projectByIdOrKey(call.core.state, idOrKey ?? '');
  if (project === undefined) throw fieldErrors({ project: 'Specify a valid project ID or key' });
  const { account } = call.actor;
  if (hasInProject(call.core.state, account, 'CREATE_ISSUES', project))
    return visibleProject(call, project.id);
  throw forbidden('You cannot create issues in this project.');
}

function targetType(call: Call, project: Project, input: unknown): string {
  const wanted: JsonRecord = isRecord(input) ? input : {};
  const [id, name] = [stringAt(wanted, 'id'), stringAt(wanted, 'name')];
  const found = project.issueTypeIds.find((typeId) =>
    id === undefined ? call.core.state.issueTypes.get(typeId)?.name === name : typeId === id,
  );
  if (found === undefined) throw fieldErrors({ issuetype: 'Specify a valid issue type' });
  return found;
}

function edit(call: Call): Reply {
  const issue = visibleIssue(call);
  demand(call, 'EDIT_ISSUES', issue);
  const { edits, comments } = issueEdits(
    call,
    issue,
    recordBody(call.body),
    (field) => field.id !== REQUEST_TYPE_FIELD,
  );
  if (comments.length > 0) demand(call, 'ADD_COMMENTS', issue);
  commitChange(call.core, call.actor, issue, applyEdits(call.core.state, issue, edits));
  for (const body of comments) addComment(call.core, call.actor, issue, { body, isPublic: true });
  return flag(call.query, 'returnIssue')
    ? ok(issueJson(call, issue, { fields: [], properties: [] }))
    : noContent();
}

/** `null` unassigns; `-1` (the project default) means unassigned here. */
function assign(call: Call): Reply {
  const issue = visibleIssue(call);
  demand(call, 'ASSIGN_ISSUES', issue);
  const accountId = stringAt(recordBody(call.body), 'accountId');
  const assignee = accountId === '-1' ? undefined : accountId;
  const complaint = assignee === undefined ? undefined : assignability(call, issue, assignee);
  if (complaint !== undefined) throw fieldErrors({ assignee: complaint });
  commitChange(
    call.core,
    call.actor,
    issue,
    applyEdits(call.core.state, issue, new Map([['assignee', assignee]])),
  );
  return noContent();
}

function remove(call: Call): Reply {
  const issue = visibleIssue(call);
  demand(call, 'DELETE_ISSUES', issue);
  call.core.state.issues.delete(issue.id);
  call.core.index.forget(issue.id);
  announceDeleted(call.core, call.actor, issue);
  return noContent();
}

const ISSUE = '/rest/api/3/issue/{issueIdOrKey}';

export const issueRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/issue', scopes: WRITE, handle: create },
  { method: 'GET', path: ISSUE, scopes: ['read:jira-work'], handle: getIssue },
  { method: 'PUT', path: ISSUE, scopes: WRITE, writesIssue: true, handle: edit },
  { method: 'DELETE', path: ISSUE, scopes: WRITE, writesIssue: true, handle: remove },
  { method: 'PUT', path: `${ISSUE}/assignee`, scopes: WRITE, writesIssue: true, handle: assign },
];
