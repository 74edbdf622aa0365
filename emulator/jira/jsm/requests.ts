import { deskPage } from '../http/paging';
import { badRequest } from '../http/refusal';
import { ok, type Call, type Reply, type Route } from '../http/route';
import { canAnswer, isApprover } from '../issues/approvals';
import { statusOf } from '../state/lookups';
import { raiseRequest } from './raise-request';
import { participantsOf, requestsSeenBy, visibleRequest, type DeskRequest } from './request-access';
import { requestJson } from './request-json';
import { statusHistory } from './status-history';

const READ = ['read:servicedesk-request'];
const WRITE = ['write:servicedesk-request'];
const ROOT = '/rest/servicedeskapi/request';

type Test = (call: Call, issue: DeskRequest) => boolean;

const owned: Test = (call, issue) => issue.values.get('reporter') === call.actor.account.accountId;
const participated: Test = (call, issue) => participantsOf(issue).includes(call.actor.account.accountId);
const approves: Test = (call, issue) => isApprover(call.core.state, issue, call.actor.account.accountId);
const closed: Test = (call, issue) => statusOf(call.core.state, issue.statusId).category === 'done';
const awaitsMe: Test = (call, issue) =>
  issue.approvals.some((approval) =>
    canAnswer(call.core.state, issue, approval, call.actor.account.accountId),
  );

const OWNERSHIP: ReadonlyMap<string, Test> = new Map([
  ['OWNED_REQUESTS', owned],
  ['PARTICIPATED_REQUESTS', participated],
  ['APPROVER', approves],
  ['ALL_REQUESTS', () => true],
]);

const STATUS: ReadonlyMap<string, Test> = new Map([
  ['CLOSED_REQUESTS', closed],
  ['OPEN_REQUESTS', (call, issue) => !closed(call, issue)],
  ['ALL_REQUESTS', () => true],
]);

const APPROVAL: ReadonlyMap<string, Test> = new Map([
  ['MY_PENDING_APPROVAL', awaitsMe],
  ['MY_HISTORY_APPROVAL', (call, issue) => approves(call, issue) && !awaitsMe(call, issue)],
]);

/** One of the named tests must hold; without the parameter the fallback decides. */
function choice(call: Call, name: string, tests: ReadonlyMap<string, Test>, fallback: Test): Test {
  const given = call.query.getAll(name);
  if (given.length === 0) return fallback;
  const chosen = given.map((value) => {
    const test = tests.get(value);
    if (test === undefined)
      throw badRequest(`The local Jira site does not know the value '${value}' of ${name}.`);
    return test;
  });
  return (each, issue) => chosen.some((test) => test(each, issue));
}

function listRequests(call: Call): Reply {
  const approvalAsked = call.query.has('approvalStatus');
  const tests = [
    choice(
      call,
      'requestOwnership',
      OWNERSHIP,
      (each, issue) => approvalAsked || owned(each, issue) || participated(each, issue),
    ),
    choice(call, 'requestStatus', STATUS, () => true),
    choice(call, 'approvalStatus', APPROVAL, () => true),
    matchesParameters,
  ];
  const found = requestsSeenBy(call).filter((issue) => tests.every((test) => test(call, issue)));
  const newestFirst = found
    .toSorted((a, b) => Number(b.id) - Number(a.id))
    .map((issue) => requestJson(call, issue));
  return ok(deskPage(newestFirst, call.query, call.core.state.baseUrl + ROOT));
}

const matchesParameters: Test = (call, issue) => {
  const desk = call.query.get('serviceDeskId');
  const type = call.query.get('requestTypeId');
  const term = (call.query.get('searchTerm') ?? '').toLowerCase();
  const deskId = call.core.state.projects.get(issue.projectId)?.serviceDeskId;
  return (
    (desk === null || desk === deskId) &&
    (type === null || type === issue.requestTypeId) &&
    String(issue.values.get('summary') ?? '')
      .toLowerCase()
      .includes(term)
  );
};

function statuses(call: Call): Reply {
  const issue = visibleRequest(call);
  const url = `${call.core.state.baseUrl}${ROOT}/${issue.id}/status`;
  return ok(deskPage(statusHistory(call.core.state, issue), call.query, url));
}

export const requestRoutes: readonly Route[] = [
  { method: 'GET', path: ROOT, scopes: READ, handle: listRequests },
  { method: 'POST', path: ROOT, scopes: WRITE, handle: raiseRequest },
  {
    method: 'GET',
    path: `${ROOT}/{issueIdOrKey}`,
    scopes: READ,
    handle: (call) => ok(requestJson(call, visibleRequest(call))),
  },
  { method: 'GET', path: `${ROOT}/{issueIdOrKey}/status`, scopes: READ, handle: statuses },
];
