import { clauseNames, codecOf, schemaOf } from '../fields/registry';
import { contextAt } from '../fields/codec';
import type { Field } from '../model/field';
import type { Issue } from '../model/issue';
import { READ_ONLY_FIELDS, REQUEST_TYPE_FIELD } from '../seed/system-fields';
import { issueTypeOf, projectOf, requestTypeOf, statusOf } from '../state/lookups';
import type { SiteState } from '../state/site-state';
import { deskStatusJson, requestTypeJson } from '../jsm/request-type-json';
import { commentJson } from './comment';
import { jiraTime } from './dates';
import { issueTypeJson, projectRefJson } from './project';
import { statusJson } from './status';
import { userJson, type Viewer } from './user';

/** All fields of an issue, empty ones as null (or an empty list), keyed by field id. */
export function allFields(viewer: Viewer, issue: Issue): Record<string, unknown> {
  const editable = fieldsOn(viewer.state, issue).map(
    (field) => [field.id, editableValue(viewer, issue, field)] as const,
  );
  return { ...readOnlyValues(viewer, issue), ...Object.fromEntries(editable) };
}

export const fieldsOn = (
  state: SiteState,
  issue: Pick<Issue, 'projectId' | 'issueTypeId'>,
): readonly Field[] =>
  [...state.fields.values()].filter(
    (field) => contextAt({ field, projectId: issue.projectId, issueTypeId: issue.issueTypeId }) !== undefined,
  );

function editableValue(viewer: Viewer, issue: Issue, field: Field): unknown {
  if (field.id === REQUEST_TYPE_FIELD) return requestTypeValue(viewer, issue);
  const value = issue.values.get(field.id);
  if (value !== undefined) return codecOf(field).show(value, viewer, field);
  return field.kind === 'participants' || field.id === 'labels' ? [] : null;
}

/** The Request Type field: its type, its portal status and links, as JSM renders it into the issue. */
function requestTypeValue(viewer: Viewer, issue: Issue): unknown {
  if (issue.requestTypeId === undefined) return null;
  const requestType = requestTypeOf(viewer.state, issue.requestTypeId);
  const base = `${viewer.state.baseUrl}/rest/servicedeskapi/request/${issue.id}`;
  return {
    _links: {
      self: base,
      jiraRest: `${viewer.state.baseUrl}/rest/api/2/issue/${issue.id}`,
      web: `${viewer.state.baseUrl}/servicedesk/customer/portal/${requestType.serviceDeskId}/${issue.key}`,
      agent: `${viewer.state.baseUrl}/browse/${issue.key}`,
    },
    requestType: requestTypeJson(viewer.state, requestType),
    currentStatus: deskStatusJson(viewer.state, issue),
  };
}

function readOnlyValues(viewer: Viewer, issue: Issue): Record<string, unknown> {
  const { state } = viewer;
  const status = statusJson(state, statusOf(state, issue.statusId));
  return {
    issuetype: issueTypeJson(state, issueTypeOf(state, issue.issueTypeId)),
    project: projectRefJson(state, projectOf(state, issue.projectId)),
    status,
    statusCategory: status.statusCategory,
    statuscategorychangedate: jiraTime(issue.statusSince),
    creator: userJson(viewer, issue.creatorId),
    created: jiraTime(issue.createdAt),
    updated: jiraTime(issue.updatedAt),
    resolution: null,
    watches: watchesJson(viewer, issue),
    comment: commentsJson(viewer, issue),
  };
}

const watchesJson = (viewer: Viewer, issue: Issue) => ({
  self: `${viewer.state.baseUrl}/rest/api/3/issue/${issue.key}/watchers`,
  watchCount: issue.watcherIds.size,
  isWatching: issue.watcherIds.has(viewer.account.accountId),
});

const commentsJson = (viewer: Viewer, issue: Issue) => ({
  comments: issue.comments.map((comment) => commentJson(viewer, issue, comment, false)),
  self: `${viewer.state.baseUrl}/rest/api/3/issue/${issue.id}/comment`,
  maxResults: issue.comments.length,
  total: issue.comments.length,
  startAt: 0,
});

/** Chooses fields as the `fields` parameter says: ids, `*all`, `*navigable`, and `-id` to leave one out. */
export function pickFields(all: Record<string, unknown>, wanted: readonly string[]): Record<string, unknown> {
  const minus = new Set(wanted.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const plus = wanted.filter((name) => !name.startsWith('-'));
  const everything = plus.length === 0 || plus.includes('*all');
  const navigable = plus.includes('*navigable');
  return Object.fromEntries(
    Object.entries(all).filter(
      ([id]) => !minus.has(id) && (everything || plus.includes(id) || (navigable && id !== 'comment')),
    ),
  );
}

export function fieldNames(state: SiteState): Record<string, string> {
  const readOnly = Object.entries(READ_ONLY_FIELDS).map(([id, { name }]) => [id, name] as const);
  return Object.fromEntries([
    ...readOnly,
    ...[...state.fields.values()].map((field) => [field.id, field.name] as const),
  ]);
}

/** A row of `GET /field`. */
export const fieldDetailsJson = (field: Field) => ({
  id: field.id,
  key: field.id,
  name: field.name,
  custom: field.custom,
  orderable: true,
  navigable: true,
  searchable: true,
  clauseNames: clauseNames(field),
  schema: schemaOf(field),
});
