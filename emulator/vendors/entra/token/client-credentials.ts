import { cloudsSigningInAt } from '../clouds';
import type { AppRegistration } from '../state/app-registration';
import { GRAPH_APP_ID } from '../state/graph-permissions';
import { isGuid } from '../state/identifiers';
import { appOf, type Tenant } from '../state/tenant';
import { findTenant, type World } from '../state/world';
import { checkAssertion } from './assertion';
import { refusals } from './token-fault';
import type { TokenRequest } from './token-request';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const NIL_GUID = '00000000-0000-0000-0000-000000000000';
const SHARED_TENANTS = new Set(['common', 'organizations', 'consumers']);

/** The tenant a request names; it must live in the cloud that was asked. */
export function tenantOf(world: World, request: TokenRequest): Tenant {
  const named = request.tenant;
  if (SHARED_TENANTS.has(named.toLowerCase())) throw refusals.noTenant();
  if (!isGuid(named) && !named.includes('.')) throw refusals.strangeTenant(named);
  const tenant = findTenant(world, named);
  const clouds = cloudsSigningInAt(request.url.host);
  const here = tenant !== undefined && (clouds.length === 0 || clouds.includes(tenant.cloud));
  if (!here) throw refusals.unknownTenant(named);
  return tenant;
}

function required(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (value === null || value === '') throw refusals.missingParameter(name);
  return value;
}

export function checkGrant(form: URLSearchParams): void {
  const grant = required(form, 'grant_type');
  if (grant !== 'client_credentials') throw refusals.unsupportedGrant(grant);
}

export function applicationOf(world: World, tenant: Tenant, form: URLSearchParams): AppRegistration {
  const clientId = required(form, 'client_id');
  const app = appOf(tenant, clientId);
  const gone = app?.consent === 'removed' && world.switches.consentRemovedShape === 'identity-not-found';
  const alive = app !== undefined && tenant.directory.live(app.servicePrincipalId) !== undefined;
  if (alive && !gone) return app;
  const code = world.switches.unknownApplicationCode;
  if (code === 700038 || (code === 'auto' && clientId === NIL_GUID))
    throw refusals.invalidApplication(clientId);
  throw refusals.unknownApplication(clientId, tenant.displayName);
}

/** The resource that a v2 scope or a v1 resource parameter stands for; its form is checked before any credential. */
export function resourceOf(request: TokenRequest): string {
  if (request.version === 'v1') return required(request.form, 'resource').replace(/\/$/, '');
  const scope = request.form.get('scope');
  if (scope === null || scope.trim() === '') throw refusals.missingField('scope');
  const wanted = scope
    .split(' ')
    .filter((each) => !['openid', 'profile', 'offline_access', ''].includes(each));
  const [only, ...more] = wanted;
  if (only === undefined || more.length > 0 || !only.endsWith('/.default'))
    throw refusals.invalidScope(scope);
  return only.slice(0, -'/.default'.length).replace(/\/$/, '');
}

export function checkResource(tenant: Tenant, resource: string): void {
  const isGraph = resource.toLowerCase() === `https://${tenant.cloud.graphHost}` || resource === GRAPH_APP_ID;
  if (!isGraph) throw refusals.unknownResource(resource, tenant.displayName);
}

function checkSecret(app: AppRegistration, secret: string, now: number): void {
  const matching = app.secrets.filter((each) => each.value === secret && each.startAt <= now);
  if (matching.length === 0) throw refusals.wrongSecret(app.clientId);
  if (matching.every((each) => each.endAt <= now)) throw refusals.expiredSecret(app.clientId);
}

/** Every way to write this tenant's token endpoint or issuer, in lower case. */
function audiencesOf(request: TokenRequest, tenant: Tenant): readonly string[] {
  const { loginHost, loginAliases } = tenant.cloud;
  const origins = [request.url.origin, ...[loginHost, ...loginAliases].map((host) => `https://${host}`)];
  if (request.base !== undefined) origins.push(request.base);
  return origins.flatMap((origin) =>
    [tenant.id, ...tenant.domains].flatMap((name) =>
      ['/oauth2/v2.0/token', '/oauth2/token', '/v2.0', ''].map((path) =>
        `${origin}/${name}${path}`.toLowerCase(),
      ),
    ),
  );
}

/** Proves the client by assertion or by secret. */
export function checkCredential(
  world: World,
  request: TokenRequest,
  tenant: Tenant,
  app: AppRegistration,
): 'assertion' | 'secret' {
  const now = world.clock.now();
  const { form } = request;
  const assertion = form.get('client_assertion');
  const secret = form.get('client_secret');
  if (assertion !== null) {
    if (form.get('client_assertion_type') !== ASSERTION_TYPE)
      throw refusals.missingParameter('client_assertion_type');
    const skewMs = world.switches.assertionSkewSeconds * 1000;
    checkAssertion(assertion, { app, audiences: audiencesOf(request, tenant), now, skewMs });
    return 'assertion';
  }
  if (secret === null || secret === '') throw refusals.noCredential();
  checkSecret(app, secret, now);
  return 'secret';
}
