import type { AuditDraft, AuditEvent } from '#domain/audit/audit-event';
import { GENESIS, chain } from '#domain/audit/audit-event';
import type { Grant } from '#domain/grants/grant';
import { auditHeadRows } from '#forge/storage/rows/audit-rows';
import type { AuditHead } from '#forge/storage/rows/audit-rows';
import { auditEventRows } from '#forge/storage/rows/record-rows';
import { toRow } from '#forge/storage/rows/rows';
import type { RowKind } from '#forge/storage/rows/rows';
import { sha256 } from '#forge/runtime/sha256';
import type { StorageEntry } from '#emulator/platform/kvs/storage';
import type { Ask } from './ask';
import { approvedAt, decidedAt, endedAt, iso, provenAt } from './records';

const APP = 'gatehouse';

export function entryOf<T>(kind: RowKind<T>, record: T): StorageEntry {
  return { entityName: kind.entity, key: kind.keyOf(record), value: toRow(kind, record) };
}

function requestDrafts(ask: Ask, grants: readonly Grant[]): AuditDraft[] {
  const subject = `issue:${ask.issueId}`;
  const facts = { applicationId: ask.application.id, levelId: ask.level.id, intent: 'grant' };
  const received = { subject, action: 'request-received', actor: ask.beneficiaryId, facts } as const;
  const decided = { subject, action: 'request-decided', actor: APP, facts } as const;
  const answered = { subject, actor: ask.approverId, at: iso(approvedAt(ask)) };
  const grantIds = grants.map(({ id }) => id);
  const start = { ...received, at: iso(ask.askedAt) };
  if (ask.fate === 'undecided')
    return [start, { ...decided, action: 'request-needs-attention', at: iso(decidedAt(ask)) }];
  return [
    start,
    { ...decided, at: iso(decidedAt(ask)) },
    ask.fate === 'denied'
      ? { ...answered, action: 'request-denied', facts }
      : { ...answered, action: 'request-approved', facts: { ...facts, grants: grantIds } },
  ];
}

function grantDrafts(ask: Ask, grant: Grant): AuditDraft[] {
  const facts = {
    ...{ grantId: grant.id, applicationId: grant.applicationId, connectionId: grant.binding.connectionId },
    ...{ entitlementId: grant.binding.entitlement.id, principalId: grant.principalId ?? null },
  };
  const base = { subject: `issue:${ask.issueId}`, actor: APP, at: iso(provenAt(ask)), facts };
  if (grant.state === 'needs-attention') return [{ ...base, action: 'grant-needs-attention' }];
  if (grant.state === 'cancelled') return [{ ...base, action: 'grant-cancelled' }];
  if (grant.state === 'provisioning') return [];
  return [{ ...base, action: 'grant-activated' }];
}

function endDrafts(ask: Ask, grant: Grant): AuditDraft[] {
  if (grant.state !== 'ended') return [];
  const facts = { grantId: grant.id, applicationId: grant.applicationId, wasActive: true };
  const at = iso(endedAt(ask));
  return [{ subject: `issue:${ask.issueId}`, action: 'grant-ended', actor: APP, at, facts }];
}

/** The chain of a request's issue, each event with the hash of the one before. */
export function eventsOf(ask: Ask, grants: readonly Grant[]): AuditEvent[] {
  const drafts = [
    ...requestDrafts(ask, grants),
    ...grants.flatMap((grant) => grantDrafts(ask, grant)),
    ...grants.flatMap((grant) => endDrafts(ask, grant)),
  ];
  const events: AuditEvent[] = [];
  for (const draft of drafts) events.push(chain(draft, events.at(-1) ?? { seq: 0, hash: GENESIS }, sha256));
  return events;
}

export function auditEntries(events: readonly AuditEvent[]): StorageEntry[] {
  const last = events.at(-1);
  if (last === undefined) return [];
  const { subject, seq, hash, at: touchedAt } = last;
  const head: AuditHead = { schema: 1, version: 1, subject, seq, hash, sealed: 'open', touchedAt };
  return [...events.map((event) => entryOf(auditEventRows, event)), entryOf(auditHeadRows, head)];
}
