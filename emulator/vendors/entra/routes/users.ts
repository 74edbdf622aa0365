import { contextOf, collectionReply, countReply } from '../graph/collection';
import type { GraphCall, Route } from '../graph/call';
import { need } from '../graph/lookup';
import { isVisible } from '../graph/replica';
import { FULL_USER_READ, holdsAny, USER_READ } from '../graph/roles';
import { USER_BASIC_SET } from '../graph/schema-user';
import { denied } from '../http/graph-fault';
import { ok, type Reply } from '../http/reply';
import type { Json, JsonObject } from '../json';
import { walk } from '../odata/expression';
import { entityView } from '../odata/view';
import type { DirectoryObject } from '../state/directory-object';
import { USER_RULES } from './groups/rules';

/** With User.ReadBasic.All only, asking for more than the basic profile is refused. */
function checkBasicProfile(call: GraphCall): void {
  const asked = new Set(call.query.select ?? []);
  if (call.query.filter !== undefined) {
    walk(call.query.filter, (node) => {
      if (node.op === 'compare' || node.op === 'text' || node.op === 'in') asked.add(node.path[0] ?? '');
      if (node.op === 'any') asked.add(node.path[0] ?? '').delete(node.variable);
    });
  }
  if ([...asked].some((property) => !USER_BASIC_SET.has(property))) throw denied();
}

function basicOnly(view: JsonObject): JsonObject {
  const shown = Object.entries(view).map(([name, value]): [string, Json] => {
    if (USER_BASIC_SET.has(name)) return [name, value];
    return [name, Array.isArray(value) ? [] : null];
  });
  return Object.fromEntries(shown);
}

/** How this caller sees a user. */
function viewer(call: GraphCall): (user: DirectoryObject) => JsonObject {
  const show = (user: DirectoryObject): JsonObject => entityView(call.tenant, user, call.query.select);
  if (holdsAny(call.caller.roles, FULL_USER_READ)) return show;
  checkBasicProfile(call);
  return (user) => basicOnly(show(user));
}

function visibleUsers(call: GraphCall): readonly DirectoryObject[] {
  return call.tenant.directory.list('user').filter((user) => isVisible(call, user));
}

function listUsers(call: GraphCall): Reply {
  return collectionReply(
    call,
    { set: 'users', objects: visibleUsers(call), rules: USER_RULES },
    viewer(call),
  );
}

function countUsers(call: GraphCall): Reply {
  return countReply(call, visibleUsers(call), USER_RULES);
}

function getUser(call: GraphCall): Reply {
  const show = viewer(call);
  const user = need(call, 'user', call.keys[0]);
  return ok({ '@odata.context': contextOf(call, 'users', '/$entity'), ...show(user) });
}

export const USER_ROUTES: readonly Route[] = [
  { method: 'GET', pattern: 'users', kind: 'users.list', units: 2, roles: USER_READ, handle: listUsers },
  {
    method: 'GET',
    pattern: 'users/$count',
    kind: 'users.count',
    units: 2,
    roles: USER_READ,
    handle: countUsers,
  },
  { method: 'GET', pattern: 'users/{user}', kind: 'users.get', units: 1, roles: USER_READ, handle: getUser },
];
