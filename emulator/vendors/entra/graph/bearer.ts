import { cloudOfGraphHost } from '../clouds';
import { GraphFault, unauthenticated } from '../http/graph-fault';
import type { AppRegistration } from '../state/app-registration';
import { appOf, type Tenant } from '../state/tenant';
import type { World } from '../state/world';
import type { AccessClaims } from '../token/mint';
import type { Caller } from './call';

const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

const IDX14100 =
  "IDX14100: JWT is not well formed, there are no dots (.).\nThe token needs to be in JWS or JWE Compact Serialization Format. (JWS): 'EncodedHeader.EncodedPayload.EncodedSignature'. (JWE): 'EncodedProtectedHeader.EncodedEncryptedKey.EncodedInitializationVector.EncodedCiphertext.EncodedAuthenticationTag'.";
const COMPACT_TOKEN = 'CompactToken parsing failed with error code: 80049217';
const REVOKED =
  'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp';

function challenge(loginHost: string, more = ''): Readonly<Record<string, string>> {
  const authority = `https://${loginHost}/common/oauth2/authorize`;
  return {
    'www-authenticate': `Bearer realm="", authorization_uri="${authority}", client_id="${GRAPH_APP_ID}"${more}`,
  };
}

export interface Authenticated {
  readonly tenant: Tenant;
  readonly caller: Caller;
}

function wellFormed(world: World, token: string, headers: Readonly<Record<string, string>>): AccessClaims {
  if (token.split('.').length < 3) {
    throw unauthenticated(
      world.switches.malformedTokenWording === 'IDX14100' ? IDX14100 : COMPACT_TOKEN,
      headers,
    );
  }
  const claims = world.mint.open(token);
  if (claims === undefined) throw unauthenticated('Access token validation failure.', headers);
  return claims;
}

/** A known Graph host takes only tokens for itself; a local site takes those of the tenant's own cloud. */
function checkAudience(
  host: string,
  tenant: Tenant,
  claims: AccessClaims,
  headers: Readonly<Record<string, string>>,
): void {
  const graphHost = cloudOfGraphHost(host)?.graphHost ?? tenant.cloud.graphHost;
  const audience = claims.aud.replace(/\/$/, '');
  const fits =
    audience === `https://${graphHost}` ||
    (audience === GRAPH_APP_ID && tenant.cloud.graphHost === graphHost);
  if (!fits) throw unauthenticated('Access token validation failure. Invalid audience.', headers);
}

function identityGone(): GraphFault {
  const message = 'The identity of the calling application could not be established.';
  return new GraphFault(401, 'Authorization_IdentityNotFound', message);
}

function consentGone(world: World): GraphFault {
  if (world.switches.consentRemovedShape === 'identity-not-found') return identityGone();
  return new GraphFault(403, 'AccessDenied', 'Required roles claim values are not provided.');
}

function revoked(loginHost: string): GraphFault {
  const claims = Buffer.from(JSON.stringify({ access_token: { nbf: { essential: true } } })).toString(
    'base64',
  );
  return unauthenticated(REVOKED, challenge(loginHost, `, error="insufficient_claims", claims="${claims}"`));
}

/** The application behind valid claims, unless it lost its identity, its tokens or its consent since. */
function trustedApp(world: World, tenant: Tenant, claims: AccessClaims): AppRegistration {
  const app = appOf(tenant, claims.appid);
  if (app === undefined) throw identityGone();
  if (world.mint.generationOf(claims) !== app.generation) throw revoked(tenant.cloud.loginHost);
  if (app.consent === 'removed') throw consentGone(world);
  return app;
}

/** Who calls, by the bearer token; every way a token can fail is its own 401. */
export function authenticate(world: World, host: string, headers: Headers, now: number): Authenticated {
  const cloud = cloudOfGraphHost(host);
  const plain = challenge(cloud?.loginHost ?? 'login.microsoftonline.com');
  const token = /^Bearer\s+(\S+)\s*$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (token === undefined) throw unauthenticated('Access token is empty.', plain);
  const claims = wellFormed(world, token, plain);
  const tenant = world.tenants.get(claims.tid);
  if (tenant === undefined) throw identityGone();
  checkAudience(host, tenant, claims, plain);
  if (now >= claims.exp * 1000)
    throw unauthenticated('Lifetime validation failed, the token is expired.', plain);
  const app = trustedApp(world, tenant, claims);
  return { tenant, caller: { app, roles: new Set(claims.roles ?? []) } };
}
