import type { JsonObject } from '../json';
import type { AppRegistration } from '../state/app-registration';
import type { Tenant } from '../state/tenant';
import type { World } from '../state/world';

/** Tokens are dated five minutes back, so that a client whose clock is slow can use them at once. */
const BACKDATED_SECONDS = 300;

export interface Grant {
  readonly tenant: Tenant;
  readonly app: AppRegistration;
  readonly audience: string;
  readonly provenBy: 'assertion' | 'secret';
}

function accessToken(world: World, grant: Grant, now: number): string {
  const { tenant, app } = grant;
  const uti = world.requestIds.guid().replaceAll('-', '').slice(0, 22);
  const start = now - BACKDATED_SECONDS;
  const roles = [...app.roles];
  const granted = app.consent === 'given' && roles.length > 0;
  const issuer = `${tenant.cloud.issuer}${tenant.id}/`;
  const claims = {
    aud: grant.audience,
    iss: issuer,
    iat: start,
    nbf: start,
    exp: now + world.switches.tokenLifetimeSeconds,
    aio: world.requestIds.guid().replaceAll('-', ''),
    app_displayname: app.displayName,
    appid: app.clientId,
    appidacr: grant.provenBy === 'assertion' ? '2' : '1',
    idp: issuer,
    idtyp: 'app',
    oid: app.servicePrincipalId,
    rh: `1.${uti}.`,
    ...(granted ? { roles } : {}),
    sub: app.servicePrincipalId,
    tenant_region_scope: 'EU',
    tid: tenant.id,
    uti,
    ver: '1.0',
    wids: ['0997a1d0-0d1d-4acb-b408-d5ca73121e90'],
  };
  return world.mint.issue(claims, app.generation);
}

/** The answer to a granted request: numbers on v2.0, strings and more members on v1. */
export function tokenBody(world: World, grant: Grant, version: 'v1' | 'v2'): JsonObject {
  const now = Math.floor(world.clock.now() / 1000);
  const lifetime = world.switches.tokenLifetimeSeconds;
  const token = accessToken(world, grant, now);
  if (version === 'v2') {
    return { token_type: 'Bearer', expires_in: lifetime, ext_expires_in: lifetime, access_token: token };
  }
  return {
    token_type: 'Bearer',
    expires_in: String(lifetime),
    ext_expires_in: String(lifetime),
    expires_on: String(now + lifetime),
    not_before: String(now - BACKDATED_SECONDS),
    resource: grant.audience,
    access_token: token,
  };
}
