import type { GrantState } from '#domain/kit/codes';

/** Everything given must hold; nothing given = every grant. */
export interface GrantCriteria {
  readonly applicationId?: string | undefined;
  readonly beneficiaryId?: string | undefined;
  readonly connectionId?: string | undefined;
  /** With `endsBy` and no state: active, for nothing else has an end ahead. */
  readonly state?: GrantState | undefined;
  /** Ends at or before the instant; what is overdue is in it too. */
  readonly endsBy?: string | undefined;
  /** Waits for an administrator: only what is on its way in or out can. */
  readonly waiting?: true | undefined;
}
