import { emptyOutbox, whyLinesOf, withNotices } from '#domain/requests/access-request';
import type { AccessRequest, Decision, FrozenFields } from '#domain/requests/access-request';
import { auditDraft } from '#domain/audit/audit-event';
import type { AuditHeading } from '#domain/audit/audit-event';
import { mappedFieldIds } from '#domain/portals/portal';
import type { PortalMapping } from '#domain/portals/portal';
import type { Reason } from '#domain/failure/reasons';
import { attentionNotices, decisionNotice, refusalNotices } from '#domain/requests/request-notices';
import type { Intent } from '#domain/kit/codes';
import type { CatalogSnapshot } from '#ports/catalog-store';
import type { IssueSnapshot } from '#ports/issue-tracker';
import { approve } from './approve-request';
import { decideRequest } from './decide-request';
import type { DecisionResult } from './decide-request';
import { GATEHOUSE, issueSubject } from '#domain/audit/subjects';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { readAsk } from './read-ask';
import type { AskReading } from './read-ask';

type Ports = Pick<FlowPorts, 'ledger' | 'people' | 'clock' | 'queue'>;

/** Key under which the reporter is frozen beside the mapped fields. */
const REPORTER = 'reporter';

export function frozenFieldsOf(issue: IssueSnapshot, portal: PortalMapping): FrozenFields {
  const values = mappedFieldIds(portal).map((id) => [id, issue.fields[id]?.raw ?? ''] as const);
  return { ...Object.fromEntries(values), [REPORTER]: issue.reporterId ?? '' };
}

interface Reading {
  readonly issue: IssueSnapshot;
  readonly portal: PortalMapping;
  readonly intent: Intent;
  readonly reading: AskReading;
  readonly existing: AccessRequest | undefined;
  readonly now: string;
}

function named(reading: AskReading): Partial<AccessRequest> {
  const application = reading.kind === 'read' ? reading.ask.application : reading.application;
  const level = reading.kind === 'read' ? reading.ask.level : undefined;
  const askedMinutes = reading.kind === 'read' ? reading.ask.durationMinutes : undefined;
  return {
    ...(application === undefined
      ? {}
      : { applicationId: application.id, applicationName: application.name }),
    ...(level === undefined ? {} : { levelId: level.id, levelName: level.name }),
    ...(askedMinutes === undefined ? {} : { askedMinutes }),
  };
}

type Kept = Pick<AccessRequest, 'version' | 'judged' | 'outbox' | 'told' | 'returnTo' | 'createdAt'>;

/** What outlives a new reading: what was answered and told, and where the issue goes back to. */
function kept(existing: AccessRequest | undefined, now: string): Kept {
  if (existing === undefined)
    return { version: 0, judged: [], outbox: emptyOutbox, told: [], createdAt: now };
  const { version, judged, outbox, told, returnTo, createdAt } = existing;
  return { version, judged, outbox, told, createdAt, ...(returnTo === undefined ? {} : { returnTo }) };
}

function peopleOf(
  issue: IssueSnapshot,
  reading: AskReading,
): Pick<AccessRequest, 'requesterId' | 'beneficiaryId'> {
  const reporter = issue.reporterId ?? 'unknown';
  if (reading.kind === 'unreadable') return { requesterId: reporter, beneficiaryId: reporter };
  return { requesterId: reading.ask.requesterId, beneficiaryId: reading.ask.beneficiaryId };
}

function draft({ issue, portal, intent, reading, existing, now }: Reading): AccessRequest {
  return {
    schema: 1,
    ...kept(existing, now),
    ...peopleOf(issue, reading),
    issueId: issue.id,
    issueKey: issue.key,
    state: 'needs-attention',
    intent,
    ...named(reading),
    portal,
    fields: frozenFieldsOf(issue, portal),
    approvals: [],
    grantIds: [],
    updatedAt: now,
  };
}

const headingOf = ({ issueId, updatedAt }: AccessRequest): AuditHeading => ({
  subject: issueSubject(issueId),
  actor: GATEHOUSE,
  at: updatedAt,
});

const askFacts = (request: AccessRequest) => ({
  issueKey: request.issueKey,
  intent: request.intent,
  requesterId: request.requesterId,
  beneficiaryId: request.beneficiaryId,
  applicationId: request.applicationId ?? null,
  levelId: request.levelId ?? null,
});

function whyFacts(decision: Decision) {
  const { more, reasons, passedOver } = whyLinesOf(decision, 'ids');
  const lines = { reasons: [...reasons], passedOver: [...passedOver] };
  return more === 0 ? lines : { ...lines, passedOverBesides: more };
}

