import { requestOf } from '#test/support/requests';
import { grantOf } from '#test/support/grants';
import { emptyOutbox } from '#domain/requests/access-request';
import type { AccessRequest, RequestFields } from '#domain/requests/access-request';
import type { AuditDraft, AuditHeading } from '#domain/audit/audit-event';
import type { AuditAction, FactsOf } from '#domain/audit/audit-facts';
import { sampleDraft, sampleFacts } from '#test/support/audit-samples';
import { bindingKey } from '#domain/catalog/entitlement';
import type { EntitlementBinding } from '#domain/catalog/entitlement';
import { grantIdOf } from '#domain/grants/grant';
import type { Grant, GrantFields } from '#domain/grants/grant';
import { emptyHolding, withGrant } from '#domain/grants/holding';
import type { Holding } from '#domain/grants/holding';
import type { PortalMapping } from '#domain/portals/portal';

export const NOON = '2026-11-02T12:00:00.000Z';
export const PERSON = '712020:00000000-0000-4000-8000-000000000001';

/** Instants in order: `minute(1) < minute(2)`. */
export const minute = (offset: number): string => new Date(Date.parse(NOON) + offset * 60_000).toISOString();

export const portal: PortalMapping = {
  id: 'access-desk',
  projectId: '10000',
  serviceDeskId: '1',
  requestTypes: [{ requestTypeId: '11', intent: 'grant' }],
  fields: { application: 'customfield_10101', accessLevel: 'customfield_10102' },
  statuses: { approved: '10001', denied: '10002', declined: '10003', revoked: '10004' },
  returnInvalidApprovals: true,
};

export function binding(group = 'group-1', connectionId = 'entra'): EntitlementBinding {
  return { connectionId, entitlement: { type: 'group', id: group }, displayName: `Group ${group}` };
}

export function aRequest(issueId: string, change: Partial<RequestFields> = {}): AccessRequest {
  return requestOf({
    schema: 1,
    version: 0,
    issueId,
    issueKey: `ACCESS-${issueId}`,
    state: 'awaiting-approval',
    intent: 'grant',
    requesterId: PERSON,
    beneficiaryId: PERSON,
    portal,
    fields: { customfield_10101: '10301' },
    approvals: [],
    judged: [],
    grantIds: [],
    outbox: emptyOutbox,
    told: [],
    createdAt: NOON,
    updatedAt: NOON,
    ...change,
  });
}

type GrantChange = Partial<GrantFields> & { readonly dueAt?: string };

export function aGrant(issueId: string, { dueAt = NOON, ...change }: GrantChange = {}): Grant {
  const bound = change.binding ?? binding();
  return grantOf({
    schema: 1,
    version: 0,
    id: grantIdOf(issueId, bound),
    issueId,
    issueKey: `ACCESS-${issueId}`,
    state: 'provisioning',
    beneficiaryId: PERSON,
    applicationId: 'wiki',
    binding: bound,
    job: { attempts: 0, writeSent: false, unproven: 0, dueAt, waiting: false },
    createdAt: NOON,
    updatedAt: NOON,
    ...change,
  });
}

export function aHolding(principalId: string, grant: Grant): Holding {
  return withGrant(emptyHolding(grant.binding, principalId), grant);
}

export const entitlementKeyOf = (grant: Grant): string => bindingKey(grant.binding);

export function aDraft(
  subject: string,
  change: Partial<AuditHeading> & { readonly action?: AuditAction } = {},
): AuditDraft {
  const { action = 'request-received', ...heading } = change;
  return sampleDraft(action, { subject, at: NOON, ...heading });
}

/** A draft that tells apart by its facts. */
export const aNumberedDraft = (subject: string, days: number, at = NOON): AuditDraft =>
  sampleDraft('end-reminded', { subject, at }, { days });

export const numberedFacts = (days: number): FactsOf<'end-reminded'> => ({
  ...sampleFacts['end-reminded'],
  days,
});
