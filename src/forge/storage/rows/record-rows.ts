import { AccessRequest, hasUnpublished } from '#domain/requests/access-request';
import { isFinished } from '#domain/requests/lifecycle';
import { AuditEvent } from '#domain/audit/audit-event';
import { bindingKey } from '#domain/catalog/entitlement';
import { Grant } from '#domain/grants/grant';
import type { GrantFields } from '#domain/grants/grant';
import { Holding } from '#domain/grants/holding';
import { entities, keys } from './keys';
import type { RowKind } from './rows';

/** The partition of finished requests; others are in no list by finish. */
export const FINISHED = 'yes';

export const requestRows: RowKind<AccessRequest> = {
  entity: entities.request,
  schema: AccessRequest,
  keyOf: (request) => keys.request(request.issueId),
  attributesOf: (request) => ({
    version: request.version,
    state: request.state,
    outbox: hasUnpublished(request) ? 'waiting' : 'empty',
    finished: isFinished(request) ? FINISHED : undefined,
    beneficiaryId: request.beneficiaryId,
    applicationId: request.applicationId,
    updatedAt: request.updatedAt,
  }),
};

/** The same in every grant: the partition that lists them all. */
export const GRANT_KIND = 'grant';

export const grantRows: RowKind<Grant> = {
  entity: entities.grant,
  schema: Grant,
  keyOf: (grant) => keys.grant(grant.id),
  attributesOf: ({ version, state, binding, job, ...grant }: GrantFields) => ({
    version,
    state,
    kind: GRANT_KIND,
    waiting: job.waiting,
    connectionId: binding.connectionId,
    entitlementKey: bindingKey(binding),
    issueId: grant.issueId,
    beneficiaryId: grant.beneficiaryId,
    applicationId: grant.applicationId,
    dueAt: job.dueAt,
    expiresAt: grant.expiresAt,
    updatedAt: grant.updatedAt,
  }),
};

export const holdingRows: RowKind<Holding> = {
  entity: entities.holding,
  schema: Holding,
  keyOf: (holding) => keys.holding(holding.key),
  attributesOf: ({ version, entitlementKey, principalId }) => ({ version, entitlementKey, principalId }),
};

export const auditEventRows: RowKind<AuditEvent> = {
  entity: entities.auditEvent,
  schema: AuditEvent,
  keyOf: (event) => keys.auditEvent(event.subject, event.seq),
  attributesOf: ({ subject, seq, at, actor, action }) => ({
    subject,
    seq,
    day: at.slice(0, 10),
    at,
    actor,
    action,
  }),
};
