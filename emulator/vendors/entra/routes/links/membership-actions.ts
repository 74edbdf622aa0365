import { jsonBody } from '../../graph/body';
import type { GraphCall, Route } from '../../graph/call';
import { need, needAny } from '../../graph/lookup';
import { ancestorGroups } from '../../graph/replica';
import { GROUP_READ } from '../../graph/roles';
import { badRequest, malformed } from '../../http/graph-fault';
import { ok, type Reply } from '../../http/reply';
import { stringsOf, type JsonObject } from '../../json';
import type { DirectoryObject, ObjectKind } from '../../state/directory-object';

const MOST_IDS = 20;

/** The list answer of an action; it carries a Location for no known reason. */
function idList(call: GraphCall, ids: readonly string[]): Reply {
  const context = `${call.graphOrigin}/v1.0/$metadata#Collection(Edm.String)`;
  return ok({ '@odata.context': context, value: [...ids] }, { location: call.graphOrigin });
}

function askedIds(body: JsonObject, parameter: string): readonly string[] {
  const value = body[parameter];
  const ids = stringsOf(value);
  if (!Array.isArray(value) || ids.length !== value.length) {
    throw malformed(`The parameter '${parameter}' must be a collection of strings.`);
  }
  if (ids.length > MOST_IDS)
    throw badRequest(`The parameter '${parameter}' takes at most ${MOST_IDS} values.`);
  return ids;
}

type Find = (call: GraphCall) => DirectoryObject;

function check(find: Find, parameter: string): (call: GraphCall) => Reply {
  return (call) => {
    const member = find(call);
    const asked = askedIds(jsonBody(call), parameter).map((id) => id.toLowerCase());
    const held = new Set(ancestorGroups(call, member.id).map((group) => group.id.toLowerCase()));
    return idList(
      call,
      asked.filter((id) => held.has(id)),
    );
  };
}

function all(find: Find): (call: GraphCall) => Reply {
  return (call) => {
    const member = find(call);
    const securityOnly = jsonBody(call)['securityEnabledOnly'];
    if (typeof securityOnly !== 'boolean')
      throw malformed("The parameter 'securityEnabledOnly' must be a boolean.");
    if (securityOnly && member.kind === 'group') {
      throw badRequest("'securityEnabledOnly' can be true only for users and service principals.");
    }
    const groups = ancestorGroups(call, member.id).filter(
      (group) => !securityOnly || group.props['securityEnabled'] === true,
    );
    return idList(
      call,
      groups.map((group) => group.id),
    );
  };
}

function finder(kind: ObjectKind | 'any'): Find {
  return (call) => (kind === 'any' ? needAny(call, call.keys[0]) : need(call, kind, call.keys[0]));
}

const SETS: readonly (readonly [string, ObjectKind | 'any'])[] = [
  ['directoryObjects', 'any'],
  ['users', 'user'],
  ['groups', 'group'],
  ['servicePrincipals', 'servicePrincipal'],
  ['devices', 'device'],
];

/** These are reads although they are POSTs: they cost no write. */
const noWrites = (): number => 0;

export const MEMBERSHIP_ACTION_ROUTES: readonly Route[] = SETS.flatMap(([set, kind]): Route[] => {
  const find = finder(kind);
  const shared = { method: 'POST', roles: GROUP_READ, writes: noWrites };
  const at = `${set}/{object}`;
  return [
    {
      ...shared,
      pattern: `${at}/checkMemberGroups`,
      kind: 'checkMemberGroups',
      units: 4,
      handle: check(find, 'groupIds'),
    },
    {
      ...shared,
      pattern: `${at}/checkMemberObjects`,
      kind: 'checkMemberObjects',
      units: 4,
      handle: check(find, 'ids'),
    },
    { ...shared, pattern: `${at}/getMemberGroups`, kind: 'getMemberGroups', units: 2, handle: all(find) },
    { ...shared, pattern: `${at}/getMemberObjects`, kind: 'getMemberObjects', units: 2, handle: all(find) },
  ];
});
