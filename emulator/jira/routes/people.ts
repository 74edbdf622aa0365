import { canBrowseUsers, hasInProject } from '../access/permissions';
import { listParam, platformPage, platformWindow } from '../http/paging';
import { badRequest, forbidden, notFound } from '../http/refusal';
import { ok, type Call, type Reply, type Route } from '../http/route';
import type { Account } from '../model/account';
import { userJson } from '../render/user';
import { issueByIdOrKey, projectByIdOrKey, projectOf } from '../state/lookups';
import { expands, viewerOf } from './viewer';

const READ = ['read:jira-user'];

function accountParam(call: Call): Account {
  const accountId = call.query.get('accountId');
  if (!accountId) throw badRequest("The query parameter 'accountId' is required.");
  const account = call.core.state.accounts.get(accountId);
  if (account === undefined)
    throw notFound(`Specified user does not exist or you do not have required permissions`);
  return account;
}

const groupsOf = (call: Call, accountId: string) =>
  [...call.core.state.groups.values()]
    .filter((group) => group.members.has(accountId))
    .map(({ groupId, name }) => ({
      name,
      groupId,
      self: `${call.core.state.baseUrl}/rest/api/3/group?groupId=${groupId}`,
    }));

const listing = <T>(items: readonly T[]) => ({ size: items.length, items });

function detailed(call: Call, account: Account) {
  return {
    ...userJson(viewerOf(call), account.accountId),
    locale: 'en_US',
    ...(expands(call, 'groups') ? { groups: listing(groupsOf(call, account.accountId)) } : {}),
    ...(expands(call, 'applicationRoles') ? { applicationRoles: listing([]) } : {}),
    expand: 'groups,applicationRoles',
  };
}

function browse(call: Call, account: Account): void {
  if (account.accountId === call.actor.account.accountId || mayBrowse(call)) return;
  throw forbidden('You do not have the permission to browse users and groups.');
}

function getUser(call: Call): Reply {
  const account = accountParam(call);
  browse(call, account);
  return ok(detailed(call, account));
}

function userGroups(call: Call): Reply {
  const account = accountParam(call);
  browse(call, account);
  return ok(groupsOf(call, account.accountId));
}

function bulkUsers(call: Call): Reply {
  const wanted = listParam(call.query, 'accountId');
  if (wanted.length === 0) throw badRequest("The query parameter 'accountId' is required.");
  const found = wanted
    .filter((id) => call.core.state.accounts.has(id))
    .map((id) => userJson(viewerOf(call), id));
  const url = `${call.core.state.baseUrl}/rest/api/3/user/bulk`;
  return ok(platformPage(found, platformWindow(call.query, 10, 200), url));
}

/** Only an app that Atlassian approved may read addresses past the profile's privacy. */
function unrestrictedEmail(call: Call): Reply {
  if (call.actor.scopes === undefined || !call.core.state.settings.emailApiApproved)
    throw forbidden('The app is not approved to use the email address API.');
  const account = accountParam(call);
  return ok({ accountId: account.accountId, email: account.email });
}

/** Whoever may not browse users gets an empty list, not an error. */
function listUsers(call: Call, keep: (account: Account) => boolean): Reply {
  const window = platformWindow(call.query, 50, 1000);
  const all = mayBrowse(call) ? [...call.core.state.accounts.values()].filter(keep) : [];
  return ok(
    all
      .slice(window.start, window.start + window.size)
      .map((each) => userJson(viewerOf(call), each.accountId)),
  );
}

const mayBrowse = (call: Call): boolean => canBrowseUsers(call.core.state, call.actor.account);

/** Matches the start of a word of the name, the account id, or an address that the caller can see. */
function matchesQuery(call: Call): (account: Account) => boolean {
  const query = call.query.get('query')?.toLowerCase();
  const accountId = call.query.get('accountId');
  if (query === undefined && accountId === null)
    throw badRequest("Either the 'query' or the 'accountId' query parameters need to be provided");
  return (account) => {
    if (accountId !== null) return account.accountId === accountId;
    const { displayName, emailAddress } = userJson(viewerOf(call), account.accountId);
    const terms = [
      ...displayName.toLowerCase().split(/\s+/),
      displayName.toLowerCase(),
      (emailAddress ?? '').toLowerCase(),
    ];
    return account.accountId === query || terms.some((term) => term.startsWith(query ?? ''));
  };
}

function searchUsers(call: Call): Reply {
  const matches = matchesQuery(call);
  return listUsers(call, (account) => account.active && matches(account));
}

function assignableUsers(call: Call): Reply {
  const { state } = call.core;
  const issue = issueByIdOrKey(state, call.query.get('issueKey') ?? call.query.get('issueId') ?? '');
  const project =
    issue === undefined
      ? projectByIdOrKey(state, call.query.get('project') ?? '')
      : projectOf(state, issue.projectId);
  if (project === undefined) throw badRequest('Specify an existing project or issueKey.');
  const matches = call.query.has('query') || call.query.has('accountId') ? matchesQuery(call) : () => true;
  return listUsers(
    call,
    (account) => hasInProject(state, account, 'ASSIGNABLE_USER', project, issue) && matches(account),
  );
}

export const peopleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/myself',
    scopes: READ,
    handle: (call) => ok(detailed(call, call.actor.account)),
  },
  { method: 'GET', path: '/rest/api/3/user', scopes: READ, handle: getUser },
  { method: 'GET', path: '/rest/api/3/user/groups', scopes: READ, handle: userGroups },
  { method: 'GET', path: '/rest/api/3/user/bulk', scopes: READ, handle: bulkUsers },
  {
    method: 'GET',
    path: '/rest/api/3/user/email',
    scopes: ['read:email-address:jira'],
    handle: unrestrictedEmail,
  },
  { method: 'GET', path: '/rest/api/3/user/search', scopes: READ, handle: searchUsers },
  { method: 'GET', path: '/rest/api/3/user/assignable/search', scopes: READ, handle: assignableUsers },
  { method: 'GET', path: '/rest/api/3/users', scopes: READ, handle: (call) => listUsers(call, () => true) },
  {
    method: 'GET',
    path: '/rest/api/3/users/search',
    scopes: READ,
    handle: (call) => listUsers(call, () => true),
  },
];
