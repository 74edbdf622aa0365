import { recordBody, stringAt } from '../http/body';
import { deskPage } from '../http/paging';
import { badRequest, notFound } from '../http/refusal';
import { ok, type Call, type Reply, type Route } from '../http/route';
import { answerApproval } from '../issues/answer-approval';
import { approversOf, canAnswer } from '../issues/approvals';
import type { Approval } from '../model/issue';
import { deskDate } from '../render/dates';
import { deskUserJson } from '../render/user';
import { viewerOf } from '../routes/viewer';
import { visibleRequest, type DeskRequest } from './request-access';

function approvalJson(call: Call, issue: DeskRequest, approval: Approval) {
  const { state } = call.core;
  return {
    id: approval.id,
    name: approval.name,
    finalDecision: approval.final,
    canAnswerApproval: canAnswer(state, issue, approval, call.actor.account.accountId),
    approvers: approversOf(state, issue, approval).map((id) => ({
      approver: deskUserJson(viewerOf(call), id),
      approverDecision: approval.decisions.get(id) ?? 'pending',
    })),
    createdDate: deskDate(approval.createdAt),
    ...(approval.completedAt === undefined ? {} : { completedDate: deskDate(approval.completedAt) }),
    _links: { self: `${state.baseUrl}/rest/servicedeskapi/request/${issue.id}/approval/${approval.id}` },
  };
}

function list(call: Call): Reply {
  const issue = visibleRequest(call);
  const url = `${call.core.state.baseUrl}/rest/servicedeskapi/request/${issue.id}/approval`;
  return ok(
    deskPage(
      issue.approvals.map((approval) => approvalJson(call, issue, approval)),
      call.query,
      url,
    ),
  );
}

function approvalParam(call: Call, issue: DeskRequest): Approval {
  const approval = issue.approvals.find((each) => each.id === call.param('approvalId'));
  if (approval === undefined)
    throw notFound('The approval does not exist or you do not have permission to see it.');
  return approval;
}

function get(call: Call): Reply {
  const issue = visibleRequest(call);
  return ok(approvalJson(call, issue, approvalParam(call, issue)));
}

/** Answers as the caller. */
function answer(call: Call): Reply {
  const issue = visibleRequest(call);
  const approval = approvalParam(call, issue);
  const decision = stringAt(recordBody(call.body), 'decision');
  if (decision !== 'approve' && decision !== 'decline')
    throw badRequest("decision must be 'approve' or 'decline'.");
  answerApproval(call.core, call.actor, issue, approval, decision === 'approve' ? 'approved' : 'declined');
  return ok(approvalJson(call, issue, approval));
}

const LIST = '/rest/servicedeskapi/request/{issueIdOrKey}/approval';
const ONE = `${LIST}/{approvalId}`;
const READ = ['read:servicedesk-request'];

export const approvalRoutes: readonly Route[] = [
  { method: 'GET', path: LIST, scopes: READ, handle: list },
  { method: 'GET', path: ONE, scopes: READ, handle: get },
  { method: 'POST', path: ONE, scopes: ['write:servicedesk-request'], writesIssue: true, handle: answer },
];
