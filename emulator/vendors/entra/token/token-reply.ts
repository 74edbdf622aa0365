import type { JsonObject } from '../json';
import { isGuid } from '../state/identifiers';
import type { World } from '../state/world';
import { toHttpDate, toTokenStamp } from '../timestamps';
import type { TokenFault } from './token-fault';

/** Ids of one exchange with the sign-in service. */
export interface TokenIds {
  /** `trace_id` and `x-ms-request-id`. */
  readonly trace: string;
  readonly correlation: string;
}

/** The caller's `client-request-id` (header, query or form) is the correlation id when it is a GUID. */
export function tokenIds(world: World, told: readonly (string | null | undefined)[]): TokenIds {
  const trace = world.requestIds.guid();
  const own = world.requestIds.guid();
  return { trace, correlation: told.find((id) => typeof id === 'string' && isGuid(id)) ?? own };
}

const P3P = 'CP="DSP CUR OTPi IND OTRi ONL FIN"';
const SERVER = '2.1.21000.4 - EUS ProdSlices';

export function signInHeaders(ids: TokenIds, now: number, sentId: string | null): Headers {
  const headers = new Headers({
    'content-type': 'application/json; charset=utf-8',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    p3p: P3P,
    'x-ms-request-id': ids.trace,
    'x-ms-ests-server': SERVER,
    'x-xss-protection': '0',
    date: toHttpDate(now),
  });
  if (sentId !== null) headers.set('client-request-id', sentId);
  return headers;
}

/** Headers of the token endpoint: never cached, cookies of the gateway. */
export function tokenHeaders(ids: TokenIds, now: number, sentId: string | null): Headers {
  const headers = signInHeaders(ids, now, sentId);
  headers.set('cache-control', 'no-store, no-cache');
  headers.set('pragma', 'no-cache');
  headers.set('expires', '-1');
  headers.set('x-ms-srs', '1.P');
  headers.append(
    'set-cookie',
    `fpc=${ids.trace.replaceAll('-', '')}; path=/; secure; HttpOnly; SameSite=None`,
  );
  headers.append('set-cookie', 'x-ms-gateway-slice=estsfd; path=/; secure; httponly');
  headers.append('set-cookie', 'stsservicecookie=estsfd; path=/; secure; httponly');
  return headers;
}

export function tokenFaultBody(
  world: World,
  fault: TokenFault,
  ids: TokenIds,
  loginHost: string,
): JsonObject {
  const timestamp = toTokenStamp(world.clock.now());
  const gap = world.switches.tokenErrorSeparator === 'space' ? ' ' : '\r\n';
  const parts = [
    `AADSTS${fault.code}: ${fault.message}`,
    `Trace ID: ${ids.trace}`,
    `Correlation ID: ${ids.correlation}`,
    `Timestamp: ${timestamp}`,
  ];
  const body: JsonObject = {
    error: fault.error,
    error_description: parts.join(gap),
    error_codes: [fault.code],
    timestamp,
    trace_id: ids.trace,
    correlation_id: ids.correlation,
  };
  if (fault.linked) body['error_uri'] = `https://${loginHost}/error?code=${fault.code}`;
  return body;
}
