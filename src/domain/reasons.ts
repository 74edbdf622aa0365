import * as z from 'zod';

/**
 * Reason codes: why something stopped for a person, was refused, or did not count. Codes are stable (they are in
 * the issue property and in the audit); sentences are for the people on the issue. Each says what is wrong and what to do.
 */
export const reasonSentences = {
  // reading the request
  'missing-application': 'The application field is empty. Fill it in; the request is read again by itself.',
  'missing-level': 'The access type field is empty. Fill it in; the request is read again by itself.',
  'unknown-application':
    'No application of the catalog has this name. An administrator can add it, or choose another one on the issue.',
  'ambiguous-application':
    'More than one application of the catalog has this name. An administrator must make the names differ.',
  'application-disabled': 'This application is switched off in the catalog.',
  'unknown-level':
    'The application has no access level of this name. Choose one it has, or ask an administrator to add it.',
  'ambiguous-level':
    'The application has more than one access level of this name. An administrator must make the names differ.',
  'level-without-entitlements':
    'No entitlement is bound to this access level, so there is nothing to grant. An administrator must bind one.',
  'too-many-entitlements':
    'The rule and the access level together name more than ten entitlements. An administrator must reduce them.',
  'unreadable-duration':
    'The duration cannot be read. Write for example PT8H, 8 hours or 30 days (at least 5 minutes).',
  'missing-justification': 'The rule for this request asks for a justification and the field is empty.',
  'beneficiary-unreadable': 'The beneficiary is not a single active account. Choose one person.',
  'requester-email-unknown':
    "The rule for this request depends on the requester's e-mail domain, and the site does not let Gatehouse read the e-mail. An administrator can change the rule or allow reading e-mails.",
  'no-approver':
    'The rule names no approver who may decide here: approvers must be active and neither requester nor beneficiary. An administrator must add one.',
  'nothing-to-remove':
    'Gatehouse has no live grant of this person for this application and level, so there is nothing to take away. Memberships made elsewhere are left alone.',
  'nothing-to-change':
    'This person has no live grant for this application to change from. Ask for a new grant instead.',
  // refused or not counted
  'no-rule': 'No access rule covers this request, and what no rule covers is refused.',
  'refused-by-rule': 'The access rule for this request refuses it.',
  'approval-by-requester': 'The approval does not count: nobody can approve their own request.',
  'approval-by-beneficiary':
    'The approval does not count: the person who would get the access cannot approve it.',
  'approval-by-stranger': 'The approval does not count: this person is not an approver of the request.',
  'approval-out-of-turn':
    'The approval does not count yet: another stage is open, and its approvers decide first.',
  'approval-repeated': 'The approval does not count again: stages are met by different people.',
  'approval-incomplete': 'The approval was counted. More approvals are needed before access is provisioned.',
  'approval-undecided':
    'The approval does not count: the request could not be read yet, so nobody has been asked to approve it.',
  'fields-changed':
    'The approval does not count: the request was changed after its approvers were chosen. Restore the fields and approve again, or make a new request.',
  'request-closed': 'The request is closed. Make a new request instead.',
  'denied-after-provisioning':
    'The access was already provisioned. To take it away, move the issue to the status for revocation.',
  // provisioning
  'email-unknown':
    "The person's e-mail is not readable, so no account can be matched. An administrator can add an identity mapping.",
  'principal-none':
    'No account of the directory matches this person exactly. An administrator can add an identity mapping.',
  'principal-ambiguous':
    'More than one account of the directory matches this person. An administrator must choose one with an identity mapping.',
  'principal-guest':
    'The matching account is a guest. An administrator can accept it with an explicit identity mapping.',
  'principal-disabled': 'The matching account is disabled in the directory. Enable it there, then retry.',
  'principal-gone': 'The account no longer exists in the directory.',
  'connection-missing':
    'The connection for this entitlement no longer exists. An administrator must set it up again, then retry.',
  'connection-waiting':
    'The connection to the directory is switched off or paused. The work waits and goes on by itself when an administrator has mended it.',
  'provisioning-paused':
    'Provisioning is paused by an administrator. The work waits and goes on by itself when it is resumed.',
  'entitlement-unbound':
    'The entitlement is no longer bound in the catalog. Only bound entitlements are ever written.',
  'entitlement-gone': 'The group no longer exists in the directory. An administrator must bind another one.',
  'entitlement-not-manageable':
    'The directory does not let this group be managed from outside. An administrator must bind another one.',
  'rejected-by-vendor': 'The directory refused the change.',
  'proof-missing': 'The directory accepted the change but does not show it. Check the group, then retry.',
  'still-there':
    'A person took the membership away by hand, and the directory still shows it. Take it away there, then mark it as handled again, or retry.',
  'vendor-unavailable': 'The directory could not be reached for a long time. Retry when it is back.',
  'unexpected-response':
    'The directory answered in a way that Gatehouse does not know. The administrator finds the details in the log.',
} as const satisfies Record<string, string>;

export type ReasonCode = keyof typeof reasonSentences;
export const ReasonCode = z.custom<ReasonCode>(
  (value) => typeof value === 'string' && Object.hasOwn(reasonSentences, value),
  'unknown reason code',
);

/** A reason with what is special about this case, e.g. the name that was not found. */
export const Reason = z.strictObject({ code: ReasonCode, detail: z.string().max(2000).optional() });
export type Reason = z.infer<typeof Reason>;

export function sentenceFor(reason: Reason): string {
  return reason.detail === undefined
    ? reasonSentences[reason.code]
    : `${reasonSentences[reason.code]} (${reason.detail})`;
}
