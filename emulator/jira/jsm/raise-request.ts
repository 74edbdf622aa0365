import { readEdits, type Edits } from '../fields/edits';
import { adfFromText } from '../fields/text-codecs';
import { recordAt, recordBody, requiredString, stringAt, stringsAt, type JsonRecord } from '../http/body';
import { badRequest, forbidden, notFound } from '../http/refusal';
import { created, type Call, type Reply } from '../http/route';
import { createIssue } from '../issues/create-issue';
import type { Project, RequestType } from '../model/project';
import { PARTICIPANTS_FIELD } from '../seed/system-fields';
import { fieldOf } from '../state/lookups';
import { demandAgent, isCustomerOf, requestTypeAt, visibleDesk, type DeskRequest } from './request-access';
import { requestJson } from './request-json';

export function raiseRequest(call: Call): Reply {
  const body = recordBody(call.body);
  const project = visibleDesk(call, requiredString(body, 'serviceDeskId'));
  const requestType = requestTypeAt(call, project.serviceDeskId ?? '', requiredString(body, 'requestTypeId'));
  const reporterId = reporter(call, project, stringAt(body, 'raiseOnBehalfOf'));
  const edits = readForm(call, requestType, body);
  const participants = stringsAt(body, 'requestParticipants');
  for (const id of participants) demandCustomer(call, project, id);
  if (participants.length > 0) edits.set(PARTICIPANTS_FIELD, [...new Set(participants)]);
  const issue = createIssue(call.core, call.actor, {
    project,
    issueTypeId: requestType.issueTypeId,
    reporterId,
    edits,
    requestTypeId: requestType.id,
    channel: call.actor.viaApp ? 'api' : 'portal',
  });
  return created(requestJson(call, issue as DeskRequest));
}

/** Raising for somebody else is the agents' right. */
function reporter(call: Call, project: Project, onBehalfOf: string | undefined): string {
  const own = call.actor.account.accountId;
  if (onBehalfOf === undefined || onBehalfOf === own) return own;
  demandAgent(call, project);
  demandCustomer(call, project, onBehalfOf);
  return onBehalfOf;
}

export function demandCustomer(call: Call, project: Project, accountId: string): void {
  const account = call.core.state.accounts.get(accountId);
  if (account === undefined) throw notFound(`The user with account ID ${accountId} does not exist.`);
  if (!account.active || !isCustomerOf(call, project, accountId))
    throw forbidden(`The user with account ID ${accountId} is not a customer of this service project.`);
}

function readForm(call: Call, requestType: RequestType, body: JsonRecord): Edits {
  const { state } = call.core;
  const values = documents(call, recordAt(body, 'requestFieldValues'), body['isAdfRequest'] === true);
  const formIds = requestType.fields.map((field) => field.fieldId);
  const stranger = Object.keys(values).find((id) => !formIds.includes(id));
  if (stranger !== undefined)
    throw invalid(`The field '${stranger}' is not on the form of this request type.`);
  const subject = {
    projectId: requestType.projectId,
    issueTypeId: requestType.issueTypeId,
    values: new Map(),
  };
  const { edits, errors } = readEdits(state, subject, { fields: values, update: {} });
  for (const { fieldId, required } of requestType.fields)
    if (required && edits.get(fieldId) === undefined) errors[fieldId] ??= 'This field is required.';
  const complaints = Object.entries(errors).map(
    ([id, text]) => `${fieldOf(state, id).name} (${id}): ${text}`,
  );
  if (complaints.length > 0) throw invalid(complaints.join(' '));
  return edits;
}

const invalid = (details: string): Error =>
  badRequest(
    `Your request could not be created. Please check the fields have been correctly filled in. ${details}`,
  );

/** Multi-line text comes as plain text unless the request says that it carries documents. */
function documents(call: Call, values: JsonRecord, isAdf: boolean): JsonRecord {
  if (isAdf) return values;
  const wrap = (id: string, value: unknown): unknown =>
    typeof value === 'string' && value !== '' && call.core.state.fields.get(id)?.kind === 'textarea'
      ? adfFromText(value)
      : value;
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, wrap(id, value)]));
}
