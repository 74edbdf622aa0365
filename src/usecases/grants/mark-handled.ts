import { say } from '#domain/failure/sentence';
import type { Grant, GrantIn } from '#domain/grants/grant';
import { handledNotice } from '#domain/grants/handled';
import type { GivenReason } from '#domain/grants/handled';
import { emptyHolding, holdingKeyOf, withGrant, withoutGrant } from '#domain/grants/holding';
import type { GrantStep } from '#domain/grants/lifecycle';
import { abandon, doneByHand, leaveInPlace } from '#domain/grants/transitions/handling';
import type { HandledChoice } from '#domain/kit/codes';
import { withNotices } from '#domain/requests/access-request';
import { closeByHand } from '#domain/requests/transitions/closing';
import type { Job } from '#ports/job-queue';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { grantJob } from '#usecases/kit/grant-job';
import { Refusal } from '#usecases/kit/refusal';
import { retryOnConflict } from '#usecases/kit/retry-on-conflict';
import { issuesOf } from './grant-driving';
import { givenReason } from './staff-reason';

export type HandlingPorts = Pick<FlowPorts, 'ledger' | 'queue' | 'clock' | 'hash'>;

interface Handling {
  readonly choice: HandledChoice;
  readonly by: string;
  readonly reason: GivenReason;
}

/** @throws Refusal `not-found`; `conflict` when it does not need attention (any more). */
async function stopped(ports: HandlingPorts, grantId: string): Promise<GrantIn<'needs-attention'>> {
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

/** What was decided of a grant that stopped. */
function settled(
  grant: GrantIn<'needs-attention'>,
  { choice, by, reason }: Handling,
  now: string,
): GrantStep<GrantIn<'provisioning' | 'deprovisioning' | 'ended'>> {
  const handling = { now, by, reasonFingerprint: reason.fingerprint };
  if (choice === 'done-by-hand') return doneByHand(grant, handling);
  return grant.during === 'provisioning' ? abandon(grant, handling) : leaveInPlace(grant, handling);
}

/** Grant, holding, what is to be told and audit in one write. */
async function settle(ports: HandlingPorts, grantId: string, handling: Handling): Promise<Grant> {
  const grant = await stopped(ports, grantId);
  const at = ports.clock.now();
  const { next, audit } = settled(grant, handling, at);
  const request = await ports.ledger.request(grant.issueId);
  const notice = handledNotice(grant, { ...handling, at }, handling.reason);
  await ports.ledger.commit({
    ...(request === undefined ? {} : { request: { ...withNotices(request, [notice]), updatedAt: at } }),
    ...(await membershipAfter(ports, next)),
    grants: [next],
    audit,
  });
  return next;
}

/** What goes on is driven; what will not be done tells its issue when it is over. */
function jobsAfter(next: Grant, choice: HandledChoice): Job[] {
  const looks = issuesOf(next).map((issueId) => ({ kind: 'issue' as const, issueId }));
  if (next.state === 'ended') return looks;
  return choice === 'done-by-hand' ? [grantJob(next), ...looks] : [grantJob(next)];
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
  const next = await retryOnConflict(() => settle(ports, wanted.grantId, handling));
  await ports.queue.push(jobsAfter(next, handling.choice));
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
    const { next, audit } = closeByHand(request, { now: ports.clock.now(), ...handling });
    await ports.ledger.commit({ request: next, audit });
  });
  await ports.queue.push([{ kind: 'issue', issueId: wanted.issueId }]);
}
