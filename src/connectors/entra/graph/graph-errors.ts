import type { ConnectorErrorKind } from '#domain/failure/connector-error-kind';
import type { FailureReason } from '#domain/failure/failure-reasons';
import type { Sentence } from '#domain/failure/sentence';
import { say } from '../words';
import type { ConnectorErrorDetails } from '#connectors/errors';
import { ConnectorError } from '#connectors/errors';
import { detailsOfAnswer, kindOfStatus, unreadableAnswer } from '#connectors/kit/http';
import type { HttpAnswer, HttpCall } from '#connectors/kit/http';
import { ErrorBody } from '../schema';

/** Graph's own `error` object. `message` is matched against, never shown: it may name people. */
export interface GraphErrorBody {
  readonly code: string;
  readonly message: string;
}

interface Named {
  readonly kind: ConnectorErrorKind;
  readonly reason: FailureReason;
  readonly message: Sentence;
}

/** Graph error codes that mean the same on every call. */
const namedCodes: ReadonlyMap<string, Named> = new Map([
  ['Directory_ConcurrencyViolation', busy()],
  ['Request_ThrottledTemporarily', throttled()],
  ['Request_ThrottledPermanently', throttled()],
  ['TooManyRequests', throttled()],
  [
    'Directory_QuotaExceeded',
    {
      kind: 'rejected',
      reason: 'quota-exceeded',
      message: say('vendor.entra.graph.quota'),
    },
  ],
  [
    'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
    {
      kind: 'rejected',
      reason: 'licence-missing',
      message: say('vendor.entra.graph.licenceMissing'),
    },
  ],
]);

/** Reads Graph's error body; undefined when the answer is not one (a gateway's page, nothing at all). */
export function errorOf(answer: HttpAnswer): GraphErrorBody | undefined {
  const parsed = ErrorBody.safeParse(answer.body);
  if (!parsed.success) return undefined;
  return { code: parsed.data.error.code ?? '', message: parsed.data.error.message ?? '' };
}

/**
 * The error of an answer that means the same whatever was asked: throttling, outages, a token that is not accepted,
 * an answer that is not Graph's. Undefined = the operation must judge it (400, 403, 404).
 */
export function commonFailure(answer: HttpAnswer, call: HttpCall, nowMs: number): ConnectorError | undefined {
  const error = errorOf(answer);
  const details = graphDetails(answer, error, call, nowMs);
  const named = nameOf(answer, error);
  if (named !== undefined)
    return new ConnectorError(named.kind, named.message, { ...details, reason: named.reason });
  if (error !== undefined) return undefined;
  const failure = unreadableAnswer(answer, call);
  const kind = answer.form === 'broken-json' ? 'unavailable' : 'unexpected-response';
  return new ConnectorError(kind, failure, {
    ...details,
    reason: failure.details.reason ?? 'answer-not-understood',
  });
}

function nameOf(answer: HttpAnswer, error: GraphErrorBody | undefined): Named | undefined {
  const byCode = error === undefined ? undefined : namedCodes.get(error.code);
  if (byCode !== undefined) return byCode;
  if (/concurrent requests being made/i.test(error?.message ?? '')) return busy();
  const kind = kindOfStatus(answer.status);
  if (kind === 'rate-limited') return throttled();
  if (kind === 'unavailable')
    return { kind, reason: 'graph-unavailable', message: say('vendor.entra.graph.unavailable') };
  if (kind === 'unexpected-response')
    return {
      kind,
      reason: 'answer-not-understood',
      message: say('vendor.entra.graph.notUnderstood'),
    };
  return kind === 'unauthenticated' ? unauthenticated(answer, error) : undefined;
}

function unauthenticated(answer: HttpAnswer, error: GraphErrorBody | undefined): Named {
  if (/insufficient_claims/i.test(answer.headers.get('www-authenticate') ?? ''))
    return {
      kind: 'forbidden',
      reason: 'conditional-access',
      message: say('vendor.entra.graph.conditionalAccess'),
    };
  if (/calling application could not be established/i.test(error?.message ?? ''))
    return {
      kind: 'unauthenticated',
      reason: 'consent-missing',
      message: say('vendor.entra.graph.appGone'),
    };
  return {
    kind: 'unauthenticated',
    reason: 'token-refused',
    message: say('vendor.entra.graph.tokenRefused'),
  };
}

/** The error of a refused call that no operation had a better name for. */
export function refusal(
  answer: HttpAnswer,
  call: HttpCall,
  nowMs: number,
  roles: readonly string[] | undefined,
): ConnectorError {
  const error = errorOf(answer);
  const details = graphDetails(answer, error, call, nowMs);
  const kind = kindOfStatus(answer.status);
  const named = kind === 'forbidden' ? forbidden(error, roles) : refused(kind);
  return new ConnectorError(kind, named.message, { ...details, reason: named.reason });
}

function forbidden(
  error: GraphErrorBody | undefined,
  roles: readonly string[] | undefined,
): Omit<Named, 'kind'> {
  const none =
    roles?.length === 0 || /required roles claim values are not provided/i.test(error?.message ?? '');
  return none
    ? {
        reason: 'consent-missing',
        message: say('vendor.entra.graph.noPermission'),
      }
    : {
        reason: 'permission-missing',
        message: say('vendor.entra.graph.permissionMissing'),
      };
}

function refused(kind: ConnectorErrorKind): Omit<Named, 'kind'> {
  return kind === 'not-found'
    ? { reason: 'not-found', message: say('vendor.entra.graph.notFound') }
    : { reason: 'request-refused', message: say('vendor.entra.graph.refused') };
}

function graphDetails(
  answer: HttpAnswer,
  error: GraphErrorBody | undefined,
  call: HttpCall,
  nowMs: number,
): ConnectorErrorDetails {
  const requestId = answer.headers.get('request-id');
  return {
    ...detailsOfAnswer(answer, call, nowMs),
    ...(error === undefined || error.code === '' ? {} : { vendorCode: error.code }),
    ...(requestId === null ? {} : { requestId }),
  };
}

function busy(): Named {
  return {
    kind: 'unavailable',
    reason: 'concurrent-change',
    message: say('vendor.entra.graph.busy'),
  };
}

function throttled(): Named {
  return {
    kind: 'rate-limited',
    reason: 'graph-throttled',
    message: say('vendor.entra.graph.throttled'),
  };
}
