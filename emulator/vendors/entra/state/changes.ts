import type { JsonObject } from '../json';
import { isUnified } from './group-kind';
import type { DirectoryObject, ObjectKind } from './directory-object';
import type { Tenant } from './tenant';
import type { World } from './world';

export type Link = 'members' | 'owners';

export interface Draft {
  readonly kind: ObjectKind;
  readonly id: string;
  readonly props: JsonObject;
}

/** Puts an object into the directory. Made through the API it becomes readable only after the set replication lag. */
export function putObject(
  world: World,
  tenant: Tenant,
  draft: Draft,
  origin: 'seed' | 'api',
): DirectoryObject {
  const now = world.clock.tick();
  const { objectReads, objectMs } = world.switches.replication;
  const lag = origin === 'api' ? { reads: objectReads, until: now + objectMs } : { reads: 0, until: 0 };
  const object: DirectoryObject = { ...draft, createdAt: now, deletedAt: null, lag };
  tenant.directory.put(object);
  tenant.directory.note({ at: now, kind: 'upserted', objectId: object.id });
  return object;
}

export function changeProps(
  world: World,
  tenant: Tenant,
  object: DirectoryObject,
  changes: JsonObject,
): void {
  Object.assign(object.props, changes);
  tenant.directory.note({ at: world.clock.tick(), kind: 'upserted', objectId: object.id });
}

export function link(world: World, tenant: Tenant, kind: Link, groupId: string, targetId: string): void {
  const at = world.clock.tick();
  tenant.directory[kind].add(groupId, targetId, at);
  if (kind === 'members')
    tenant.directory.note({ at, kind: 'member-added', objectId: groupId, memberId: targetId });
}

export function unlink(world: World, tenant: Tenant, kind: Link, groupId: string, targetId: string): void {
  const at = world.clock.tick();
  tenant.directory[kind].remove(groupId, targetId, at);
  if (kind === 'members')
    tenant.directory.note({ at, kind: 'member-removed', objectId: groupId, memberId: targetId });
}

function hasRecycleBin(object: DirectoryObject): boolean {
  return (
    object.kind === 'user' || object.kind === 'application' || (object.kind === 'group' && isUnified(object))
  );
}

/** Users, applications and Microsoft 365 groups go to the recycle bin; all else is gone at once. */
export function deleteObject(world: World, tenant: Tenant, object: DirectoryObject): void {
  if (!hasRecycleBin(object)) {
    purgeObject(world, tenant, object);
    return;
  }
  object.deletedAt = world.clock.tick();
  tenant.directory.note({ at: object.deletedAt, kind: 'deleted', objectId: object.id });
}

export function purgeObject(world: World, tenant: Tenant, object: DirectoryObject): void {
  const at = world.clock.tick();
  tenant.directory.purge(object.id);
  tenant.directory.note({ at, kind: 'purged', objectId: object.id });
}

export function restoreObject(world: World, tenant: Tenant, object: DirectoryObject): void {
  object.deletedAt = null;
  tenant.directory.note({ at: world.clock.tick(), kind: 'upserted', objectId: object.id });
}
