import { denied, malformed } from '../http/graph-fault';
import { faultReply, type ExchangeIds } from '../http/envelope';
import type { Reply } from '../http/reply';
import { isJsonObject, type JsonObject } from '../json';
import { parseQuery } from '../odata/query-options';
import type { World } from '../state/world';
import type { Authenticated } from './bearer';
import type { GraphCall, Route } from './call';
import { holdsAny } from './roles';
import { route } from './router';
import { parseSegments } from './segments';
import type { Admission, Cost } from './throttle';
import { throttled } from './throttle-fault';

/** One Graph request, whether it came alone or inside a batch. */
export interface GraphRequest {
  readonly method: string;
  /** After `/v1.0`, as sent. */
  readonly rawPath: string;
  readonly rawQuery: string;
  readonly headers: Headers;
  readonly bodyText: string;
  readonly base: string;
}

export interface Served {
  readonly reply: Reply;
  readonly resourceUnits: number;
}

const FEW = 20;

function looseBody(text: string): JsonObject | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return isJsonObject(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

/** A page of fewer than 20 saves a unit; `$select` does not, although the documentation says so. */
function costOf(match: Route, request: GraphRequest, top: number | undefined): Cost {
  const saved = top !== undefined && top < FEW ? 1 : 0;
  const writes = match.method === 'GET' ? 0 : (match.writes?.(looseBody(request.bodyText)) ?? 1);
  return { resourceUnits: Math.max(1, match.units - saved), writes };
}

function admit(world: World, who: Authenticated, match: Route, cost: Cost, now: number): Admission {
  const { throttling } = world.switches;
  const { clientId } = who.caller.app;
  return match.report === true
    ? world.throttle.admitReport(who.tenant, clientId, throttling, now)
    : world.throttle.admit(who.tenant, clientId, cost, throttling, now);
}

/** Above 80 % of a limit the service warns how far the limit is used. */
function warned(reply: Reply, load: number): Reply {
  if (load <= 0.8) return reply;
  return { ...reply, headers: { ...reply.headers, 'x-ms-throttle-limit-percentage': load.toFixed(2) } };
}

function refuseUnmodelledOptions(world: World, request: GraphRequest, names: readonly string[]): void {
  const [name] = names;
  if (name === undefined) return;
  const path = `/v1.0${request.rawPath}?${request.rawQuery}`;
  world.unmodelled.push({ method: request.method, path, why: `query option ${name}` });
  throw malformed(`The query option '${name}' is not supported by this simulator.`);
}

function routed(world: World, request: GraphRequest): ReturnType<typeof route> {
  try {
    return route(request.method, parseSegments(request.rawPath));
  } catch (thrown) {
    world.unmodelled.push({ method: request.method, path: `/v1.0${request.rawPath}`, why: 'no such route' });
    throw thrown;
  }
}

function run(
  world: World,
  who: Authenticated,
  request: GraphRequest,
  ids: ExchangeIds,
  spent: { units: number },
): Reply {
  const now = world.clock.now();
  const match = routed(world, request);
  const query = parseQuery(request.rawQuery, request.headers);
  refuseUnmodelledOptions(world, request, query.unmodelled);
  const cost = costOf(match.route, request, query.top);
  spent.units = cost.resourceUnits;
  world.counters.add(who.tenant.id, { kind: match.route.kind, ...cost });
  const admission = admit(world, who, match.route, cost, now);
  if (admission.refusal !== undefined) {
    world.counters.addThrottled(who.tenant.id);
    throw throttled(admission.refusal, world.switches.throttling, now);
  }
  if (!holdsAny(who.caller.roles, match.route.roles)) throw denied();
  const graphOrigin = `https://${who.tenant.cloud.graphHost}`;
  const call: GraphCall = { world, ...who, ...request, ids, now, keys: match.keys, query, graphOrigin };
  return warned(match.route.handle(call), admission.load);
}

/** Serves one authenticated request; every refusal becomes a reply. */
export function serveGraph(
  world: World,
  who: Authenticated,
  request: GraphRequest,
  ids: ExchangeIds,
): Served {
  const spent = { units: 1 };
  try {
    return { reply: run(world, who, request, ids, spent), resourceUnits: spent.units };
  } catch (thrown) {
    return { reply: faultReply(thrown, ids, world.clock.now()), resourceUnits: spent.units };
  }
}
