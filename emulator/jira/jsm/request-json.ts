import { codecOf } from '../fields/registry';
import { adfText } from '../fields/text-codecs';
import { deskPage } from '../http/paging';
import type { Call } from '../http/route';
import type { AdfNode, Field, StoredValue } from '../model/field';
import { deskDate } from '../render/dates';
import { deskUserJson, type Viewer } from '../render/user';
import { expands, viewerOf } from '../routes/viewer';
import { fieldOf, requestTypeOf } from '../state/lookups';
import { commentsShown, deskCommentJson } from './desk-comment-json';
import { deskJson } from './desk-json';
import { deskOf, isAgentOn, participantsOf, type DeskRequest } from './request-access';
import { deskStatusJson, requestTypeJson } from './request-type-json';
import { statusHistory } from './status-history';

const EMPTY_QUERY = new URLSearchParams();

/** The request as the portal shows it, with the expansions the caller asked for. */
export function requestJson(call: Call, issue: DeskRequest) {
  const { state } = call.core;
  const viewer = viewerOf(call);
  const requestType = requestTypeOf(state, issue.requestTypeId);
  const reporter = issue.values.get('reporter');
  return {
    _expands: [
      'participant',
      'status',
      'sla',
      'requestType',
      'serviceDesk',
      'attachment',
      'action',
      'comment',
    ],
    issueId: issue.id,
    issueKey: issue.key,
    summary: issue.values.get('summary') ?? '',
    requestTypeId: issue.requestTypeId,
    serviceDeskId: requestType.serviceDeskId,
    createdDate: deskDate(issue.createdAt),
    ...(typeof reporter === 'string' ? { reporter: deskUserJson(viewer, reporter) } : {}),
    requestFieldValues: requestType.fields.map(({ fieldId, label }) =>
      fieldValueJson(viewer, fieldOf(state, fieldId), label, issue.values.get(fieldId)),
    ),
    currentStatus: deskStatusJson(state, issue),
    ...expansions(call, issue),
    _links: {
      jiraRest: `${state.baseUrl}/rest/api/2/issue/${issue.id}`,
      web: `${state.baseUrl}/servicedesk/customer/portal/${requestType.serviceDeskId}/${issue.key}`,
      self: `${state.baseUrl}/rest/servicedeskapi/request/${issue.id}`,
      agent: `${state.baseUrl}/browse/${issue.key}`,
    },
  };
}

function expansions(call: Call, issue: DeskRequest) {
  const { state } = call.core;
  const viewer = viewerOf(call);
  const url = `${state.baseUrl}/rest/servicedeskapi/request/${issue.id}`;
  const page = (items: readonly unknown[], name: string) => deskPage(items, EMPTY_QUERY, `${url}/${name}`);
  const parts = {
    participant: () => ({
      participants: page(
        participantsOf(issue).map((id) => deskUserJson(viewer, id)),
        'participant',
      ),
    }),
    status: () => ({ status: page(statusHistory(state, issue), 'status') }),
    requestType: () => ({ requestType: requestTypeJson(state, requestTypeOf(state, issue.requestTypeId)) }),
    serviceDesk: () => ({ serviceDesk: deskJson(state, deskOf(call, issue)) }),
    comment: () => ({
      comments: page(
        commentsShown(issue, isAgentOn(call, issue)).map((comment) =>
          deskCommentJson(viewer, issue, comment),
        ),
        'comment',
      ),
    }),
  };
  return Object.assign(
    {},
    ...Object.entries(parts).map(([name, build]) => (expands(call, name) ? build() : {})),
  ) as object;
}

function fieldValueJson(
  viewer: Viewer,
  field: Field,
  label: string | undefined,
  value: StoredValue | undefined,
) {
  const shown = value === undefined ? undefined : codecOf(field).show(value, viewer, field);
  return {
    fieldId: field.id,
    label: label ?? field.name,
    ...(value === undefined ? {} : { value: field.kind === 'textarea' ? adfText(value as AdfNode) : shown }),
  };
}
