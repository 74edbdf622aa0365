import { cloudNamed, type CloudName } from '../clouds';
import type { JsonObject } from '../json';
import { deleteObject, link, purgeObject, putObject, restoreObject, unlink, type Link } from './changes';
import type { DirectoryObject, ObjectKind } from './directory-object';
import { groupProps, userProps } from './drafts';
import { putGraphPrincipal } from './graph-principal';
import { newTenant, type Tenant } from './tenant';
import type { World } from './world';

export interface TenantSeed {
  readonly id?: string;
  readonly displayName?: string;
  /** Verified domains, the default one first; `contoso.onmicrosoft.com` when absent. */
  readonly domains?: readonly string[];
  /** `global` when absent. */
  readonly cloud?: CloudName;
}

/** Graph properties of the new object under their own names; `id` may be given. */
export type ObjectSeed = JsonObject & { readonly id?: string };

export type GroupType =
  | 'security'
  | 'microsoft365'
  | 'mail-enabled-security'
  | 'distribution'
  | 'dynamic'
  | 'dynamic-microsoft365'
  | 'synced'
  | 'role-assignable'
  | 'restricted';

const GROUP_TYPES: Readonly<Record<GroupType, JsonObject>> = {
  security: { groupTypes: [], mailEnabled: false, securityEnabled: true },
  microsoft365: { groupTypes: ['Unified'], mailEnabled: true, securityEnabled: false },
  'mail-enabled-security': { groupTypes: [], mailEnabled: true, securityEnabled: true },
  distribution: { groupTypes: [], mailEnabled: true, securityEnabled: false },
  dynamic: {
    groupTypes: ['DynamicMembership'],
    mailEnabled: false,
    securityEnabled: true,
    membershipRule: 'user.accountEnabled -eq true',
  },
  'dynamic-microsoft365': {
    groupTypes: ['Unified', 'DynamicMembership'],
    mailEnabled: true,
    securityEnabled: false,
    membershipRule: 'user.accountEnabled -eq true',
  },
  synced: { groupTypes: [], mailEnabled: false, securityEnabled: true, onPremisesSyncEnabled: true },
  'role-assignable': {
    groupTypes: [],
    mailEnabled: false,
    securityEnabled: true,
    isAssignableToRole: true,
    visibility: 'Private',
  },
  restricted: { groupTypes: [], mailEnabled: false, securityEnabled: true, isManagementRestricted: true },
};

export function seedTenant(world: World, seed: TenantSeed): Tenant {
  const tenant = newTenant({
    id: (seed.id ?? world.objectIds.guid()).toLowerCase(),
    displayName: seed.displayName ?? 'Contoso',
    domains: seed.domains ?? ['contoso.onmicrosoft.com'],
    cloud: cloudNamed(seed.cloud ?? 'global'),
    createdAt: world.clock.now(),
  });
  world.tenants.set(tenant.id, tenant);
  putGraphPrincipal(world, tenant);
  return tenant;
}

export function needTenant(world: World, tenantId: string): Tenant {
  const tenant = world.tenants.get(tenantId.toLowerCase());
  if (tenant === undefined) throw new RangeError(`No tenant ${tenantId}`);
  return tenant;
}

function idOf(world: World, seed: ObjectSeed): string {
  return seed.id ?? world.objectIds.guid();
}

export function seedUser(world: World, tenant: Tenant, seed: ObjectSeed): DirectoryObject {
  const id = idOf(world, seed);
  return putObject(
    world,
    tenant,
    { kind: 'user', id, props: userProps(world, tenant, { ...seed, id }) },
    'seed',
  );
}

export function seedGroup(world: World, tenant: Tenant, type: GroupType, seed: ObjectSeed): DirectoryObject {
  const id = idOf(world, seed);
  const given = { mailNickname: id.slice(0, 10), ...GROUP_TYPES[type], ...seed, id };
  return putObject(world, tenant, { kind: 'group', id, props: groupProps(world, tenant, given) }, 'seed');
}

/** Devices, contacts and further service principals: properties as given. */
export function seedOther(world: World, tenant: Tenant, kind: ObjectKind, seed: ObjectSeed): DirectoryObject {
  const { id: _given, ...props } = seed;
  return putObject(world, tenant, { kind, id: idOf(world, seed), props }, 'seed');
}

function needObject(tenant: Tenant, id: string): DirectoryObject {
  const object = tenant.directory.any(id);
  if (object === undefined) throw new RangeError(`No object ${id} in tenant ${tenant.id}`);
  return object;
}

export function seedLink(world: World, tenant: Tenant, kind: Link, groupId: string, targetId: string): void {
  link(world, tenant, kind, needObject(tenant, groupId).id, needObject(tenant, targetId).id);
}

export function dropLink(world: World, tenant: Tenant, kind: Link, groupId: string, targetId: string): void {
  unlink(world, tenant, kind, needObject(tenant, groupId).id, needObject(tenant, targetId).id);
}

/** To the recycle bin where the kind has one, else for good. */
export function dropObject(world: World, tenant: Tenant, id: string, how: 'as-service' | 'for-good'): void {
  const object = needObject(tenant, id);
  if (how === 'for-good') purgeObject(world, tenant, object);
  else deleteObject(world, tenant, object);
}

export function bringBack(world: World, tenant: Tenant, id: string): void {
  restoreObject(world, tenant, needObject(tenant, id));
}

/** Makes an existing object answer 404 for some reads or for some virtual time. */
export function holdBack(
  world: World,
  tenant: Tenant,
  id: string,
  lag: { reads?: number; ms?: number },
): void {
  needObject(tenant, id).lag = { reads: lag.reads ?? 0, until: world.clock.now() + (lag.ms ?? 0) };
}
