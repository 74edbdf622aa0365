import type { ConnectorIo } from '#connectors/contract';
import { ConnectorError } from '#connectors/errors';
import type { ConnectorErrorKind } from '#domain/failure/connector-error-kind';
import { say } from '#domain/failure/sentence';
import type { ConnectorErrorDetails } from '#connectors/errors';
import type { HttpCall } from './http-call';
import { networkFailure } from './http-network-failure';
import { parseRetryAfter } from './http-retry-after';

export type { HttpCall } from './http-call';

/** An answer, read to its end. `body` is parsed JSON, or undefined where there is none or it is not JSON. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  /** What the text was: nothing at all, JSON, JSON cut off in the middle, or something else (a gateway's HTML page). */
  readonly form: 'empty' | 'json' | 'broken-json' | 'other';
}

/**
 * Sends one request with a time-out, never following a redirect.
 * @throws ConnectorError `unavailable` for network errors and time-outs, `egress-blocked` when the platform refused the host.
 */
export async function sendRequest(
  io: ConnectorIo,
  url: string,
  init: RequestInit,
  call: HttpCall,
): Promise<Response> {
  pinHost(url, call);
  const signal = AbortSignal.timeout(call.timeoutMs);
  let response: Response;
  try {
    response = await io.fetch(url, { ...init, signal, redirect: 'manual' });
  } catch (error) {
    throw networkFailure(error, call);
  }
  refuseBlockedEgress(response, url, call);
  return response;
}

/** Reads the whole body. @throws ConnectorError `unavailable` when the connection breaks before its end. */
export async function readAnswer(response: Response, call: HttpCall): Promise<HttpAnswer> {
  let text: string;
  try {
    text = await response.text();
  } catch (error) {
    throw networkFailure(error, call);
  }
  return { status: response.status, headers: response.headers, ...readForm(text) };
}

function readForm(text: string): Pick<HttpAnswer, 'body' | 'form'> {
  const trimmed = text.trim();
  if (trimmed === '') return { body: undefined, form: 'empty' };
  try {
    return { body: JSON.parse(trimmed) as unknown, form: 'json' };
  } catch {
    return { body: undefined, form: /^[[{"]/.test(trimmed) ? 'broken-json' : 'other' };
  }
}

const kindsByStatus: ReadonlyMap<number, ConnectorErrorKind> = new Map([
  [401, 'unauthenticated'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [408, 'unavailable'],
  [409, 'unavailable'],
  [410, 'not-found'],
  [423, 'unavailable'],
  [425, 'unavailable'],
  [429, 'rate-limited'],
  [501, 'unexpected-response'],
  [505, 'unexpected-response'],
]);

/** The kind a failed answer means when nothing more than its status is known. */
export function kindOfStatus(status: number): ConnectorErrorKind {
  const kind = kindsByStatus.get(status);
  if (kind !== undefined) return kind;
  if (status >= 500) return 'unavailable';
  return status >= 400 ? 'rejected' : 'unexpected-response';
}

/** Details every failed answer shares: status, how long to wait, and whether a write may still have happened. */
export function detailsOfAnswer(answer: HttpAnswer, call: HttpCall, nowMs: number): ConnectorErrorDetails {
  const retryAfterMs = parseRetryAfter(answer.headers.get('retry-after'), nowMs);
  return {
    connector: call.connector,
    operation: call.operation,
    status: answer.status,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(call.writes && (answer.status >= 500 || answer.status === 408) ? { outcomeUnknown: true } : {}),
  };
}

/** The error for a 2xx answer whose body cannot be used: cut short is worth a retry, a foreign page is not. */
export function unreadableAnswer(answer: HttpAnswer, call: HttpCall): ConnectorError {
  const cut = answer.form === 'empty' || answer.form === 'broken-json';
  const { connector, operation, writes } = call;
  return new ConnectorError(
    cut ? 'unavailable' : 'unexpected-response',
    cut ? say('vendor.http.cutShort') : say('vendor.http.notUnderstood'),
    {
      connector,
      operation,
      status: answer.status,
      reason: cut ? 'answer-cut-short' : 'answer-not-understood',
      ...(writes ? { outcomeUnknown: true } : {}),
    },
  );
}

function pinHost(url: string, call: HttpCall): void {
  const parsed = new URL(url);
  const plain = parsed.username === '' && parsed.password === '' && parsed.port === '';
  if (parsed.protocol === 'https:' && plain && call.hosts.includes(parsed.hostname)) return;
  throw new ConnectorError(
    'unexpected-response',
    say('vendor.http.hostNotPinned', { host: parsed.hostname }),
    { connector: call.connector, operation: call.operation, reason: 'host-not-pinned' },
  );
}

/** The platform answers 403 with its own header when the manifest does not allow the host. */
function refuseBlockedEgress(response: Response, url: string, call: HttpCall): void {
  const code = response.headers.get('forge-proxy-error');
  if (code === null) return;
  const blocked = code === 'REQUEST_EGRESS_ALLOWLIST_ERR';
  throw new ConnectorError(
    blocked ? 'egress-blocked' : 'unavailable',
    blocked
      ? say('vendor.http.egressBlocked', { host: new URL(url).hostname })
      : say('vendor.http.platformFailed'),
    { connector: call.connector, operation: call.operation, status: response.status, vendorCode: code },
  );
}
