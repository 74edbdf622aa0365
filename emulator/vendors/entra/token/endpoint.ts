import { cloudsSigningInAt } from '../clouds';
import { decodePath, splitUrl, type RawUrl } from '../http/raw-url';
import type { JsonObject } from '../json';
import { findTenant, type World } from '../state/world';
import {
  applicationOf,
  checkCredential,
  checkGrant,
  checkResource,
  resourceOf,
  tenantOf,
} from './client-credentials';
import { instanceDiscovery, openIdConfiguration } from './discovery';
import { tokenBody } from './issue';
import { isLegalTenantSegment, signInPage } from './sign-in-page';
import { refusals, TokenFault } from './token-fault';
import { signInHeaders, tokenFaultBody, tokenHeaders, tokenIds, type TokenIds } from './token-reply';
import { formOf, tokenPath, type TokenRequest } from './token-request';

interface Exchange {
  readonly world: World;
  readonly url: RawUrl;
  readonly ids: TokenIds;
  /** `client-request-id` header, echoed. */
  readonly sentId: string | null;
}

function baseOf(url: RawUrl, headers: Headers): string | undefined {
  if (cloudsSigningInAt(url.host).length > 0) return undefined;
  return headers.get('x-emulator-base')?.replace(/\/+$/, '') ?? url.origin;
}

function loginHostOf(exchange: Exchange): string {
  return cloudsSigningInAt(exchange.url.host)[0]?.loginHost ?? 'login.microsoftonline.com';
}

function grant(world: World, request: TokenRequest): JsonObject {
  const tenant = tenantOf(world, request);
  checkGrant(request.form);
  const app = applicationOf(world, tenant, request.form);
  const audience = resourceOf(request);
  const provenBy = checkCredential(world, request, tenant, app);
  checkResource(tenant, audience);
  if (world.switches.conditionalAccess === 'blocks') throw refusals.conditionalAccess();
  return tokenBody(world, { tenant, app, audience, provenBy }, request.version);
}

function fail(exchange: Exchange, thrown: unknown): Response {
  if (!(thrown instanceof TokenFault)) throw thrown;
  const { world, ids } = exchange;
  const headers = tokenHeaders(ids, world.clock.now(), exchange.sentId);
  headers.set('x-ms-clitelem', `1,${thrown.code},0,,`);
  const body = tokenFaultBody(world, thrown, ids, loginHostOf(exchange));
  return new Response(JSON.stringify(body), { status: thrown.status, headers });
}

function page(exchange: Exchange): Response {
  const headers = tokenHeaders(exchange.ids, exchange.world.clock.now(), exchange.sentId);
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Response(signInPage(), { status: 200, headers });
}

async function handleToken(
  world: World,
  request: Request,
  url: RawUrl,
  at: { tenant: string; version: 'v1' | 'v2' },
): Promise<Response> {
  const form = formOf(request.headers.get('content-type'), await request.text());
  const sentId = request.headers.get('client-request-id');
  const told = [
    sentId,
    new URLSearchParams(url.query).get('client-request-id'),
    form.get('client-request-id'),
  ];
  const exchange: Exchange = { world, url, ids: tokenIds(world, told), sentId };
  world.counters.add(findTenant(world, at.tenant)?.id, { kind: 'token' });
  if (!isLegalTenantSegment(at.tenant)) return page(exchange);
  try {
    const body = grant(world, { ...at, url, form, base: baseOf(url, request.headers) });
    return new Response(JSON.stringify(body), {
      headers: tokenHeaders(exchange.ids, world.clock.now(), sentId),
    });
  } catch (thrown) {
    return fail(exchange, thrown);
  }
}

function handleDiscovery(world: World, request: Request, url: RawUrl, produce: () => JsonObject): Response {
  const sentId = request.headers.get('client-request-id');
  const exchange: Exchange = { world, url, ids: tokenIds(world, [sentId]), sentId };
  world.counters.add(undefined, { kind: 'discovery' });
  try {
    const headers = signInHeaders(exchange.ids, world.clock.now(), sentId);
    headers.set('cache-control', 'max-age=86400, private');
    headers.set('access-control-allow-origin', '*');
    headers.set('access-control-allow-methods', 'GET, OPTIONS');
    return new Response(JSON.stringify(produce()), { headers });
  } catch (thrown) {
    return fail(exchange, thrown);
  }
}

const OPENID_PATH = /^\/([^/]+)\/(?:v2\.0\/)?\.well-known\/openid-configuration$/;

/** Whether a path belongs to the sign-in service rather than to Graph. */
export function isSignInPath(path: string): boolean {
  return tokenPath(path) !== undefined || path === '/common/discovery/instance' || OPENID_PATH.test(path);
}

/** A request to the sign-in service. */
export async function handleSignIn(world: World, request: Request): Promise<Response> {
  const url = splitUrl(request.url);
  const at = tokenPath(url.path);
  if (at !== undefined && request.method === 'POST') return handleToken(world, request, url, at);
  if (url.path === '/common/discovery/instance')
    return handleDiscovery(world, request, url, () => instanceDiscovery(url));
  const named = OPENID_PATH.exec(url.path)?.[1];
  if (named !== undefined) {
    const base = baseOf(url, request.headers) ?? url.origin;
    return handleDiscovery(world, request, url, () =>
      openIdConfiguration(world, url, decodePath(named) ?? named, base),
    );
  }
  world.unmodelled.push({
    method: request.method,
    path: url.path,
    why: 'no such path of the sign-in service',
  });
  return new Response(null, { status: 404 });
}
