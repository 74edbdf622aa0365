import { may } from '../access/issue-access';
import { hasInProject, isInRole } from '../access/permissions';
import { list } from '../fields/text-codecs';
import { forbidden, notFound } from '../http/refusal';
import type { Call } from '../http/route';
import { isApprover } from '../issues/approvals';
import type { Issue } from '../model/issue';
import type { Project, RequestType } from '../model/project';
import { ROLE, roleByName } from '../seed/grants';
import { PARTICIPANTS_FIELD } from '../seed/system-fields';
import { issueByIdOrKey, projectOf } from '../state/lookups';

/** An issue that was raised as a request. */
export type DeskRequest = Issue & { readonly requestTypeId: string };

const isRequest = (issue: Issue): issue is DeskRequest => issue.requestTypeId !== undefined;

export const participantsOf = (issue: Issue): readonly string[] => {
  const value = issue.values.get(PARTICIPANTS_FIELD);
  return value === undefined ? [] : list(value);
};

export const isAgentOn = (call: Call, issue: Issue): boolean =>
  may(call, 'SERVICEDESK_AGENT', issue) && may(call, 'BROWSE_PROJECTS', issue);

/** Agents see all requests; others those they reported, take part in, or were asked to approve. */
function canSeeRequest(call: Call, issue: Issue): boolean {
  const { accountId } = call.actor.account;
  return (
    isAgentOn(call, issue) ||
    issue.values.get('reporter') === accountId ||
    participantsOf(issue).includes(accountId) ||
    isApprover(call.core.state, issue, accountId)
  );
}

export function visibleRequest(call: Call): DeskRequest {
  const issue = issueByIdOrKey(call.core.state, call.param('issueIdOrKey'));
  if (issue !== undefined && isRequest(issue) && canSeeRequest(call, issue)) return issue;
  throw notFound(
    'The request you are trying to view does not exist or you do not have permission to see it.',
  );
}

export const requestsSeenBy = (call: Call): readonly DeskRequest[] =>
  [...call.core.state.issues.values()].filter(isRequest).filter((issue) => canSeeRequest(call, issue));

export const isAgentIn = (call: Call, project: Project): boolean =>
  hasInProject(call.core.state, call.actor.account, 'SERVICEDESK_AGENT', project);

/** Whether the account may open the portal of this desk and raise requests there. */
export function isCustomerOf(call: Call, project: Project, accountId: string): boolean {
  const { state } = call.core;
  if (project.customerAccess === 'open' || project.customers.has(accountId)) return true;
  const account = state.accounts.get(accountId);
  const isAgent = account !== undefined && hasInProject(state, account, 'SERVICEDESK_AGENT', project);
  return isAgent || isInRole(state, accountId, roleByName(state, ROLE.customers).id, project);
}

export function visibleDesk(call: Call, serviceDeskId: string): Project {
  const project = [...call.core.state.projects.values()].find((each) => each.serviceDeskId === serviceDeskId);
  if (project !== undefined && isCustomerOf(call, project, call.actor.account.accountId)) return project;
  throw notFound(
    `Service Desk with ID ${serviceDeskId} does not exist or you do not have permission to see it.`,
  );
}

export function requestTypeAt(call: Call, serviceDeskId: string, requestTypeId: string): RequestType {
  const requestType = call.core.state.requestTypes.get(requestTypeId);
  if (requestType?.serviceDeskId === serviceDeskId) return requestType;
  throw notFound(`Request type ${requestTypeId} does not exist in service desk ${serviceDeskId}.`);
}

export function demandAgent(call: Call, project: Project): void {
  if (isAgentIn(call, project)) return;
  throw forbidden('You need to be an agent of this service project to perform this operation.');
}

export const deskOf = (call: Call, issue: Issue): Project => projectOf(call.core.state, issue.projectId);
