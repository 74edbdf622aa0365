import { auditDraft } from '#domain/audit/audit-event';
import type { AuditDraftOf, AuditHeading } from '#domain/audit/audit-event';
import type { AuditAction, FactsOf } from '#domain/audit/audit-facts';

const AT = '2026-11-02T12:00:00.000Z';
const HASH = 'a'.repeat(64);

const ask = {
  ...{ issueKey: 'ACCESS-1', intent: 'grant' as const, requesterId: 'acc-requester' },
  ...{ beneficiaryId: 'acc-requester', applicationId: 'crm', levelId: 'user' },
};
const decision = {
  ...{ ruleId: 'users', ruleVersion: 1, catalogVersion: 3, entitlements: ['main:g1'], takesAway: [] },
  stages: [{ name: 'Owner', need: 1, approvers: ['acc-approver'] }],
  ...{ durationMinutes: null, reasons: [], passedOver: [] },
};
const membership = {
  ...{ grantId: 'g1', applicationId: 'crm', connectionId: 'main', entitlement: 'group-1' },
  principalId: 'p1',
};
const start = { grantId: 'g1', cause: 'revocation', onBehalfOf: null, wasState: 'active' } as const;
const end = {
  ...membership,
  cause: 'revocation',
  result: 'removed',
  wasActive: true,
  requestId: null,
} as const;

/** Facts that every action may have. */
export const sampleFacts: { readonly [A in AuditAction]: FactsOf<A> } = {
  'request-received': { ...ask, fields: {} },
  'request-decided': { ...ask, ...decision },
  'request-refused': { ...ask, ...decision, code: 'refused-by-rule' },
  'request-needs-attention': { ...ask, code: 'no-approver' },
  'request-denied': { changeId: '1', statusId: '2' },
  'request-withdrawn': { changeId: '1', statusId: '2' },
  'approval-counted': { changeId: '1', changedAt: AT, code: 'approval-incomplete' },
  'approval-refused': { changeId: '1', changedAt: AT, code: 'approval-by-stranger' },
  'request-approved': {
    ...{ applicationId: 'crm', kind: 'approval', ruleId: 'users', ruleVersion: 1 },
    approvals: [{ stage: 0, accountId: 'acc-approver', at: AT, evidence: 'changelog:1' }],
    grants: ['g1'],
  },
  'request-marked-handled': { code: 'no-approver', choice: 'done-by-hand', reasonFingerprint: HASH },
  'request-retired': { issueKey: 'ACCESS-1', state: 'ended', unchangedSince: AT, grants: ['g1'] },
  'end-reminded': { beneficiaryId: 'acc-requester', endsAt: AT, days: 7 },
  'principal-resolved': membership,
  'grant-activated': {
    ...membership,
    ...{ requestId: 'r1', alreadyThere: false, byHand: false, expiresAt: null },
  },
  'grant-needs-attention': { ...membership, code: 'principal-none', during: 'provisioning' },
  'grant-retried': { grantId: 'g1', reason: 'principal-none', during: 'provisioning' },
  'grant-marked-handled': {
    ...{ ...membership, during: 'deprovisioning', code: 'rejected-by-vendor' },
    ...{ choice: 'will-not-be-done', reasonFingerprint: HASH },
  },
  'grant-waiting': { ...membership, for: 'connection' },
  'grant-cancelled': { ...end, result: 'was-already-gone', wasActive: false },
  'revocation-started': start,
  'expiry-started': { ...start, cause: 'expiry' },
  'grant-ended': end,
  'connection-paused': { kind: 'unauthenticated', vendorCode: null, status: 401 },
  'connection-healed': { kind: null, by: 'test' },
  'connection-tested': { passed: true, failed: [] },
  'secret-changed': { connectionId: 'main', fields: ['token'] },
  'secret-deleted': { connectionId: 'main' },
  'identity-mapped': { accountId: 'acc-requester', principalId: 'p1', guest: false },
  'identity-unmapped': { accountId: 'acc-requester' },
  'group-created': { entitlementId: 'group-1', applicationId: 'crm', levelId: 'user' },
  'configuration-changed': { what: 'application', id: 'crm', from: null, to: HASH },
  'configuration-imported': { applications: { added: 1, changed: 0, removed: 0 } },
  'configuration-exported': { catalogVersion: 3 },
  'configuration-cleared': { connections: 1, applications: 1, rules: 1, portals: 1 },
  'provisioning-paused': {},
  'provisioning-resumed': {},
  'options-synchronised': {
    ...{ portal: 'access', projectId: '10', fieldId: 'customfield_1' },
    ...{ added: 1, enabled: 0, disabled: 0 },
  },
  'project-set-up': { projectId: '10', done: ['field:application'], failed: [] },
};

/** A draft with the facts its action may have, some of them given. */
export function sampleDraft<A extends AuditAction>(
  action: A,
  heading: Partial<AuditHeading> = {},
  facts: Partial<FactsOf<A>> = {},
): AuditDraftOf<A> {
  const where = { subject: 'issue:10012', actor: 'gatehouse', at: AT, ...heading };
  return auditDraft(action, where, { ...sampleFacts[action], ...facts });
}
