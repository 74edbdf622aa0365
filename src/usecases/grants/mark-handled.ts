import { withNotices } from '#domain/requests/access-request';
import type { AccessRequest } from '#domain/requests/access-request';
import { auditDraft } from '#domain/audit/audit-event';
import type { AuditDraft } from '#domain/audit/audit-event';
import type { Grant } from '#domain/grants/grant';
import { doneByHand, handledNotice, leftInPlace, requestHandledNotices } from '#domain/grants/handled';
import type { GivenReason } from '#domain/grants/handled';
import type { HandledChoice } from '#domain/kit/codes';
import { emptyHolding, holdingKeyOf, withGrant, withoutGrant } from '#domain/grants/holding';
import { say } from '#domain/failure/sentence';
import { grantHeading, membershipFacts } from './grant-driving';
import { endGrant } from './end-grant';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { issueSubject } from '#usecases/kit/flow-ports';
import { grantJob } from '#usecases/kit/grant-job';
import { Refusal } from '#usecases/kit/refusal';
import { retryOnConflict } from '#usecases/kit/retry-on-conflict';
import { givenReason } from './staff-reason';

export type HandlingPorts = Pick<FlowPorts, 'ledger' | 'queue' | 'clock' | 'hash'>;

interface Handling {
  readonly choice: HandledChoice;
  readonly by: string;
  readonly reason: GivenReason;
}

function handlingFacts({ choice, reason }: Handling) {
  return { choice, reasonFingerprint: reason.fingerprint };
}

function stopFacts(grant: Grant, handling: Handling) {
  const during = grant.during ?? 'provisioning';
  return { during, code: grant.attention?.code ?? null, ...handlingFacts(handling) };
}

/** @throws Refusal `not-found`; `conflict` when it does not need attention (any more). */
async function stopped(ports: HandlingPorts, grantId: string): Promise<Grant> {
  const grant = await ports.ledger.grant(grantId);
  if (grant === undefined) throw new Refusal('not-found', say('refusals.grant.notFound'));
  if (grant.state !== 'needs-attention') throw new Refusal('conflict', say('refusals.grant.settled'));
  return grant;
}

/** The membership this grant stood for, without it: left in place means that nobody of ours needs it. */
async function forgotten(ports: HandlingPorts, grant: Grant) {
  if (grant.principalId === undefined) return {};
  const holding = await ports.ledger.holding(holdingKeyOf(grant.binding, grant.principalId));
  return holding === undefined ? {} : { holding: withoutGrant(holding, grant.id) };
}

/**
 * What a person put there in our stead is ours from their word on: if it is revoked before the vendor was read, it is
 * taken away all the same. While a removal is on its way nobody else may claim; then the job does, once that has ended.
 */
async function claimed(ports: HandlingPorts, grant: Grant) {
  if (grant.principalId === undefined) return {};
  const known = await ports.ledger.holding(holdingKeyOf(grant.binding, grant.principalId));
  const holding = known ?? emptyHolding(grant.binding, grant.principalId);
  return holding.removing === undefined ? { holding: { ...withGrant(holding, grant), ours: true } } : {};
}

async function membershipAfter(ports: HandlingPorts, grant: Grant) {
  if (grant.state === 'ended') return forgotten(ports, grant);
  return grant.state === 'provisioning' ? claimed(ports, grant) : {};
}

function events(next: Grant, before: Grant, handling: Handling): AuditDraft[] {
  const heading = grantHeading(next, next.updatedAt, handling.by);
  const membership = membershipFacts(next);
  const marked = auditDraft('grant-marked-handled', heading, {
    ...membership,
    ...stopFacts(before, handling),
  });
  if (next.state !== 'ended') return [marked];
  const facts = {
    ...membership,
    cause: next.endCause ?? null,
    result: 'left-in-place' as const,
    wasActive: next.proof !== undefined,
    requestId: null,
  };
  return [marked, auditDraft('grant-ended', heading, facts)];
}

/** Grant, holding, what is to be told and audit in one write. */
async function store(ports: HandlingPorts, before: Grant, next: Grant, handling: Handling): Promise<void> {
  const request = await ports.ledger.request(before.issueId);
  const { by, choice, reason } = handling;
  const at = next.updatedAt;
  const notice = handledNotice(before, { choice, by, at }, reason);
  await ports.ledger.commit({
    ...(request === undefined ? {} : { request: { ...withNotices(request, [notice]), updatedAt: at } }),
    ...(await membershipAfter(ports, next)),
    grants: [next],
    audit: events(next, before, handling),
  });
}

