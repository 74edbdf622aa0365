import type { VendorSimulator } from '../../contracts';
import type { AppRegistration } from './state/app-registration';
import type { ApplicationSeed, CertificateSeed, SecretSeed } from './state/app-seeding';
import type { EntraCounts } from './state/counters';
import type { DirectoryObject } from './state/directory-object';
import type { GroupType, ObjectSeed, TenantSeed } from './state/seeding';
import type { EntraSwitches } from './state/switches';
import type { Tenant } from './state/tenant';
import type { Unmodelled } from './state/world';

/** What a test or the site may look at. */
export interface EntraState {
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly unmodelled: readonly Unmodelled[];
}

/** The sign-in service and Microsoft Graph v1.0 of all clouds. Seeding calls take effect at once, without lag. */
export interface EntraSimulator extends VendorSimulator {
  readonly state: EntraState;
  /** Change the members in place; `reset` puts the defaults back. */
  readonly switches: EntraSwitches;

  /** All ids are made up reproducibly unless given. */
  createTenant(seed?: TenantSeed): Tenant;
  registerApplication(tenantId: string, seed: ApplicationSeed): AppRegistration;
  createUser(tenantId: string, seed: ObjectSeed): DirectoryObject;
  createGroup(tenantId: string, type: GroupType, seed: ObjectSeed): DirectoryObject;
  createServicePrincipal(tenantId: string, seed: ObjectSeed): DirectoryObject;
  createDevice(tenantId: string, seed: ObjectSeed): DirectoryObject;
  createContact(tenantId: string, seed: ObjectSeed): DirectoryObject;
  addMember(tenantId: string, groupId: string, memberId: string): void;
  removeMember(tenantId: string, groupId: string, memberId: string): void;
  addOwner(tenantId: string, groupId: string, ownerId: string): void;
  removeOwner(tenantId: string, groupId: string, ownerId: string): void;
  /** Direct members now, whatever replicas show. */
  memberIds(tenantId: string, groupId: string): readonly string[];
  /** Users go to the recycle bin unless `forGood`. */
  deleteUser(tenantId: string, userId: string, options?: { forGood?: boolean }): void;
  /** Microsoft 365 groups go to the recycle bin unless `forGood`; others are gone at once. */
  deleteGroup(tenantId: string, groupId: string, options?: { forGood?: boolean }): void;
  restore(tenantId: string, objectId: string): void;
  /** Makes an object answer 404 for a number of reads and/or milliseconds. */
  lagObject(tenantId: string, objectId: string, lag: { reads?: number; ms?: number }): void;

  /** Replaces the application roles; only new tokens carry them. */
  grantRoles(tenantId: string, clientId: string, roles: readonly string[]): void;
  removeConsent(tenantId: string, clientId: string): void;
  giveConsent(tenantId: string, clientId: string): void;
  addSecret(tenantId: string, clientId: string, seed: SecretSeed): void;
  addCertificate(tenantId: string, clientId: string, seed: CertificateSeed): void;
  /** One secret by value or key id, or all. */
  expireSecret(tenantId: string, clientId: string, valueOrKeyId?: string): void;
  /** All tokens issued so far are refused from now on. */
  revokeTokens(tenantId: string, clientId: string): void;
  /** The next delta query with an old token answers 410. */
  expireDeltaTokens(tenantId: string): void;

  /** Of one tenant, or of all. */
  counters(tenantId?: string): EntraCounts;
  resetCounters(): void;
  /** Empty world, default switches, counters at zero, ids from the beginning. */
  reset(): void;
}
