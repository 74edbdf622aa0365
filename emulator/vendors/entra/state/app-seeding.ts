import { createHash, createPublicKey, X509Certificate } from 'node:crypto';
import { asText, type JsonObject } from '../json';
import { toSeconds } from '../timestamps';
import type { AppCertificate, AppRegistration, AppSecret } from './app-registration';
import { putObject } from './changes';
import type { DirectoryObject } from './directory-object';
import { appOf, type Tenant } from './tenant';
import type { World } from './world';

export interface SecretSeed {
  readonly value: string;
  readonly keyId?: string;
  readonly displayName?: string;
  /** ISO-8601; now when absent. */
  readonly startDateTime?: string;
  /** ISO-8601; two years from now when absent. */
  readonly endDateTime?: string;
}

export interface CertificateSeed {
  /** Certificate or public key, PEM. */
  readonly pem: string;
  /** base64url SHA-256 thumbprint; needed when `pem` is a bare public key. */
  readonly 'x5t#S256'?: string;
  /** base64url SHA-1 thumbprint. */
  readonly x5t?: string;
  readonly keyId?: string;
  readonly startDateTime?: string;
  readonly endDateTime?: string;
}

export interface ApplicationSeed {
  readonly clientId?: string;
  readonly displayName?: string;
  /** Object id of the application. */
  readonly objectId?: string;
  readonly servicePrincipalId?: string;
  readonly secrets?: readonly SecretSeed[];
  readonly certificates?: readonly CertificateSeed[];
  /** Application permissions with admin consent. */
  readonly roles?: readonly string[];
  /** The service principal owns its own application object. */
  readonly ownsItself?: boolean;
}

const TWO_YEARS_MS = 730 * 24 * 3_600_000;

function span(
  world: World,
  seed: { startDateTime?: string; endDateTime?: string },
): { startAt: number; endAt: number } {
  const now = world.clock.now();
  return {
    startAt: seed.startDateTime === undefined ? now : Date.parse(seed.startDateTime),
    endAt: seed.endDateTime === undefined ? now + TWO_YEARS_MS : Date.parse(seed.endDateTime),
  };
}

export function secretOf(world: World, seed: SecretSeed): AppSecret {
  const keyId = seed.keyId ?? world.objectIds.guid();
  return { keyId, value: seed.value, displayName: seed.displayName ?? null, ...span(world, seed) };
}

function thumbprints(seed: CertificateSeed): { sha256: string; sha1: string | undefined } {
  if (seed['x5t#S256'] !== undefined) return { sha256: seed['x5t#S256'], sha1: seed.x5t };
  if (!seed.pem.includes('BEGIN CERTIFICATE')) {
    // A bare key has no certificate to hash: its own encoding stands in, as a stable name.
    const der = createPublicKey(seed.pem).export({ type: 'spki', format: 'der' });
    return { sha256: createHash('sha256').update(der).digest('base64url'), sha1: seed.x5t };
  }
  const { raw } = new X509Certificate(seed.pem);
  return {
    sha256: createHash('sha256').update(raw).digest('base64url'),
    sha1: createHash('sha1').update(raw).digest('base64url'),
  };
}

export function certificateOf(world: World, seed: CertificateSeed): AppCertificate {
  const keyId = seed.keyId ?? world.objectIds.guid();
  return { keyId, pem: seed.pem, ...thumbprints(seed), ...span(world, seed) };
}

function newRegistration(world: World, seed: ApplicationSeed): AppRegistration {
  return {
    clientId: seed.clientId ?? world.objectIds.guid(),
    displayName: seed.displayName ?? 'Gatehouse',
    objectId: seed.objectId ?? world.objectIds.guid(),
    servicePrincipalId: seed.servicePrincipalId ?? world.objectIds.guid(),
    secrets: (seed.secrets ?? []).map((each) => secretOf(world, each)),
    certificates: (seed.certificates ?? []).map((each) => certificateOf(world, each)),
    roles: new Set(seed.roles ?? []),
    consent: 'given',
    generation: 0,
  };
}

/** Registers an application: credentials, its application object and its service principal. */
export function seedApplication(world: World, tenant: Tenant, seed: ApplicationSeed): AppRegistration {
  const app = newRegistration(world, seed);
  tenant.apps.set(app.clientId.toLowerCase(), app);
  putApplication(world, tenant, app, {}, 'seed');
  putServicePrincipal(world, tenant, app, 'seed');
  if (seed.ownsItself === true)
    tenant.directory.owners.add(app.objectId, app.servicePrincipalId, world.clock.now());
  return app;
}

/** An application without credentials, permissions and service principal, as the API makes it. */
export function registerApplication(world: World, tenant: Tenant, props: JsonObject): DirectoryObject {
  const app = newRegistration(world, { displayName: asText(props['displayName']) });
  tenant.apps.set(app.clientId.toLowerCase(), app);
  return putApplication(world, tenant, app, props, 'api');
}

function putApplication(
  world: World,
  tenant: Tenant,
  app: AppRegistration,
  given: JsonObject,
  origin: 'seed' | 'api',
): DirectoryObject {
  const { clientId: appId, displayName } = app;
  const createdDateTime = toSeconds(world.clock.now());
  const own = { appId, displayName, createdDateTime, publisherDomain: tenant.domains[0] ?? null };
  const props = { ...given, ...own };
  return putObject(world, tenant, { kind: 'application', id: app.objectId, props }, origin);
}

export function putServicePrincipal(
  world: World,
  tenant: Tenant,
  app: AppRegistration,
  origin: 'seed' | 'api',
): DirectoryObject {
  const { clientId: appId, displayName } = app;
  const props = {
    appId,
    displayName,
    appDisplayName: displayName,
    appOwnerOrganizationId: tenant.id,
    createdDateTime: toSeconds(world.clock.now()),
    servicePrincipalNames: [appId],
  };
  return putObject(world, tenant, { kind: 'servicePrincipal', id: app.servicePrincipalId, props }, origin);
}

export function needApp(tenant: Tenant, clientId: string): AppRegistration {
  const app = appOf(tenant, clientId);
  if (app === undefined) throw new RangeError(`No application ${clientId} in tenant ${tenant.id}`);
  return app;
}

/** Ends one secret (by value or key id), or all of them, now. */
export function expireSecrets(world: World, app: AppRegistration, valueOrKeyId?: string): void {
  for (const secret of app.secrets) {
    const meant =
      valueOrKeyId === undefined || secret.value === valueOrKeyId || secret.keyId === valueOrKeyId;
    if (meant) secret.endAt = world.clock.now();
  }
}
