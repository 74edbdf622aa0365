import type { ReasonCode } from './reasons';

interface FailureMeaning {
  /** Where the trouble lies. `passing`: it ends by itself. `guard`: in the call, which is not as it should be. */
  readonly about: 'entitlement' | 'principal' | 'vendor' | 'connection' | 'passing' | 'guard';
  /** What a person reads who is asked, should it come to that. */
  readonly code: ReasonCode;
  /** Every membership went with it: what was to be taken away is gone. */
  readonly tookMemberships?: true;
}

const gone = { about: 'entitlement', code: 'entitlement-gone', tookMemberships: true } as const;
const notManageable = { about: 'entitlement', code: 'entitlement-not-manageable' } as const;
const rejected = { about: 'vendor', code: 'rejected-by-vendor' } as const;
const ofPrincipal = { ...rejected, about: 'principal' } as const;
const ofConnection = { ...rejected, about: 'connection' } as const;
const passing = { ...rejected, about: 'passing' } as const;
const guard = { ...rejected, about: 'guard' } as const;

/**
 * Why a vendor call failed, more closely than its kind says it. Connectors give these and no others; what happens next
 * follows from the kind (`judgeFailure`), and what a person reads from the row.
 */
export const failureReasons = {
  'entitlement-gone': gone,
  'entitlement-id-invalid': notManageable,
  'entitlement-not-manageable-synced': notManageable,
  'entitlement-not-manageable-dynamic': notManageable,
  'entitlement-not-manageable-role-assignable': notManageable,
  'entitlement-not-manageable-restricted': notManageable,
  'entitlement-not-manageable-mail-enabled': notManageable,
  'entitlement-not-manageable-distribution': notManageable,
  'entitlement-not-manageable-unknown': notManageable,
  'principal-gone': { about: 'principal', code: 'principal-gone' },
  'principal-id-invalid': ofPrincipal,
  'guest-blocked': ofPrincipal,
  'last-owner': ofPrincipal,
  'quota-exceeded': rejected,
  'licence-missing': rejected,
  'draft-invalid': rejected,
  'draft-key-taken': rejected,
  'request-refused': rejected,
  'tenant-unknown': ofConnection,
  'app-unknown': ofConnection,
  'app-disabled': ofConnection,
  'secret-invalid': ofConnection,
  'secret-expired': ofConnection,
  'certificate-rejected': ofConnection,
  'credential-missing': ofConnection,
  'credential-unusable': ofConnection,
  'conditional-access': ofConnection,
  'consent-missing': ofConnection,
  'permission-missing': ofConnection,
  'graph-unknown': ofConnection,
  'token-refused': ofConnection,
  'graph-throttled': passing,
  'token-throttled': passing,
  'graph-unavailable': passing,
  'token-unavailable': passing,
  'concurrent-change': passing,
  timeout: passing,
  'network-error': passing,
  'answer-cut-short': passing,
  'answer-not-understood': guard,
  'cursor-invalid': guard,
  'next-link-foreign': guard,
  'host-not-pinned': guard,
  'delete-not-a-membership': guard,
  'not-found': guard,
} as const satisfies Readonly<Record<string, FailureMeaning>>;

export type FailureReason = keyof typeof failureReasons;

/** Why an entitlement cannot be governed. */
export type EntitlementFailure = {
  [Reason in FailureReason]: (typeof failureReasons)[Reason]['about'] extends 'entitlement' ? Reason : never;
}[FailureReason];

/** Why the one account that was found is not taken, by what a person reads of it. */
export const unusablePrincipals = {
  guest: 'principal-guest',
  disabled: 'principal-disabled',
} as const satisfies Readonly<Record<string, ReasonCode>>;

export type UnusablePrincipalReason = keyof typeof unusablePrincipals;

export function meaningOfFailure(reason: FailureReason): FailureMeaning {
  return failureReasons[reason];
}
