import { exchangeIds, faultBody, ODATA_JSON, type ExchangeIds } from '../http/envelope';
import { GraphFault } from '../http/graph-fault';
import type { Reply } from '../http/reply';
import type { Json, JsonObject } from '../json';
import type { World } from '../state/world';
import type { Authenticated } from './bearer';
import { batchSteps, type BatchStep } from './batch-request';
import { jsonBody } from './body';
import { serveGraph, type GraphRequest, type Served } from './serve';

function itemHeaders({ reply, resourceUnits }: Served): JsonObject {
  const headers: JsonObject = { 'Cache-Control': 'no-cache', 'x-ms-resource-unit': String(resourceUnits) };
  if (reply.body !== undefined)
    headers['Content-Type'] = reply.status >= 400 ? 'application/json' : ODATA_JSON;
  for (const [name, value] of Object.entries(reply.headers ?? {})) {
    headers[name.replace(/^\w|-\w/g, (letter) => (name.startsWith('x-') ? letter : letter.toUpperCase()))] =
      value;
  }
  return headers;
}

function itemOf(step: BatchStep, served: Served): JsonObject {
  const body: Json = served.reply.text ?? served.reply.body ?? null;
  return { id: step.id, status: served.reply.status, headers: itemHeaders(served), body };
}

function failedDependency(world: World, ids: ExchangeIds): Served {
  const fault = new GraphFault(424, 'FailedDependency', 'A dependency of this request failed.');
  return { reply: { status: 424, body: faultBody(fault, ids, world.clock.now()) }, resourceUnits: 1 };
}

/** The version is put before the relative URL, whatever that says. */
function innerRequest(step: BatchStep, outer: GraphRequest): GraphRequest {
  const url = step.url.split('#', 1)[0] ?? '';
  const cut = url.indexOf('?');
  const path = cut < 0 ? url : url.slice(0, cut);
  return {
    method: step.method,
    rawPath: path.startsWith('/') ? path : `/${path}`,
    rawQuery: cut < 0 ? '' : url.slice(cut + 1),
    headers: new Headers(step.headers),
    bodyText: step.body === undefined || step.body === null ? '' : JSON.stringify(step.body),
    base: outer.base,
  };
}

function shuffled(world: World, items: readonly JsonObject[]): JsonObject[] {
  const rest = [...items];
  if (!world.switches.batch.shuffle) return rest;
  for (let last = rest.length - 1; last > 0; last -= 1) {
    const pick = world.requestIds.below(last + 1);
    const [a, b] = [rest[last], rest[pick]];
    if (a !== undefined && b !== undefined) [rest[last], rest[pick]] = [b, a];
  }
  return rest;
}

/** Serves the steps one by one; a step whose dependency failed is not carried out. */
export function serveBatch(world: World, who: Authenticated, outer: GraphRequest): Reply {
  const statuses = new Map<string, number>();
  const items = batchSteps(jsonBody(outer)).map((step) => {
    const request = innerRequest(step, outer);
    const ids = exchangeIds(world, request.headers);
    const blocked = step.dependsOn.some((id) => (statuses.get(id) ?? 424) >= 400);
    const served = blocked ? failedDependency(world, ids) : serveGraph(world, who, request, ids);
    statuses.set(step.id, served.reply.status);
    return itemOf(step, served);
  });
  const anyThrottled = [...statuses.values()].includes(429);
  const status = anyThrottled && world.switches.batch.outer424WhenThrottled ? 424 : 200;
  return {
    status,
    body: { responses: shuffled(world, items) },
    headers: { 'content-type': 'application/json' },
  };
}
