import type { GraphCall, Route } from '../../graph/call';
import { collectionReply, countReply } from '../../graph/collection';
import { need } from '../../graph/lookup';
import { ancestorGroups, parentGroups, type Replica } from '../../graph/replica';
import { GROUP_READ } from '../../graph/roles';
import { unsupportedQuery } from '../../http/graph-fault';
import type { Reply } from '../../http/reply';
import { entityView } from '../../odata/view';
import type { DirectoryObject, ObjectKind } from '../../state/directory-object';
import { showReference } from './linked-reads';
import { LINK_RULES } from '../groups/rules';

type Climb = (replica: Replica, memberId: string) => readonly DirectoryObject[];

function parentsOf(call: GraphCall, kind: ObjectKind, climb: Climb): readonly DirectoryObject[] {
  return climb(call, need(call, kind, call.keys[0]).id);
}

function list(kind: ObjectKind, climb: Climb): (call: GraphCall) => Reply {
  return (call) => {
    const given = { set: 'directoryObjects', objects: parentsOf(call, kind, climb), rules: LINK_RULES };
    return collectionReply(call, given, showReference(call));
  };
}

function count(kind: ObjectKind, climb: Climb): (call: GraphCall) => Reply {
  return (call) => countReply(call, parentsOf(call, kind, climb), LINK_RULES);
}

function castToGroup(kind: ObjectKind, climb: Climb): (call: GraphCall) => Reply {
  return (call) => {
    if (call.keys[1]?.text !== 'microsoft.graph.group' || !call.query.advanced) throw unsupportedQuery();
    const given = { set: 'groups', objects: parentsOf(call, kind, climb), rules: LINK_RULES };
    return collectionReply(call, given, (group) => entityView(call.tenant, group, call.query.select));
  };
}

const HOLDERS: readonly (readonly [string, ObjectKind])[] = [
  ['users', 'user'],
  ['groups', 'group'],
  ['servicePrincipals', 'servicePrincipal'],
  ['devices', 'device'],
];
const CLIMBS: readonly (readonly [string, Climb])[] = [
  ['memberOf', parentGroups],
  ['transitiveMemberOf', ancestorGroups],
];

export const PARENT_ROUTES: readonly Route[] = HOLDERS.flatMap(([set, kind]) =>
  CLIMBS.flatMap(([name, climb]): Route[] => {
    const at = `${set}/{object}/${name}`;
    const shared = { method: 'GET', units: 2, roles: GROUP_READ };
    return [
      { ...shared, pattern: at, kind: `${name}.list`, handle: list(kind, climb) },
      { ...shared, pattern: `${at}/$count`, kind: `${name}.count`, handle: count(kind, climb) },
      {
        ...shared,
        pattern: `${at}/{cast:microsoft.graph.}`,
        kind: `${name}.list`,
        handle: castToGroup(kind, climb),
      },
    ];
  }),
);
