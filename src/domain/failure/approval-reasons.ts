import type { ReasonTable } from './reason-meaning';

/** A yes is judged once: another one is another change of the issue. */
const uncounted = {
  stops: 'approval',
  told: 'staff',
  mends: 'approver',
  askedAnew: 'nothing',
  retried: 'never',
  namesAccounts: false,
} as const;

/** What is answered to a person's yes or no: why it did not count, or what is still missing. */
export const approvalReasons = {
  'approval-by-requester': { ...uncounted, about: 'approver' },
  'approval-by-beneficiary': { ...uncounted, about: 'approver' },
  'approval-by-stranger': { ...uncounted, about: 'approver' },
  'approval-out-of-turn': { ...uncounted, about: 'approver' },
  'approval-repeated': { ...uncounted, about: 'approver' },
  'approval-incomplete': { ...uncounted, stops: 'nothing', about: 'approver' },
  'approval-undecided': { ...uncounted, about: 'request', mends: 'agent' },
  'fields-changed': { ...uncounted, about: 'request', mends: 'agent' },
  'request-closed': { ...uncounted, about: 'request', mends: 'nobody' },
  'denied-after-provisioning': { ...uncounted, stops: 'denial', about: 'membership', mends: 'agent' },
} as const satisfies ReasonTable;
