import { ConnectorError } from '../errors';
import type { ConnectorErrorKind } from '../../domain/connector-error-kind';
import { detailsOfAnswer, kindOfStatus } from '../http';
import type { HttpAnswer, HttpCall } from '../http';

interface TokenFault {
  readonly kind: ConnectorErrorKind;
  readonly reason: string;
  readonly sentence: string;
}

const certificateRejected: TokenFault = {
  kind: 'unauthenticated',
  reason: 'certificate-rejected',
  sentence:
    'Entra did not accept the certificate. Upload the matching certificate to the app registration, or mend key and thumbprint here.',
};
const appUnknown: TokenFault = {
  kind: 'misconfigured',
  reason: 'app-unknown',
  sentence:
    'Entra does not know this application in this tenant. Check that the client id and the tenant id come from the same app registration, and that its admin consent was not removed.',
};
const tenantUnknown: TokenFault = {
  kind: 'misconfigured',
  reason: 'tenant-unknown',
  sentence:
    'Entra does not know this tenant. Check the directory (tenant) id, and that the right cloud is chosen.',
};
const conditionalAccess: TokenFault = {
  kind: 'forbidden',
  reason: 'conditional-access',
  sentence:
    'A Conditional Access policy for workload identities blocks the application. Exclude it from the policy or adapt the policy.',
};
const throttled: TokenFault = {
  kind: 'rate-limited',
  reason: 'token-throttled',
  sentence: 'Entra asks for fewer sign-ins and will answer again later.',
};

/** What each AADSTS number means to us. Classified by number: texts and `error` strings change. */
const faults: ReadonlyMap<number, TokenFault> = new Map([
  [
    7000215,
    {
      kind: 'unauthenticated',
      reason: 'secret-invalid',
      sentence:
        'Entra did not accept the client secret. Enter the value of a valid secret (not its id); the value is shown only when the secret is created.',
    },
  ],
  [
    7000222,
    {
      kind: 'unauthenticated',
      reason: 'secret-expired',
      sentence:
        'The client secret has expired. Create a new one in the app registration and enter its value here.',
    },
  ],
  [
    7000218,
    {
      kind: 'misconfigured',
      reason: 'credential-missing',
      sentence: 'No client secret or certificate reached Entra. Enter the credential again.',
    },
  ],
  [
    7000112,
    {
      kind: 'forbidden',
      reason: 'app-disabled',
      sentence: 'The application is disabled in Entra. Enable sign-in on its enterprise application.',
    },
  ],
  [
    500011,
    {
      kind: 'misconfigured',
      reason: 'graph-unknown',
      sentence: 'Microsoft Graph is not available in this tenant. Check that the right cloud is chosen.',
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
  return new ConnectorError(fault.kind, fault.sentence, {
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
    return { kind, reason: 'token-unavailable', sentence: 'The Entra sign-in service could not answer.' };
  if (answer.form !== 'json')
    return {
      kind: 'unexpected-response',
      reason: 'answer-not-understood',
      sentence: 'The Entra sign-in service answered in a form Gatehouse does not know.',
    };
  return {
    kind: kind === 'forbidden' ? 'forbidden' : 'unauthenticated',
    reason: 'token-refused',
    sentence: 'Entra refused to sign the application in. Look the code up in the sign-in logs of the tenant.',
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
