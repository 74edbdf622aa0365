import type { GraphCall } from '../../graph/call';
import { CONTACT_READ, DEVICE_WRITE, APPLICATION_WRITE, holdsAny } from '../../graph/roles';
import { badRequest, denied, quotaExceeded } from '../../http/graph-fault';
import type { Link } from '../../state/changes';
import { resourceName, type DirectoryObject, type ObjectKind } from '../../state/directory-object';
import { isUnified } from '../../state/group-kind';

/** Roles that adding an object of the kind needs besides the group's own; users and groups need none. */
const EXTRA_ROLES: Readonly<Partial<Record<ObjectKind, readonly string[]>>> = {
  device: DEVICE_WRITE,
  servicePrincipal: APPLICATION_WRITE,
  orgContact: CONTACT_READ,
};

function canBeMember(group: DirectoryObject, target: DirectoryObject): boolean {
  if (target.kind === 'application' || target.id === group.id) return false;
  if (isUnified(group)) return target.kind === 'user';
  return target.kind !== 'group' || !isUnified(target);
}

function canBeOwner(target: DirectoryObject): boolean {
  return target.kind === 'user' || target.kind === 'servicePrincipal';
}

/** Refuses targets that the group cannot hold, by type, permission or guest policy. */
export function checkTarget(
  call: GraphCall,
  link: Link,
  group: DirectoryObject,
  target: DirectoryObject,
): void {
  const fits = link === 'members' ? canBeMember(group, target) : canBeOwner(target);
  if (!fits) {
    const name = resourceName(target.kind);
    throw badRequest(
      `The reference target '${name}_${target.id}' of type '${name}' is invalid for the '${link}' reference.`,
    );
  }
  const extra = link === 'members' ? EXTRA_ROLES[target.kind] : undefined;
  if (extra !== undefined && !holdsAny(call.caller.roles, extra)) throw denied();
  const guest = target.props['userType'] === 'Guest';
  if (guest && isUnified(group) && call.world.switches.guestsInMicrosoft365Groups === 'blocked') {
    throw denied('Guests users are not allowed to join this Unified Group due to policy setting.');
  }
}

/** Counts the references before doubles are taken out, as the service does. */
export function checkQuota(call: GraphCall, link: Link, groupId: string, adding: number): void {
  const limit = link === 'owners' ? call.world.switches.ownerQuota : call.world.switches.memberQuota;
  const wanted = call.tenant.directory[link].membersOf(groupId).length + adding;
  if (limit !== null && wanted > limit) throw quotaExceeded(wanted, limit, link);
}

export function alreadyLinked(link: Link): Error {
  return badRequest(
    `One or more added object references already exist for the following modified properties: '${link}'.`,
  );
}

export function notLinked(link: Link): Error {
  return badRequest(
    `One or more removed object references do not exist for the following modified properties: '${link}'.`,
  );
}
