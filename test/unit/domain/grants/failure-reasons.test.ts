import { judgeFailure } from '#domain/grants/judge-failure';

/** Reasons that connectors give, by what a person reads who is asked about a rejected call. */
const expected = {
  'entitlement-gone': ['entitlement-gone'],
  'principal-gone': ['principal-gone'],
  'entitlement-not-manageable': [
    'entitlement-not-manageable-synced',
    'entitlement-not-manageable-dynamic',
    'entitlement-not-manageable-role-assignable',
    'entitlement-not-manageable-restricted',
    'entitlement-not-manageable-mail-enabled',
    'entitlement-not-manageable-distribution',
    'entitlement-not-manageable-unknown',
    'entitlement-id-invalid',
  ],
  'rejected-by-vendor': [
    'principal-id-invalid',
    'guest-blocked',
    'last-owner',
    'quota-exceeded',
    'licence-missing',
    'draft-invalid',
    'draft-key-taken',
    'request-refused',
    'not-found',
    'tenant-unknown',
    'app-unknown',
    'app-disabled',
    'secret-invalid',
    'secret-expired',
    'certificate-rejected',
    'credential-missing',
    'credential-unusable',
    'conditional-access',
    'consent-missing',
    'permission-missing',
    'graph-unknown',
    'token-refused',
    'graph-throttled',
    'token-throttled',
    'graph-unavailable',
    'token-unavailable',
    'concurrent-change',
    'timeout',
    'network-error',
    'answer-cut-short',
    'answer-not-understood',
    'cursor-invalid',
    'next-link-foreign',
    'host-not-pinned',
    'delete-not-a-membership',
  ],
} as const;

const cases = Object.entries(expected).flatMap(([code, reasons]) =>
  reasons.map((reason) => [reason, code] as const),
);

it.each(cases)('whoever is asked about %s reads %s', (reason, code) => {
  for (const kind of ['rejected', 'not-found'] as const)
    expect(judgeFailure({ kind, reason }, 1, 0)).toEqual({ do: 'ask-a-person', code });
});
