import type { ReasonTable } from './reason-meaning';

/** Read again with every change of the issue, and by the sweep. */
const unreadable = {
  stops: 'reading',
  told: 'detail',
  mends: 'requester',
  askedAnew: 'request',
  retried: 'by-itself',
  namesAccounts: false,
} as const;
const undecidable = { ...unreadable, stops: 'deciding' } as const;
const refused = {
  ...undecidable,
  stops: 'request',
  mends: 'nobody',
  askedAnew: 'nothing',
  retried: 'never',
} as const;

/** Why a request is not decided, or is refused. */
export const requestReasons = {
  'missing-application': { ...unreadable, about: 'application' },
  'missing-level': { ...unreadable, about: 'level' },
  'unknown-application': { ...unreadable, about: 'application' },
  'ambiguous-application': { ...unreadable, about: 'application', mends: 'administrator' },
  'application-disabled': { ...unreadable, about: 'application' },
  'unknown-level': { ...unreadable, about: 'level' },
  'ambiguous-level': { ...unreadable, about: 'level', mends: 'administrator' },
  'level-without-entitlements': { ...undecidable, about: 'level', mends: 'administrator' },
  'too-many-entitlements': { ...undecidable, about: 'level', mends: 'administrator' },
  'unreadable-duration': { ...unreadable, about: 'duration' },
  'beneficiary-unreadable': { ...unreadable, about: 'beneficiary' },
  'nothing-to-remove': { ...undecidable, about: 'holding' },
  'nothing-to-change': { ...undecidable, about: 'holding' },
  // The details of these name rules and stages, which are no business of customers.
  'missing-justification': { ...undecidable, about: 'justification', told: 'sentence' },
  'requester-email-unknown': {
    ...undecidable,
    about: 'requester',
    told: 'sentence',
    mends: 'administrator',
  },
  'rule-time-unknown': { ...undecidable, about: 'rule', told: 'sentence', mends: 'administrator' },
  'no-approver': { ...undecidable, about: 'rule', told: 'sentence', mends: 'administrator' },
  'no-rule': { ...refused, about: 'rule' },
  'refused-by-rule': { ...refused, about: 'rule' },
} as const satisfies ReasonTable;
