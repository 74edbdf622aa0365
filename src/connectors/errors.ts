import type { ConnectorErrorKind } from '#domain/failure/connector-error-kind';
import type { FailureReason } from '#domain/failure/failure-reasons';
import type { Said, Sentence } from '#domain/failure/sentence';

export { isConnectionFault, isTransient } from '#domain/failure/connector-error-kind';

export interface ConnectorErrorDetails {
  /** Connector id, e.g. `entra`. */
  readonly connector: string;
  /** Contract operation that failed, e.g. `grant`. */
  readonly operation: string;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** The vendor's own code: `Authorization_RequestDenied`, `AADSTS7000222`, … */
  readonly vendorCode?: string;
  /** The vendor's request id, to quote to its support. */
  readonly requestId?: string;
  /** How long the vendor asked us to wait, milliseconds; absent = it did not say. */
  readonly retryAfterMs?: number;
  /** More closely than the kind, in words that the use cases act on. */
  readonly reason?: FailureReason;
  /** True when the request may have taken effect although no answer came (time-out, reset): read back, then decide. */
  readonly outcomeUnknown?: boolean;
}

/**
 * A failed vendor call. It is itself a sentence fit for an administrator: no secret, no payload, no token.
 * Expected results (already a member, nobody found) are values of the contract, never this error.
 */
export class ConnectorError extends Error implements Sentence {
  override readonly name = 'ConnectorError';

  readonly said: Said;

  constructor(
    readonly kind: ConnectorErrorKind,
    { sentence, said }: Sentence,
    readonly details: ConnectorErrorDetails,
    options?: ErrorOptions,
  ) {
    super(sentence, options);
    this.said = said;
  }

  get sentence(): string {
    return this.message;
  }
}
