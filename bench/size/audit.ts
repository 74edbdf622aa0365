import type { AuditDraft, AuditEvent } from '#domain/audit/audit-event';
import { GENESIS, auditDraft, chain } from '#domain/audit/audit-event';
import type { Grant, GrantFields } from '#domain/grants/grant';
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

function askFacts(ask: Ask) {
  const { issueKey, beneficiaryId, application, level } = ask;
  const people = { requesterId: beneficiaryId, beneficiaryId };
  return {
    issueKey,
    intent: 'grant' as const,
    ...people,
    applicationId: application.id,
    levelId: level.id,
  };
}

function decisionFacts({ approverId, catalogVersion, level }: Ask) {
  return {
    ...{ ruleId: 'users', ruleVersion: 1, catalogVersion },
    stages: [{ name: 'Owner', need: 1, approvers: [approverId] }],
    entitlements: level.entitlements.map((binding) => `${binding.connectionId}:${binding.entitlement.id}`),
    ...{ takesAway: [], durationMinutes: null, reasons: [], passedOver: [] },
  };
}

function answerDraft(ask: Ask, grants: readonly Grant[]): AuditDraft {
  const at = iso(approvedAt(ask));
  const answered = { subject: `issue:${ask.issueId}`, actor: ask.approverId, at };
  if (ask.fate === 'denied') return auditDraft('request-denied', answered, { changeId: '1', statusId: '2' });
  const approval = { stage: 0, accountId: ask.approverId, at, evidence: 'changelog:1' };
  return auditDraft('request-approved', answered, {
    ...{ applicationId: ask.application.id, kind: 'approval', ruleId: 'users', ruleVersion: 1 },
    ...{ approvals: [approval], grants: grants.map(({ id }) => id) },
  });
}

function requestDrafts(ask: Ask, grants: readonly Grant[]): AuditDraft[] {
  const subject = `issue:${ask.issueId}`;
  const facts = askFacts(ask);
  const start = { subject, actor: ask.beneficiaryId, at: iso(ask.askedAt) };
  const received = auditDraft('request-received', start, { ...facts, fields: {} });
  const looked = { subject, actor: APP, at: iso(decidedAt(ask)) };
  if (ask.fate === 'undecided')
    return [received, auditDraft('request-needs-attention', looked, { ...facts, code: 'no-approver' })];
  const decided = auditDraft('request-decided', looked, { ...facts, ...decisionFacts(ask) });
  return [received, decided, answerDraft(ask, grants)];
}

const membershipFacts = ({ id, applicationId, binding, principalId }: GrantFields) => ({
  ...{ grantId: id, applicationId, connectionId: binding.connectionId },
  ...{ entitlement: binding.entitlement.id, principalId: principalId ?? null },
});

function grantDrafts(ask: Ask, grant: GrantFields): AuditDraft[] {
  const facts = membershipFacts(grant);
  const heading = { subject: `issue:${ask.issueId}`, actor: APP, at: iso(provenAt(ask)) };
  const proof = { requestId: null, alreadyThere: false, byHand: false, expiresAt: grant.expiresAt ?? null };
  const never = { cause: null, result: 'was-already-gone', wasActive: false, requestId: null } as const;
  const stop = { code: 'principal-none', during: 'provisioning' } as const;
  if (grant.state === 'needs-attention')
    return [auditDraft('grant-needs-attention', heading, { ...facts, ...stop })];
  if (grant.state === 'cancelled') return [auditDraft('grant-cancelled', heading, { ...facts, ...never })];
  if (grant.state === 'provisioning') return [];
  return [auditDraft('grant-activated', heading, { ...facts, ...proof })];
}

function endDrafts(ask: Ask, grant: Grant): AuditDraft[] {
  if (grant.state !== 'ended') return [];
  const heading = { subject: `issue:${ask.issueId}`, actor: APP, at: iso(endedAt(ask)) };
  const end = { cause: 'expiry', result: 'removed', wasActive: true, requestId: null } as const;
  return [auditDraft('grant-ended', heading, { ...membershipFacts(grant), ...end })];
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
