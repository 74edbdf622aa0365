import type { Json, JsonObject } from '../json';
import type { World } from '../state/world';
import { toHttpDate, toZoneless } from '../timestamps';
import { GraphFault } from './graph-fault';
import type { Reply } from './reply';

/** The ids of one exchange: `client` is the caller's own, or the request id again. */
export interface ExchangeIds {
  readonly request: string;
  readonly client: string;
}

export const ODATA_JSON =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

const DIAGNOSTIC = JSON.stringify({
  ServerInfo: {
    DataCenter: 'Brazil South',
    Slice: 'E',
    Ring: '3',
    ScaleUnit: '000',
    RoleInstance: 'CP1PEPF00000000',
  },
});

export function exchangeIds(world: World, headers: Headers): ExchangeIds {
  const request = world.requestIds.guid();
  return { request, client: headers.get('client-request-id') ?? request };
}

/** `error` in the member order of the service. */
export function faultBody(fault: GraphFault, ids: ExchangeIds, now: number): JsonObject {
  const date = toZoneless(now);
  if (fault.extra.throttled === true) {
    const innerError = {
      code: '429',
      date,
      message: 'Please retry after',
      'request-id': ids.request,
      status: '429',
    };
    return { error: { code: fault.code, innerError, message: fault.message } };
  }
  const error: JsonObject = { code: fault.code, message: fault.message };
  if (fault.extra.details !== undefined) error['details'] = fault.extra.details;
  error['innerError'] = { date, 'request-id': ids.request, 'client-request-id': ids.client };
  return { error };
}

/** An exception as a reply; what is no GraphFault is a fault of the simulator and goes on up. */
export function faultReply(thrown: unknown, ids: ExchangeIds, now: number): Reply {
  if (!(thrown instanceof GraphFault)) throw thrown;
  return { status: thrown.status, body: faultBody(thrown, ids, now), headers: thrown.extra.headers ?? {} };
}

function contentHeaders(reply: Reply): Record<string, string> {
  if (reply.text !== undefined)
    return { 'content-type': 'text/plain', 'odata-version': '4.0', vary: 'Accept-Encoding' };
  if (reply.body === undefined) return {};
  const vary = 'Accept-Encoding';
  if (reply.status >= 400) return { 'content-type': 'application/json', vary };
  return { 'content-type': ODATA_JSON, 'odata-version': '4.0', vary };
}

/** Every Graph response: ids, diagnostics and cost; a 401 carries neither cost nor cache rule. */
export function toResponse(
  reply: Reply,
  ids: ExchangeIds,
  now: number,
  resourceUnits: number | undefined,
): Response {
  const headers = new Headers(contentHeaders(reply));
  headers.set('date', toHttpDate(now));
  headers.set('strict-transport-security', 'max-age=31536000');
  headers.set('request-id', ids.request);
  headers.set('client-request-id', ids.client);
  headers.set('x-ms-ags-diagnostic', DIAGNOSTIC);
  if (reply.status !== 401) headers.set('cache-control', 'no-cache');
  if (resourceUnits !== undefined && reply.status !== 401)
    headers.set('x-ms-resource-unit', String(resourceUnits));
  for (const [name, value] of Object.entries(reply.headers ?? {})) headers.set(name, value);
  return new Response(payloadOf(reply), { status: reply.status, headers });
}

function payloadOf(reply: Reply): string | null {
  if (reply.text !== undefined) return reply.text;
  return reply.body === undefined ? null : JSON.stringify(reply.body satisfies Json);
}
