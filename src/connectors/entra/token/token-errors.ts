import { ConnectorError } from '#connectors/errors';
import type { ConnectorErrorKind } from '#domain/failure/connector-error-kind';
import type { FailureReason } from '#domain/failure/failure-reasons';
import type { Sentence } from '#domain/failure/sentence';
import { say } from '../words';
import { detailsOfAnswer, kindOfStatus } from '#connectors/kit/http';
import type { HttpAnswer, HttpCall } from '#connectors/kit/http';

interface TokenFault {
  readonly kind: ConnectorErrorKind;
  readonly reason: FailureReason;
  readonly message: Sentence;
}

const certificateRejected: TokenFault = {
  kind: 'unauthenticated',
  reason: 'certificate-rejected',
  message: say('vendor.entra.signIn.certificateRejected'),
};
const appUnknown: TokenFault = {
  kind: 'misconfigured',
  reason: 'app-unknown',
  message: say('vendor.entra.signIn.appUnknown'),
};
const tenantUnknown: TokenFault = {
  kind: 'misconfigured',
  reason: 'tenant-unknown',
  message: say('vendor.entra.signIn.tenantUnknown'),
};
const conditionalAccess: TokenFault = {
  kind: 'forbidden',
  reason: 'conditional-access',
  message: say('vendor.entra.signIn.conditionalAccess'),
};
const throttled: TokenFault = {
  kind: 'rate-limited',
  reason: 'token-throttled',
  message: say('vendor.entra.signIn.throttled'),
};

/** What each AADSTS number means to us. Classified by number: texts and `error` strings change. */
const faults: ReadonlyMap<number, TokenFault> = new Map([
  [
    7000215,
    {
      kind: 'unauthenticated',
      reason: 'secret-invalid',
      message: say('vendor.entra.signIn.secretInvalid'),
    },
  ],
  [
    7000222,
    {
      kind: 'unauthenticated',
      reason: 'secret-expired',
      message: say('vendor.entra.signIn.secretExpired'),
    },
  ],
  [
    7000218,
    {
      kind: 'misconfigured',
      reason: 'credential-missing',
      message: say('vendor.entra.signIn.credentialMissing'),
    },
  ],
  [
    7000112,
    {
      kind: 'forbidden',
      reason: 'app-disabled',
      message: say('vendor.entra.signIn.appDisabled'),
    },
  ],
  [
    500011,
    {
      kind: 'misconfigured',
      reason: 'graph-unknown',
      message: say('vendor.entra.signIn.graphUnknown'),
    },
  ],
  [700024, certificateRejected],
  [700021, certificateRejected],
  [700027, certificateRejected],
  [5002723, certificateRejected],
  [700016, appUnknown],
  [700038, appUnknown],
  [90002, tenantUnknown],
  [900023, tenantUnknown],
  [53003, conditionalAccess],
  [530003, conditionalAccess],
  [50196, throttled],
  [90055, throttled],
]);

/** Names a refused token request (any non-2xx answer of the token endpoint). */
export function tokenRefusal(answer: HttpAnswer, call: HttpCall, nowMs: number): ConnectorError {
  const code = aadstsOf(answer.body);
  const fault = (code === undefined ? undefined : faults.get(code)) ?? faultOfStatus(answer);
  return new ConnectorError(fault.kind, fault.message, {
    ...detailsOfAnswer(answer, call, nowMs),
    ...(code === undefined ? {} : { vendorCode: `AADSTS${String(code)}` }),
    ...requestIdOf(answer),
    reason: fault.reason,
  });
}

function faultOfStatus(answer: HttpAnswer): TokenFault {
  const kind = kindOfStatus(answer.status);
  if (kind === 'rate-limited') return throttled;
  if (kind === 'unavailable' || kind === 'unexpected-response')
    return { kind, reason: 'token-unavailable', message: say('vendor.entra.signIn.unavailable') };
  if (answer.form !== 'json')
    return {
      kind: 'unexpected-response',
      reason: 'answer-not-understood',
      message: say('vendor.entra.signIn.notUnderstood'),
    };
  return {
    kind: kind === 'forbidden' ? 'forbidden' : 'unauthenticated',
    reason: 'token-refused',
    message: say('vendor.entra.signIn.refused'),
  };
}

/** The AADSTS number: `error_codes`, else the start of the description. */
function aadstsOf(body: unknown): number | undefined {
  const { error_codes: codes, error_description: text } = (body ?? {}) as Record<string, unknown>;
  const first: unknown = Array.isArray(codes) ? codes[0] : undefined;
  if (typeof first === 'number') return first;
  const found = typeof text === 'string' ? /AADSTS(\d+)/.exec(text)?.[1] : undefined;
  return found === undefined ? undefined : Number(found);
}

function requestIdOf(answer: HttpAnswer): { requestId?: string } {
  const id = answer.headers.get('x-ms-request-id');
  return id === null ? {} : { requestId: id };
}