const decisionFacts = (decision: Decision) => ({
  ruleId: decision.ruleId ?? null,
  ruleVersion: decision.ruleVersion ?? null,
  catalogVersion: decision.catalogVersion,
  stages: decision.stages.map((stage) => ({
    name: stage.name,
    need: stage.need,
    approvers: stage.approvers,
  })),
  entitlements: decision.entitlements.map((binding) => `${binding.connectionId}:${binding.entitlement.id}`),
  takesAway: decision.takesAway,
  durationMinutes: decision.durationMinutes ?? null,
  ...whyFacts(decision),
});

function stopped(request: AccessRequest, reason: Reason, issue: IssueSnapshot): AccessRequest {
  const attentionStatus = request.portal.statuses.needsAttention;
  const moves = attentionStatus !== undefined && issue.statusId !== attentionStatus;
  const told = withNotices({ ...request, attention: reason }, attentionNotices(reason, request.updatedAt));
  return moves
    ? { ...told, returnTo: issue.statusId, outbox: { ...told.outbox, moveTo: attentionStatus } }
    : told;
}

/** Out of "needs attention": back to where the issue was before. A move there that was never made is not made any more. */
function movedBack(request: AccessRequest, issue: IssueSnapshot): AccessRequest {
  const { returnTo, ...rest } = request;
  const { moveTo, ...outbox } = rest.outbox;
  const attentionStatus = request.portal.statuses.needsAttention;
  if (returnTo !== undefined && issue.statusId === attentionStatus)
    return { ...rest, outbox: { ...outbox, moveTo: returnTo } };
  return moveTo === attentionStatus ? { ...rest, outbox } : rest;
}

function decided(
  request: AccessRequest,
  decision: Decision,
  issue: IssueSnapshot,
  mention: boolean,
): AccessRequest {
  const waiting = withNotices({ ...movedBack(request, issue), state: 'awaiting-approval', decision }, [
    decisionNotice(decision, mention),
  ]);
  const fills = decision.kind === 'approval' && request.portal.approverField !== undefined;
  return { ...waiting, outbox: { ...waiting.outbox, fillApprovers: fills } };
}

function refused(request: AccessRequest, decision: Decision, reason: Reason): AccessRequest {
  const closed = withNotices(
    { ...request, state: 'refused', decision, attention: reason },
    refusalNotices(decision, reason),
  );
  return { ...closed, outbox: { ...closed.outbox, moveTo: request.portal.statuses.declined } };
}

const sameReason = (a: Reason | undefined, b: Reason) => a?.code === b.code && a.detail === b.detail;

async function settle(
  ports: Ports,
  request: AccessRequest,
  result: DecisionResult,
  existing: AccessRequest | undefined,
  { issue, mention }: { readonly issue: IssueSnapshot; readonly mention: boolean },
): Promise<void> {
  const [heading, ask] = [headingOf(request), askFacts(request)];
  const received =
    existing === undefined
      ? [auditDraft('request-received', heading, { ...ask, fields: request.fields })]
      : [];
  if (result.kind === 'attention') {
    if (existing !== undefined && sameReason(existing.attention, result.reason)) return;
    const needs = auditDraft('request-needs-attention', heading, { ...ask, code: result.reason.code });
    const audit = [...received, needs];
    return ports.ledger.commit({ request: stopped(request, result.reason, issue), audit });
  }
  if (result.kind === 'refused') {
    const facts = { ...ask, code: result.reason.code, ...decisionFacts(result.decision) };
    const audit = [...received, auditDraft('request-refused', heading, facts)];
    return ports.ledger.commit({ request: refused(request, result.decision, result.reason), audit });
  }
  const waiting = decided(request, result.decision, issue, mention);
  const facts = { ...ask, ...decisionFacts(result.decision) };
  const audit = [...received, auditDraft('request-decided', heading, facts)];
  if (result.decision.kind === 'automatic') return approve(ports, waiting, { actorIds: [], audit });
  return ports.ledger.commit({ request: waiting, audit });
}

/**
 * Reads the issue's fields, evaluates the rules and freezes the outcome on the request record. Called for a new
 * request and again for one that needs attention; says nothing twice for the same reason.
 * @throws LedgerConflict when the request was changed meanwhile.
 */
export async function receiveRequest(
  ports: Ports,
  snapshot: CatalogSnapshot,
  found: { readonly issue: IssueSnapshot; readonly portal: PortalMapping; readonly intent: Intent },
  existing: AccessRequest | undefined,
): Promise<void> {
  const reading = readAsk(snapshot.catalog, found.portal, found.intent, found.issue);
  const request = draft({ ...found, reading, existing, now: ports.clock.now() });
  const result: DecisionResult =
    reading.kind === 'read'
      ? await decideRequest(ports, snapshot, reading.ask)
      : { kind: 'attention', reason: reading.reason };
  const mention = snapshot.catalog.settings.notifications.mentionApprovers;
  await settle(ports, request, result, existing, { issue: found.issue, mention });
}
