import { demand, visibleIssue } from '../access/issue-access';
import { badRequest, notFound } from '../http/refusal';
import { noContent, ok, type Call, type Reply, type Route } from '../http/route';
import type { Issue } from '../model/issue';
import { userJson } from '../render/user';
import { viewerOf } from './viewer';

function list(call: Call): Reply {
  const issue = visibleIssue(call);
  return ok({
    self: `${call.core.state.baseUrl}/rest/api/3/issue/${issue.key}/watchers`,
    isWatching: issue.watcherIds.has(call.actor.account.accountId),
    watchCount: issue.watcherIds.size,
    watchers: [...issue.watcherIds].map((id) => userJson(viewerOf(call), id)),
  });
}

function demandFor(call: Call, issue: Issue, accountId: string): void {
  if (accountId !== call.actor.account.accountId) demand(call, 'MANAGE_WATCHERS', issue);
}

/** The body is the account id as a JSON string; without a body the caller starts watching. */
function add(call: Call): Reply {
  const issue = visibleIssue(call);
  const accountId = call.body ?? call.actor.account.accountId;
  if (typeof accountId !== 'string') throw badRequest('The body must be an account ID as a JSON string.');
  if (!call.core.state.accounts.has(accountId)) throw notFound('The user does not exist.');
  demandFor(call, issue, accountId);
  issue.watcherIds.add(accountId);
  return noContent();
}

function remove(call: Call): Reply {
  const issue = visibleIssue(call);
  const accountId = call.query.get('accountId') ?? '';
  demandFor(call, issue, accountId);
  issue.watcherIds.delete(accountId);
  return noContent();
}

const PATH = '/rest/api/3/issue/{issueIdOrKey}/watchers';

export const watcherRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, scopes: ['read:jira-work'], handle: list },
  { method: 'POST', path: PATH, scopes: ['write:jira-work'], writesIssue: true, handle: add },
  { method: 'DELETE', path: PATH, scopes: ['write:jira-work'], writesIssue: true, handle: remove },
];
