import { demandAdmin } from '../access/issue-access';
import { canBrowseUsers } from '../access/permissions';
import { recordBody, requiredString } from '../http/body';
import { flag, listParam, platformPage, platformWindow } from '../http/paging';
import { badRequest, forbidden, notFound } from '../http/refusal';
import { created, ok, type Call, type Reply, type Route } from '../http/route';
import type { Group } from '../model/account';
import { userJson } from '../render/user';
import { groupByName } from '../seed/people';
import { accountOf } from '../state/lookups';
import { viewerOf } from './viewer';

const MANAGE = ['manage:jira-configuration'];

function demandBrowse(call: Call): void {
  if (canBrowseUsers(call.core.state, call.actor.account)) return;
  throw forbidden('You do not have the permission to browse users and groups.');
}

function groupParam(call: Call): Group {
  const { state } = call.core;
  const [id, name] = [call.query.get('groupId'), call.query.get('groupname')];
  if (id === null && name === null) throw badRequest("Specify either 'groupname' or 'groupId'.");
  const group = id === null ? groupByName(state, name ?? '') : state.groups.get(id);
  if (group === undefined) throw notFound(`The group named '${name ?? id ?? ''}' does not exist`);
  return group;
}

function members(call: Call): Reply {
  demandBrowse(call);
  const group = groupParam(call);
  const { state } = call.core;
  const withInactive = flag(call.query, 'includeInactiveUsers');
  const ids = [...group.members].filter((id) => withInactive || accountOf(state, id).active);
  const page = platformPage(
    ids,
    platformWindow(call.query, 50, 50),
    `${state.baseUrl}/rest/api/3/group/member`,
  );
  return ok({ ...page, values: page.values.map((id) => userJson(viewerOf(call), id)) });
}

function bulk(call: Call): Reply {
  demandBrowse(call);
  const ids = listParam(call.query, 'groupId');
  const names = call.query.getAll('groupName').map((name) => name.toLowerCase());
  const all = [...call.core.state.groups.values()].filter(
    (group) =>
      (ids.length === 0 && names.length === 0) ||
      ids.includes(group.groupId) ||
      names.includes(group.name.toLowerCase()),
  );
  return ok(
    platformPage(
      all.map(({ groupId, name }) => ({ groupId, name })),
      platformWindow(call.query),
    ),
  );
}

function picker(call: Call): Reply {
  const anyCase = flag(call.query, 'caseInsensitive');
  const folded = (text: string) => (anyCase ? text.toLowerCase() : text);
  const query = folded(call.query.get('query') ?? '');
  const max = platformWindow(call.query, 20, 1000).size;
  const visible = canBrowseUsers(call.core.state, call.actor.account)
    ? [...call.core.state.groups.values()]
    : [];
  const matching = visible
    .filter((group) => folded(group.name).includes(query))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const groups = matching
    .slice(0, max)
    .map(({ groupId, name }) => ({ name, groupId, html: name, labels: [] }));
  return ok({
    header: `Showing ${groups.length} of ${matching.length} matching groups`,
    total: matching.length,
    groups,
  });
}

function addMember(call: Call): Reply {
  demandAdmin(call);
  const group = groupParam(call);
  const accountId = requiredString(recordBody(call.body), 'accountId');
  if (!call.core.state.accounts.has(accountId)) throw notFound('The user does not exist.');
  if (group.members.has(accountId))
    throw badRequest(`Cannot add user '${accountId}', user is already a member of '${group.name}'`);
  group.members.add(accountId);
  return created({ name: group.name, groupId: group.groupId });
}

function removeMember(call: Call): Reply {
  demandAdmin(call);
  const group = groupParam(call);
  const accountId = call.query.get('accountId') ?? '';
  if (!group.members.delete(accountId))
    throw badRequest(
      `Cannot remove user '${accountId}' from group '${group.name}' since user is not a member of '${group.name}'`,
    );
  return { status: 200 };
}

const READ_MEMBERS = ['read:group:jira', 'read:user:jira', 'read:avatar:jira'];

export const groupRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/group/member',
    scopes: MANAGE,
    granular: READ_MEMBERS,
    handle: members,
  },
  { method: 'GET', path: '/rest/api/3/group/bulk', scopes: ['read:jira-user'], handle: bulk },
  { method: 'GET', path: '/rest/api/3/groups/picker', scopes: ['read:jira-user'], handle: picker },
  { method: 'POST', path: '/rest/api/3/group/user', scopes: MANAGE, handle: addMember },
  { method: 'DELETE', path: '/rest/api/3/group/user', scopes: MANAGE, handle: removeMember },
];
