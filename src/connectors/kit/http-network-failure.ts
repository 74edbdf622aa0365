import type { Sentence } from '#domain/failure/sentence';
import { say } from '#domain/failure/sentence';
import { ConnectorError } from '#connectors/errors';
import type { HttpCall } from './http-call';

/** Codes of failures before the request left: nothing can have happened at the vendor. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/**
 * A thrown fetch (or a body that broke off) as `unavailable`. The original is not kept as `cause`: some runtimes
 * quote header values, hence tokens, in such messages.
 */
export function networkFailure(error: unknown, call: HttpCall): ConnectorError {
  const timedOut = nameOf(error) === 'TimeoutError' || nameOf(error) === 'AbortError';
  const code = codeOf(error);
  const sent = code === undefined || !neverSent.has(code);
  return new ConnectorError('unavailable', timedOut ? timeoutSentence(call) : networkSentence(code), {
    connector: call.connector,
    operation: call.operation,
    reason: timedOut ? 'timeout' : 'network-error',
    ...(code === undefined ? {} : { vendorCode: code }),
    ...(call.writes && sent ? { outcomeUnknown: true } : {}),
  });
}

function timeoutSentence(call: HttpCall): Sentence {
  return say('vendor.http.timeout', { count: call.timeoutMs / 1000 });
}

function networkSentence(code: string | undefined): Sentence {
  return code === undefined ? say('vendor.http.network') : say('vendor.http.networkCode', { code });
}

function nameOf(error: unknown): string | undefined {
  return error instanceof Error || error instanceof DOMException ? error.name : undefined;
}

/** Node puts the system code on the error itself or, for `fetch failed`, on its cause. */
function codeOf(error: unknown): string | undefined {
  for (const layer of [error, error instanceof Error ? error.cause : undefined]) {
    const code = (layer as { code?: unknown } | null | undefined)?.code;
    if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,40}$/.test(code)) return code;
  }
  return undefined;
}
