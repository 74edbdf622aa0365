import { cloudOfGraphHost } from '../clouds';
import { exchangeIds, faultReply, toResponse } from '../http/envelope';
import { malformed } from '../http/graph-fault';
import { splitUrl, type RawUrl } from '../http/raw-url';
import type { World } from '../state/world';
import { authenticate } from './bearer';
import { serveBatch } from './batch';
import { serveGraph, type GraphRequest, type Served } from './serve';

const VERSION = '/v1.0';

/** Where answers point to: the caller's own base when it told one, else where the request arrived. */
function baseOf(url: RawUrl, headers: Headers): string {
  if (cloudOfGraphHost(url.host) !== undefined) return `https://${url.host}${VERSION}`;
  const told = headers.get('x-emulator-base')?.replace(/\/+$/, '');
  return `${told ?? url.origin}${VERSION}`;
}

async function graphRequest(request: Request, url: RawUrl): Promise<GraphRequest> {
  return {
    method: request.method.toUpperCase(),
    rawPath: url.path.slice(VERSION.length),
    rawQuery: url.query,
    headers: request.headers,
    bodyText: await request.text(),
    base: baseOf(url, request.headers),
  };
}

function serve(
  world: World,
  host: string,
  graph: GraphRequest,
  ids: Parameters<typeof serveGraph>[3],
): Served {
  const who = authenticate(world, host, graph.headers, world.clock.now());
  if (graph.rawPath !== '/$batch' || graph.method !== 'POST') return serveGraph(world, who, graph, ids);
  world.counters.add(who.tenant.id, { kind: 'batch' });
  return { reply: serveBatch(world, who, graph), resourceUnits: 1 };
}

/** A request to Graph, from the wire to the wire. */
export async function handleGraph(world: World, request: Request): Promise<Response> {
  const url = splitUrl(request.url);
  const ids = exchangeIds(world, request.headers);
  const graph = await graphRequest(request, url);
  try {
    const { reply, resourceUnits } = serve(world, url.host, graph, ids);
    return toResponse(reply, ids, world.clock.now(), resourceUnits);
  } catch (thrown) {
    const reply = faultReply(thrown, ids, world.clock.now());
    if (reply.status === 401) world.counters.add(undefined, { kind: 'unauthenticated' });
    return toResponse(reply, ids, world.clock.now(), undefined);
  }
}

/** Any other version or path at a Graph host. */
export function handleStrangePath(world: World, request: Request): Response {
  const { path } = splitUrl(request.url);
  world.unmodelled.push({ method: request.method, path, why: 'not under /v1.0' });
  const ids = exchangeIds(world, request.headers);
  const fault = malformed('Invalid version.');
  return toResponse(faultReply(fault, ids, world.clock.now()), ids, world.clock.now(), undefined);
}
