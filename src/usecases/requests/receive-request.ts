import { emptyOutbox } from '#domain/requests/access-request';
import type { FrozenFields, RequestIn, RequestReading } from '#domain/requests/access-request';
import { decide, needAttention, refuse } from '#domain/requests/transitions/deciding';
import type { Look } from '#domain/requests/transitions/deciding';
import type { Reason } from '#domain/failure/reasons';
import { canonicalJson } from '#domain/kit/canonical-json';
import type { Intent } from '#domain/kit/codes';
import { mappedFieldIds } from '#domain/portals/portal';
import type { PortalMapping } from '#domain/portals/portal';
import type { CatalogSnapshot } from '#ports/catalog-store';
import type { IssueSnapshot } from '#ports/issue-tracker';
import { approveRequest } from './approve-request';
import { decideRequest } from './decide-request';
import type { DecisionResult } from './decide-request';
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

type Stuck = RequestIn<'needs-attention'>;

interface Reading {
  readonly issue: IssueSnapshot;
  readonly portal: PortalMapping;
  readonly intent: Intent;
  readonly reading: AskReading;
  readonly existing: Stuck | undefined;
  readonly now: string;
}

function named(reading: AskReading): Partial<RequestReading> {
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

type Kept = Pick<RequestReading, 'version' | 'judged' | 'outbox' | 'told' | 'returnTo' | 'createdAt'>;

/** What outlives a new reading: what was answered and told, and where the issue goes back to. */
function kept(existing: Stuck | undefined, now: string): Kept {
  if (existing === undefined)
    return { version: 0, judged: [], outbox: emptyOutbox, told: [], createdAt: now };
  const { version, judged, outbox, told, returnTo, createdAt } = existing;
  return { version, judged, outbox, told, createdAt, ...(returnTo === undefined ? {} : { returnTo }) };
}

function peopleOf(
  issue: IssueSnapshot,
  reading: AskReading,
): Pick<RequestReading, 'requesterId' | 'beneficiaryId'> {
  const reporter = issue.reporterId ?? 'unknown';
  if (reading.kind === 'unreadable') return { requesterId: reporter, beneficiaryId: reporter };
  return { requesterId: reading.ask.requesterId, beneficiaryId: reading.ask.beneficiaryId };
}

function readingOf({ issue, portal, intent, reading, existing, now }: Reading): RequestReading {
  return {
    schema: 1,
    ...kept(existing, now),
    ...peopleOf(issue, reading),
    issueId: issue.id,
    issueKey: issue.key,
    intent,
    ...named(reading),
    portal,
    fields: frozenFieldsOf(issue, portal),
    approvals: [],
    grantIds: [],
    updatedAt: now,
  };
}

const sameReason = (a: Reason | undefined, b: Reason) =>
  a !== undefined && canonicalJson(a) === canonicalJson(b);

/** What the look came to, put on record. */
async function record(ports: Ports, look: Look, result: DecisionResult, mention: boolean): Promise<void> {
  if (result.kind === 'attention') {
    if (sameReason(look.before?.attention, result.reason)) return;
    const { next, audit } = needAttention(look, result.reason);
    return ports.ledger.commit({ request: next, audit });
  }
  if (result.kind === 'refused') {
    const { next, audit } = refuse(look, result);
    return ports.ledger.commit({ request: next, audit });
  }
  const { next, audit } = decide(look, { decision: result.decision, mention });
  if (result.decision.kind !== 'automatic') return ports.ledger.commit({ request: next, audit });
  return approveRequest(ports, next, { now: ports.clock.now(), actorIds: [] }, audit);
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
  existing: Stuck | undefined,
): Promise<void> {
  const reading = readAsk(snapshot.catalog, found.portal, found.intent, found.issue);
  const read = readingOf({ ...found, reading, existing, now: ports.clock.now() });
  const result: DecisionResult =
    reading.kind === 'read'
      ? await decideRequest(ports, snapshot, reading.ask)
      : { kind: 'attention', reason: reading.reason };
  const mention = snapshot.catalog.settings.notifications.mentionApprovers;
  await record(ports, { before: existing, read, statusId: found.issue.statusId }, result, mention);
}
