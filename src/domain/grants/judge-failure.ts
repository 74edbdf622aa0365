import { isConnectionFault, isTransient } from '#domain/failure/connector-error-kind';
import type { ConnectorErrorKind } from '#domain/failure/connector-error-kind';
import { failureReasons } from '#domain/failure/failure-reasons';
import type { FailureReason } from '#domain/failure/failure-reasons';
import type { ReasonCode } from '#domain/failure/reasons';

/** The longest delay the queue takes, milliseconds. A longer wait is stored and left to the sweep. */
export const LONGEST_DELAY_MS = 900_000;
/** After so many tries a person is asked (about two and a half hours of back-off). */
export const MOST_ATTEMPTS = 16;

export interface Failure {
  readonly kind: ConnectorErrorKind;
  readonly retryAfterMs?: number | undefined;
  readonly reason?: FailureReason | undefined;
}

export type FailureVerdict =
  | { readonly do: 'retry'; readonly afterMs: number }
  | { readonly do: 'pause-connection' }
  | { readonly do: 'ask-a-person'; readonly code: ReasonCode };

const FIRST_DELAY_MS = 5_000;

function rejectionCode({ kind, reason }: Failure): ReasonCode {
  if (kind === 'unexpected-response') return 'unexpected-response';
  return reason === undefined ? 'rejected-by-vendor' : failureReasons[reason].code;
}

/** Exponential back-off with jitter, 5 s to 15 min; `jitter` is in [0, 1). */
export function backOffMs(attempts: number, jitter: number): number {
  const ceiling = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempts, 20));
  return Math.round(ceiling * (0.5 + jitter / 2));
}

/** What follows from a failed vendor call on the `attempts`-th try. Pure. */
export function judgeFailure(failure: Failure, attempts: number, jitter: number): FailureVerdict {
  if (isConnectionFault(failure.kind)) return { do: 'pause-connection' };
  if (!isTransient(failure.kind)) return { do: 'ask-a-person', code: rejectionCode(failure) };
  if (attempts >= MOST_ATTEMPTS) return { do: 'ask-a-person', code: 'vendor-unavailable' };
  return { do: 'retry', afterMs: failure.retryAfterMs ?? backOffMs(attempts, jitter) };
}

/** A number in [0, 1) that depends only on the text: spreads retries without a random source. */
export function jitterOf(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 16_777_619) >>> 0;
  return hash / 2 ** 32;
}
