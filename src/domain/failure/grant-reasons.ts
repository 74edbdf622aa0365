import type { ReasonTable } from './reason-meaning';

/** Customers are told that the support team knows why. */
const stopped = {
  stops: 'grant',
  told: 'staff',
  mends: 'administrator',
  askedAnew: 'nothing',
  retried: 'when-asked',
  namesAccounts: false,
} as const;
/** Nobody knows who the person is in the directory, or that account cannot be used. */
const person = { ...stopped, about: 'principal', askedAnew: 'person', retried: 'when-mapped' } as const;
const waiting = { ...stopped, stops: 'nothing', retried: 'by-itself' } as const;

/** Why the access of an approved request is not given or taken away. */
export const grantReasons = {
  'email-unknown': person,
  'principal-none': person,
  'principal-ambiguous': { ...person, namesAccounts: true },
  'principal-guest': { ...person, namesAccounts: true },
  'principal-disabled': { ...person, namesAccounts: true },
  'principal-gone': person,
  'connection-missing': { ...stopped, about: 'connection' },
  'connection-waiting': { ...waiting, about: 'connection' },
  'provisioning-paused': { ...waiting, about: 'configuration' },
  'entitlement-unbound': { ...stopped, about: 'entitlement' },
  'entitlement-gone': { ...stopped, about: 'entitlement' },
  'entitlement-not-manageable': { ...stopped, about: 'entitlement' },
  'rejected-by-vendor': { ...stopped, about: 'vendor' },
  'proof-missing': { ...stopped, about: 'membership', mends: 'agent' },
  'still-there': { ...stopped, about: 'membership', mends: 'agent' },
  'vendor-unavailable': {
    ...stopped,
    about: 'vendor',
    mends: 'agent',
    retried: 'removals-by-themselves',
  },
  'unexpected-response': { ...stopped, about: 'vendor' },
} as const satisfies ReasonTable;
