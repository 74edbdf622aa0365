import { applyEdits } from '../fields/edits';
import { adfFromText } from '../fields/text-codecs';
import { recordAt, recordBody, requiredString, stringAt, stringsAt } from '../http/body';
import { deskPage, flag } from '../http/paging';
import { badRequest, forbidden, notFound } from '../http/refusal';
import { created, noContent, ok, type Call, type Reply, type Route } from '../http/route';
import { addComment } from '../issues/comments';
import { commitChange } from '../issues/commit';
import { moveIssue, offeredTransitions } from '../issues/move-issue';
import { deskUserJson } from '../render/user';
import { viewerOf } from '../routes/viewer';
import { PARTICIPANTS_FIELD } from '../seed/system-fields';
import { commentsShown, deskCommentJson } from './desk-comment-json';
import { demandCustomer } from './raise-request';
import { deskOf, isAgentOn, participantsOf, visibleRequest, type DeskRequest } from './request-access';

const READ = ['read:servicedesk-request'];
const WRITE = ['write:servicedesk-request'];
const ONE = '/rest/servicedeskapi/request/{issueIdOrKey}';

const urlOf = (call: Call, issue: DeskRequest, name: string): string =>
  `${call.core.state.baseUrl}/rest/servicedeskapi/request/${issue.id}/${name}`;

function comments(call: Call): Reply {
  const issue = visibleRequest(call);
  const [withPublic, withInternal] = [flag(call.query, 'public', true), flag(call.query, 'internal', true)];
  const shown = commentsShown(issue, isAgentOn(call, issue))
    .filter((comment) => (comment.isPublic ? withPublic : withInternal))
    .map((comment) => deskCommentJson(viewerOf(call), issue, comment));
  return ok(deskPage(shown, call.query, urlOf(call, issue, 'comment')));
}

function comment(call: Call): Reply {
  const issue = visibleRequest(call);
  const found = commentsShown(issue, isAgentOn(call, issue)).find(
    (each) => each.id === call.param('commentId'),
  );
  if (found === undefined)
    throw notFound('The comment does not exist or you do not have permission to see it.');
  return ok(deskCommentJson(viewerOf(call), issue, found));
}

function reply(call: Call): Reply {
  const issue = visibleRequest(call);
  const body = recordBody(call.body);
  const isPublic = body['public'] ?? true;
  if (typeof isPublic !== 'boolean') throw badRequest('public must be true or false.');
  if (!isPublic && !isAgentOn(call, issue)) throw forbidden('Only agents can add internal comments.');
  const added = addComment(call.core, call.actor, issue, {
    body: adfFromText(requiredString(body, 'body')),
    isPublic,
  });
  return created(deskCommentJson(viewerOf(call), issue, added));
}

function participantPage(call: Call, issue: DeskRequest): Reply {
  const people = participantsOf(issue).map((id) => deskUserJson(viewerOf(call), id));
  return ok(deskPage(people, call.query, urlOf(call, issue, 'participant')));
}

function setParticipants(call: Call, issue: DeskRequest, ids: readonly string[]): void {
  const edits = new Map([[PARTICIPANTS_FIELD, ids.length === 0 ? undefined : ids]]);
  commitChange(call.core, call.actor, issue, applyEdits(call.core.state, issue, edits));
}

function addParticipants(call: Call): Reply {
  const issue = visibleRequest(call);
  const added = stringsAt(recordBody(call.body), 'accountIds');
  for (const id of added) demandCustomer(call, deskOf(call, issue), id);
  setParticipants(call, issue, [...new Set([...participantsOf(issue), ...added])]);
  return participantPage(call, issue);
}

/** Agents remove anybody, customers only themselves. */
function removeParticipants(call: Call): Reply {
  const issue = visibleRequest(call);
  const removed = stringsAt(recordBody(call.body), 'accountIds');
  const onlySelf = removed.every((id) => id === call.actor.account.accountId);
  if (!onlySelf && !isAgentOn(call, issue))
    throw forbidden('You do not have permission to remove participants.');
  setParticipants(
    call,
    issue,
    participantsOf(issue).filter((id) => !removed.includes(id)),
  );
  return participantPage(call, issue);
}

const customerTransitions = (call: Call, issue: DeskRequest) =>
  offeredTransitions(call.core.state, call.actor.account, issue).filter(
    (transition) => transition.forCustomers,
  );

function transitions(call: Call): Reply {
  const issue = visibleRequest(call);
  const offered = customerTransitions(call, issue).map(({ id, name }) => ({ id, name }));
  return ok(deskPage(offered, call.query, urlOf(call, issue, 'transition')));
}

function perform(call: Call): Reply {
  const issue = visibleRequest(call);
  const body = recordBody(call.body);
  const id = requiredString(body, 'id');
  const transition = customerTransitions(call, issue).find((each) => each.id === id);
  if (transition === undefined) throw badRequest(`Transition ${id} is not valid for this request.`);
  const text = stringAt(recordAt(body, 'additionalComment'), 'body');
  moveIssue(call.core, call.actor, issue, transition);
  if (text) addComment(call.core, call.actor, issue, { body: adfFromText(text), isPublic: true });
  return noContent();
}

export const conversationRoutes: readonly Route[] = [
  { method: 'GET', path: `${ONE}/comment`, scopes: READ, handle: comments },
  { method: 'GET', path: `${ONE}/comment/{commentId}`, scopes: READ, handle: comment },
  { method: 'POST', path: `${ONE}/comment`, scopes: WRITE, writesIssue: true, handle: reply },
  {
    method: 'GET',
    path: `${ONE}/participant`,
    scopes: READ,
    handle: (call) => participantPage(call, visibleRequest(call)),
  },
  { method: 'POST', path: `${ONE}/participant`, scopes: WRITE, writesIssue: true, handle: addParticipants },
  {
    method: 'DELETE',
    path: `${ONE}/participant`,
    scopes: WRITE,
    writesIssue: true,
    handle: removeParticipants,
  },
  { method: 'GET', path: `${ONE}/transition`, scopes: READ, handle: transitions },
  { method: 'POST', path: `${ONE}/transition`, scopes: WRITE, writesIssue: true, handle: perform },
];
