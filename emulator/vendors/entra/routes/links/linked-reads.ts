import type { GraphCall, Route } from '../../graph/call';
import { collectionReply, countReply } from '../../graph/collection';
import { need } from '../../graph/lookup';
import { linkedObjects, transitiveMembers } from '../../graph/replica';
import {
  APPLICATION_READ,
  CONTACT_READ,
  DEVICE_READ,
  GROUP_READ,
  HIDDEN_MEMBERS,
  holdsAny,
  USER_READ,
} from '../../graph/roles';
import { denied, unsupportedQuery } from '../../http/graph-fault';
import type { Reply } from '../../http/reply';
import type { JsonObject } from '../../json';
import { entityView, limitedView, referenceView } from '../../odata/view';
import type { DirectoryObject, ObjectKind } from '../../state/directory-object';
import { hidesMembers } from '../../state/group-kind';
import { LINK_RULES } from '../groups/rules';

const READ_ROLES: Readonly<Record<ObjectKind, readonly string[]>> = {
  user: USER_READ,
  group: GROUP_READ,
  servicePrincipal: APPLICATION_READ,
  application: APPLICATION_READ,
  device: DEVICE_READ,
  orgContact: CONTACT_READ,
};

/** Shows a referenced object; of a type the caller may not read only type and id are told. */
export function showReference(call: GraphCall): (object: DirectoryObject) => JsonObject {
  return (object) => {
    const allowed = holdsAny(call.caller.roles, READ_ROLES[object.kind]);
    return (allowed ? referenceView : limitedView)(call.tenant, object, call.query.select);
  };
}

type Source = (call: GraphCall, group: DirectoryObject) => readonly DirectoryObject[];

const directMembers: Source = (call, group) => linkedObjects(call, 'members', group.id);
const allMembers: Source = (call, group) => transitiveMembers(call, group.id);
const owners: Source = (call, group) => linkedObjects(call, 'owners', group.id);

function listed(call: GraphCall, source: Source): readonly DirectoryObject[] {
  const group = need(call, 'group', call.keys[0]);
  if (source !== owners && hidesMembers(group) && !holdsAny(call.caller.roles, HIDDEN_MEMBERS))
    throw denied();
  const objects = source(call, group);
  if (source === owners || call.world.switches.listServicePrincipalMembers) return objects;
  return objects.filter((object) => object.kind !== 'servicePrincipal');
}

function list(source: Source): (call: GraphCall) => Reply {
  return (call) => {
    const given = { set: 'directoryObjects', objects: listed(call, source), rules: LINK_RULES };
    return collectionReply(call, given, showReference(call));
  };
}

function count(source: Source): (call: GraphCall) => Reply {
  return (call) => countReply(call, listed(call, source), LINK_RULES);
}

const CASTS: Readonly<Record<string, { kind: ObjectKind; set: string }>> = {
  'microsoft.graph.user': { kind: 'user', set: 'users' },
  'microsoft.graph.group': { kind: 'group', set: 'groups' },
  'microsoft.graph.device': { kind: 'device', set: 'devices' },
  'microsoft.graph.servicePrincipal': { kind: 'servicePrincipal', set: 'servicePrincipals' },
  'microsoft.graph.orgContact': { kind: 'orgContact', set: 'contacts' },
};

/** A cast is an advanced query, and only to what a member can be. */
function cast(source: Source): (call: GraphCall) => Reply {
  return (call) => {
    const wanted = CASTS[call.keys[1]?.text ?? ''];
    if (wanted === undefined || !call.query.advanced) throw unsupportedQuery();
    const objects = listed(call, source).filter((object) => object.kind === wanted.kind);
    const given = { set: wanted.set, objects, rules: LINK_RULES };
    return collectionReply(call, given, (object) => entityView(call.tenant, object, call.query.select));
  };
}

function readsOf(name: string, source: Source, units: number): readonly Route[] {
  const at = `groups/{group}/${name}`;
  const roles = GROUP_READ;
  return [
    { method: 'GET', pattern: at, kind: `${name}.list`, units, roles, handle: list(source) },
    { method: 'GET', pattern: `${at}/$count`, kind: `${name}.count`, units, roles, handle: count(source) },
    {
      method: 'GET',
      pattern: `${at}/{cast:microsoft.graph.}`,
      kind: `${name}.list`,
      units,
      roles,
      handle: cast(source),
    },
  ];
}

export const LINKED_READ_ROUTES: readonly Route[] = [
  ...readsOf('members', directMembers, 3),
  ...readsOf('transitiveMembers', allMembers, 5),
  ...readsOf('owners', owners, 1),
];