async function settleGrant(ports: HandlingPorts, grantId: string, handling: Handling): Promise<void> {
  const next = await retryOnConflict(async () => {
    const grant = await stopped(ports, grantId);
    const now = ports.clock.now();
    const settled = handling.choice === 'done-by-hand' ? doneByHand(grant, now) : leftInPlace(grant, now);
    await store(ports, grant, settled, handling);
    return settled;
  });
  const issueIds = new Set([
    next.issueId,
    ...(next.endedByIssueId === undefined ? [] : [next.endedByIssueId]),
  ]);
  const looks = [...issueIds].map((issueId) => ({ kind: 'issue' as const, issueId }));
  await ports.queue.push(next.state === 'ended' ? looks : [grantJob(next), ...looks]);
}

/**
 * A person settled a grant that needs attention.
 *
 * | stopped on its way | done by hand | will not be done |
 * |---|---|---|
 * | in | the vendor is read; shown: active, else needs attention again | taken away if it may be there, then over |
 * | out | the vendor is read; gone: ended, still there: needs attention again | ended, the membership stays |
 *
 * Nothing becomes active without the vendor showing it. When the vendor cannot be asked, a person is believed only that
 * access is gone, and the record says so. The reason is told in an internal comment; the audit keeps its fingerprint.
 * @throws Refusal `not-found`; `conflict` when it does not need attention (any more); `invalid-input` for the reason.
 */
export async function markGrantHandled(
  ports: HandlingPorts,
  actor: string,
  wanted: { readonly grantId: string; readonly choice: HandledChoice; readonly reason: string },
): Promise<void> {
  const handling = { choice: wanted.choice, by: actor, reason: givenReason(ports.hash, wanted.reason) };
  const grant = await stopped(ports, wanted.grantId);
  const abandons = handling.choice === 'will-not-be-done' && grant.during !== 'deprovisioning';
  if (!abandons) return settleGrant(ports, grant.id, handling);
  const { by, reason } = handling;
  await endGrant(ports, grant.id, { cause: 'abandoned', by, reason, handling: stopFacts(grant, handling) });
}

function closed(request: AccessRequest, handling: Handling, now: string): AccessRequest {
  const { attention: _attention, returnTo: _returnTo, ...rest } = request;
  const notices = requestHandledNotices({ ...handling, at: now }, handling.reason);
  const told = withNotices({ ...rest, state: 'withdrawn' }, notices);
  const { moveTo: _moveTo, ...outbox } = told.outbox;
  const moved =
    handling.choice === 'will-not-be-done' ? { ...outbox, moveTo: request.portal.statuses.declined } : outbox;
  return { ...told, outbox: moved, updatedAt: now };
}

/**
 * A person settled a request that could not be decided: it is closed as withdrawn, and nothing was or will be granted
 * for it. What will not be done is moved to the status for declined; what was done by hand stays where the person
 * left it, for Gatehouse can prove nothing of it.
 * @throws Refusal `not-found`; `conflict` when it does not need attention (any more); `invalid-input` for the reason.
 */
export async function markRequestHandled(
  ports: HandlingPorts,
  actor: string,
  wanted: { readonly issueId: string; readonly choice: HandledChoice; readonly reason: string },
): Promise<void> {
  const handling = { choice: wanted.choice, by: actor, reason: givenReason(ports.hash, wanted.reason) };
  await retryOnConflict(async () => {
    const request = await ports.ledger.request(wanted.issueId);
    if (request === undefined) throw new Refusal('not-found', say('refusals.request.notFound'));
    if (request.state !== 'needs-attention') throw new Refusal('conflict', say('refusals.request.settled'));
    const at = ports.clock.now();
    const subject = issueSubject(request.issueId);
    const facts = { code: request.attention?.code ?? null, ...handlingFacts(handling) };
    await ports.ledger.commit({
      request: closed(request, handling, at),
      audit: [auditDraft('request-marked-handled', { subject, actor, at }, facts)],
    });
  });
  await ports.queue.push([{ kind: 'issue', issueId: wanted.issueId }]);
}
