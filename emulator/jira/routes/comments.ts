import { demand, may, visibleIssue } from '../access/issue-access';
import { isAdfDocument } from '../fields/text-codecs';
import { isRecord, recordBody, recordsAt, requiredString, type JsonRecord } from '../http/body';
import { platformWindow } from '../http/paging';
import { fieldErrors, forbidden, notFound } from '../http/refusal';
import { created, noContent, ok, type Call, type Reply, type Route } from '../http/route';
import { addComment, PUBLIC_COMMENT_PROPERTY } from '../issues/comments';
import { touch } from '../issues/commit';
import type { AdfNode } from '../model/field';
import type { Issue, IssueComment } from '../model/issue';
import { commentJson } from '../render/comment';
import { projectOf } from '../state/lookups';
import { expands, viewerOf } from './viewer';

function list(call: Call): Reply {
  const issue = visibleIssue(call);
  const newestFirst = ['-created'].includes(call.query.get('orderBy') ?? '');
  const all = newestFirst ? [...issue.comments].reverse() : issue.comments;
  const window = platformWindow(call.query, 100, 5000);
  const shown = all.slice(window.start, window.start + window.size);
  return ok({
    startAt: window.start,
    maxResults: window.size,
    total: all.length,
    comments: shown.map((comment) => json(call, issue, comment)),
  });
}

const json = (call: Call, issue: Issue, comment: IssueComment) =>
  commentJson(viewerOf(call), issue, comment, expands(call, 'properties'));

function bodyOf(body: JsonRecord): AdfNode {
  const document = body['body'];
  if (!isAdfDocument(document)) throw fieldErrors({ comment: 'Comment body is not valid!' });
  return document;
}

function add(call: Call): Reply {
  const issue = visibleIssue(call);
  demand(call, 'ADD_COMMENTS', issue);
  const body = recordBody(call.body);
  const properties = new Map(
    recordsAt(body, 'properties').map((each) => [requiredString(each, 'key'), each['value']]),
  );
  const isPublic = !isInternal(properties.get(PUBLIC_COMMENT_PROPERTY)) && mayTalkToCustomers(call, issue);
  properties.delete(PUBLIC_COMMENT_PROPERTY);
  const comment = addComment(call.core, call.actor, issue, { body: bodyOf(body), isPublic, properties });
  return created(json(call, issue, comment));
}

const isInternal = (value: unknown): boolean => isRecord(value) && value['internal'] === true;

/** On a service project only agents write to customers; what collaborators write is internal. */
const mayTalkToCustomers = (call: Call, issue: Issue): boolean =>
  projectOf(call.core.state, issue.projectId).serviceDeskId === undefined ||
  may(call, 'SERVICEDESK_AGENT', issue);

function commentParam(call: Call, issue: Issue): IssueComment {
  const comment = issue.comments.find((each) => each.id === call.param('id'));
  if (comment === undefined) throw notFound(`Can not find a comment for the id: ${call.param('id')}.`);
  return comment;
}

function get(call: Call): Reply {
  const issue = visibleIssue(call);
  return ok(json(call, issue, commentParam(call, issue)));
}

/** Own comments need the OWN permission, others' the ALL permission. */
function demandOver(call: Call, issue: Issue, comment: IssueComment, verb: 'EDIT' | 'DELETE'): void {
  const own = comment.authorId === call.actor.account.accountId;
  const allowed =
    may(call, `${verb}_ALL_COMMENTS`, issue) || (own && may(call, `${verb}_OWN_COMMENTS`, issue));
  if (!allowed) throw forbidden(`You do not have the permission to ${verb.toLowerCase()} this comment.`);
}

function update(call: Call): Reply {
  const issue = visibleIssue(call);
  const comment = commentParam(call, issue);
  demandOver(call, issue, comment, 'EDIT');
  comment.body = bodyOf(recordBody(call.body));
  comment.updateAuthorId = call.actor.account.accountId;
  comment.updatedAt = touch(call.core, issue);
  call.core.index.record(issue);
  return ok(json(call, issue, comment));
}

function remove(call: Call): Reply {
  const issue = visibleIssue(call);
  const comment = commentParam(call, issue);
  demandOver(call, issue, comment, 'DELETE');
  issue.comments.splice(issue.comments.indexOf(comment), 1);
  touch(call.core, issue);
  call.core.index.record(issue);
  return noContent();
}

const LIST = '/rest/api/3/issue/{issueIdOrKey}/comment';
const ONE = `${LIST}/{id}`;
const READ = ['read:jira-work'];
const WRITE = ['write:jira-work'];

export const commentRoutes: readonly Route[] = [
  { method: 'GET', path: LIST, scopes: READ, handle: list },
  { method: 'POST', path: LIST, scopes: WRITE, writesIssue: true, handle: add },
  { method: 'GET', path: ONE, scopes: READ, handle: get },
  { method: 'PUT', path: ONE, scopes: WRITE, writesIssue: true, handle: update },
  { method: 'DELETE', path: ONE, scopes: WRITE, writesIssue: true, handle: remove },
];
