import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import type { Fault } from '../contracts';
import type { ServedSite } from '../local-site';
import { errorReply } from './errors';
import { strikeCall, type StruckCall } from './struck-call';

/** Where each vendor lives under the local origin, and the hosts its clients know it by. */
interface Mount {
  readonly prefix: string;
  readonly vendor: string;
  /** Host that a path is meant for, and the door its faults stand at. */
  address(path: string): { readonly origin: string; readonly target: Fault['target'] };
}

const GRAPH_ORIGIN = 'https://graph.microsoft.com';

const MOUNTS: readonly Mount[] = [
  {
    prefix: '/entra',
    vendor: 'entra',
    address: (path) =>
      /^\/(v1\.0|beta)(\/|$|\?)/.test(path)
        ? { origin: GRAPH_ORIGIN, target: 'graph' }
        : { origin: 'https://login.microsoftonline.com', target: 'token' },
  },
];

/** Path and query behind the prefix, exactly as they were sent: percent-encoding decides what is asked for. */
function rest(request: Request, prefix: string): string {
  const path = request.url.replace(/^[a-z]+:\/\/[^/]*/i, '');
  return path.slice(prefix.length);
}

async function forward(request: Request, url: string): Promise<Request> {
  const headers = new Headers(request.headers);
  headers.delete('host');
  headers.delete('content-length');
  const body = ['GET', 'HEAD'].includes(request.method) ? null : await request.arrayBuffer();
  return new Request(url, { method: request.method, headers, body });
}

/** Links of an answer lead back to where the caller came from. */
async function relinked(response: Response, from: string, to: string): Promise<Response> {
  if (!response.headers.get('content-type')?.includes('json')) return response;
  const text = await response.text();
  const links = new RegExp(`("@odata\\.[a-zA-Z]+"\\s*:\\s*")${from.replaceAll('.', '\\.')}`, 'g');
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(text === '' ? null : text.replace(links, `$1${to}`), {
    status: response.status,
    headers,
  });
}

function closed(c: Context): Promise<void> {
  const { signal } = c.req.raw;
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** A reset breaks the connection; silence keeps it open until the caller has had enough. */
async function send(c: Context, outcome: StruckCall): Promise<Response> {
  if (outcome instanceof Response) return outcome;
  if (outcome === 'silence') await closed(c);
  (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.destroy();
  return c.json(errorReply('connection-reset', 'The connection was reset by a scripted fault'), 502);
}

function basicUser(header: string | undefined): string | undefined {
  const encoded = /^Basic\s+([A-Za-z0-9+/=]+)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  return Buffer.from(encoded, 'base64').toString('utf8').split(':')[0];
}

async function handleJira(site: ServedSite, c: Context): Promise<Response> {
  const email = basicUser(c.req.header('authorization'));
  const accountId = email === undefined ? undefined : await site.accountByEmail(email);
  if (accountId === undefined) {
    const message = 'Use HTTP Basic with the e-mail address of a seeded account and any token';
    return c.json(errorReply('unauthenticated', message), 401);
  }
  const request = await forward(c.req.raw, `http://jira.local${rest(c.req.raw, '/jira')}`);
  const carryOut = (): Promise<Response> => site.jira.fetch(request, { kind: 'user', accountId });
  return send(c, await strikeCall(site.faults, 'jira', request, carryOut));
}

async function handleVendor(site: ServedSite, c: Context, mount: Mount): Promise<Response> {
  const vendor = site.vendors[mount.vendor];
  if (!vendor) return c.json(errorReply('not-found', `This site has no ${mount.vendor}`), 404);
  const path = rest(c.req.raw, mount.prefix);
  const { origin, target } = mount.address(path);
  const request = await forward(c.req.raw, origin + path);
  const outcome = await strikeCall(site.faults, target, request, () => vendor.fetch(request));
  const local = new URL(c.req.raw.url).origin + mount.prefix;
  return send(c, outcome instanceof Response ? await relinked(outcome, origin, local) : outcome);
}

/** The Jira site and the vendors as their clients see them. */
export function productRoutes(site: ServedSite): Hono {
  const routes = new Hono();
  routes.all('/jira/rest/*', (c) => handleJira(site, c));
  for (const mount of MOUNTS) routes.all(`${mount.prefix}/*`, (c) => handleVendor(site, c, mount));
  return routes;
}
