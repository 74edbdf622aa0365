import type { Fault, VendorSimulator } from '../contracts';
import { abandoned, connectionReset } from './failures';
import type { Invocation } from './invocation';
import type { OutboundDoor } from './outbound-door';
import type { Realm } from './realm';

/** Outbound requests the platform allows one invocation per minute of its run time. */
const REQUESTS_PER_MINUTE = 100;

const TOKEN_PATH = /\/oauth2\/(v2\.0\/)?token$/;

function hostPattern(host: string): RegExp {
  const escaped = host.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`);
}

/** Host of an allow-list entry, lower case; `https://` may be left out and a path does not count. */
function hostOf(address: string): string | undefined {
  const match = /^(?:https:\/\/)?([^/:?#]+)/i.exec(address);
  return address.includes('://') && !address.toLowerCase().startsWith('https://')
    ? undefined
    : match?.[1]?.toLowerCase();
}

/** `*.example.com` covers every subdomain of example.com but not example.com itself; only https ever passes. */
export function isAllowed(url: URL, addresses: readonly string[]): boolean {
  if (url.protocol !== 'https:') return false;
  return addresses.some((address) => {
    const host = hostOf(address);
    return host !== undefined && hostPattern(host).test(url.hostname);
  });
}

export function doorOf(url: URL): Fault['target'] {
  return TOKEN_PATH.test(url.pathname) ? 'token' : 'graph';
}

function blocked(): Response {
  return new Response('Request blocked: the host is not in permissions.external.fetch.backend', {
    status: 403,
    headers: { 'forge-proxy-error': 'REQUEST_EGRESS_ALLOWLIST_ERR' },
  });
}

function tooMany(): Response {
  return new Response('Too many outbound requests in this minute', {
    status: 429,
    headers: { 'retry-after': '60' },
  });
}

export interface EgressParts {
  readonly addresses: readonly string[];
  readonly vendors: readonly VendorSimulator[];
  readonly door: OutboundDoor;
  readonly realm: Realm;
}

/** The patched `fetch` of an invocation: allow-list, rate limit, then the simulator that answers for the host. */
export class Egress {
  constructor(private readonly parts: EgressParts) {}

  async fetch(invocation: Invocation, input: string | URL | Request, init?: RequestInit): Promise<Response> {
    if (invocation.hasEnded()) return abandoned();
    const request = new Request(input, init);
    const signal = init?.signal ?? request.signal;
    if (signal.aborted) throw signal.reason;
    const url = new URL(request.url);
    const refusal = this.refusal(invocation, url);
    if (refusal) return this.parts.door.refuse(invocation, request.method, request.url, refusal);
    const call = {
      target: doorOf(url),
      method: request.method,
      path: url.pathname + url.search,
      url: request.url,
    };
    return this.parts.door.pass(invocation, call, () => this.deliver(url, request));
  }

  private refusal(invocation: Invocation, url: URL): Response | undefined {
    if (!isAllowed(url, this.parts.addresses)) return blocked();
    return invocation.countPerMinute('outbound') > REQUESTS_PER_MINUTE ? tooMany() : undefined;
  }

  private async deliver(url: URL, request: Request): Promise<Response> {
    const vendor = this.parts.vendors.find((one) => one.hosts.includes(url.hostname));
    if (!vendor) throw connectionReset();
    return this.parts.realm.leave(() => vendor.fetch(request));
  }
}
