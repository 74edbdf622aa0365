import type { Fault, JiraCaller, ProductSite } from '../contracts';
import type { Invocation } from './invocation';
import type { OutboundDoor } from './outbound-door';
import type { ForgeFetchMeta } from './invocation-scope';
import type { Realm } from './realm';

/** A platform service behind `__forge_fetch__`: takes path and JSON body, answers with a Response. */
export type PlatformService = (
  path: string,
  body: string,
  invocation: Invocation,
) => Response | Promise<Response>;

export interface ForgeFetchParts {
  readonly product: ProductSite;
  readonly scopes: readonly string[];
  readonly kvs: PlatformService;
  readonly stargate: PlatformService;
  /** `customer` for portal-only accounts; undefined when the account does not exist. */
  accountType(accountId: string): Promise<string | undefined>;
  readonly door: OutboundDoor;
  readonly realm: Realm;
}

function proxyError(status: number, code: string): Response {
  return new Response(null, { status, headers: { 'forge-proxy-error': code } });
}

function bodyText(init: RequestInit | undefined): string {
  return typeof init?.body === 'string' ? init.body : '';
}

/**
 * `__forge_fetch__` of an invocation. Shapes: @forge/api out/api/fetch.js. What no part of this site models answers
 * 501 with a proxy error, which the packages turn into an exception that names it.
 */
export class ForgeFetch {
  constructor(private readonly parts: ForgeFetchParts) {}

  async fetch(
    invocation: Invocation,
    meta: ForgeFetchMeta,
    path: string,
    init?: RequestInit,
  ): Promise<Response> {
    if (meta.type === 'kvs') return this.viaService(invocation, 'kvs', this.parts.kvs, path, init);
    if (meta.type === 'fpp' && meta.remote === 'stargate')
      return this.viaService(invocation, 'queue', this.parts.stargate, path, init);
    if (meta.type === 'fpp' && meta.remote === 'jira') return this.viaProduct(invocation, meta, path, init);
    return proxyError(501, 'NOT_MODELLED');
  }

  private viaService(
    invocation: Invocation,
    target: Fault['target'],
    service: PlatformService,
    path: string,
    init?: RequestInit,
  ): Promise<Response> {
    const call = { target, method: init?.method ?? 'POST', path, url: path };
    return this.parts.door.pass(invocation, call, async () => service(path, bodyText(init), invocation));
  }

  private async viaProduct(
    invocation: Invocation,
    meta: ForgeFetchMeta,
    path: string,
    init?: RequestInit,
  ): Promise<Response> {
    const caller = await this.callerOf(invocation, meta);
    const method = (init?.method ?? 'GET').toUpperCase();
    const call = { target: 'jira', method, path, url: path } as const;
    return this.parts.door.pass(invocation, call, async () => {
      if (!caller) return proxyError(401, 'NEEDS_AUTHENTICATION_ERR');
      const request = new Request(`http://jira.local${path}`, init);
      return this.parts.realm.leave(() => this.parts.product.fetch(request, caller));
    });
  }

  /**
   * Undefined when the platform has no token for the call: no provider, no person behind the invocation, another
   * person than the one who clicked (offline impersonation is not granted), or a portal-only customer.
   */
  private async callerOf(invocation: Invocation, meta: ForgeFetchMeta): Promise<JiraCaller | undefined> {
    const { scopes } = this.parts;
    if (meta.provider === 'app') return { kind: 'app', scopes };
    const clicked = invocation.options.accountId;
    const accountId = meta.accountId ?? clicked;
    if (meta.provider !== 'user' || accountId === undefined || accountId !== clicked) return undefined;
    const type = await this.parts.accountType(accountId);
    return type === undefined || type === 'customer' ? undefined : { kind: 'app-as-user', accountId, scopes };
  }
}
