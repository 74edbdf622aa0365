import { say } from '#domain/failure/sentence';
import type { Sentence } from '#domain/failure/sentence';
import type { GrantIn } from '#domain/grants/grant';
import { othersBehind } from '#domain/grants/holding';
import type { Holding } from '#domain/grants/holding';
import type { WriteAnswer } from '#domain/grants/job';
import type { End } from '#domain/grants/transitions/ending';
import { claimRemoval, countTry, noteAnswer } from '#domain/grants/transitions/writing';
import { firstOf } from '#domain/kit/bounded-lists';
import type { EndResult } from '#domain/kit/codes';
import { finishGrant } from './finish-grant';
import { commitStep, holdingOf, targetOf } from './grant-driving';
import type { GrantJob, GrantPorts, JobResult, Standing } from './grant-driving';
import { handleFailedWrite, handleFailure } from './handle-failure';
import { waitForProof } from './read-back';
import { callVendor } from './vendor-call';

type Leaving = GrantIn<'deprovisioning'>;
type RemovalJob = GrantJob<Leaving>;

/** A removal that is on its way. */
interface Claimed {
  readonly grant: Leaving;
  readonly holding: Holding;
}

function neededBy(others: Readonly<Holding['grants']>): Sentence {
  const { shown: issues, count } = firstOf([...new Set(others.map((entry) => entry.issueKey))]);
  return count === 0
    ? say('findings.reason.end.neededBy', { issues })
    : say('findings.reason.end.neededByMore', { issues, count });
}

/** Why the vendor need not be asked; undefined = it must be. */
function withoutVendor(grant: Leaving, holding: Holding): Omit<End, 'now'> | undefined {
  if (!holding.grants.some((entry) => entry.grantId === grant.id)) return { result: 'was-already-gone' };
  const others = othersBehind(holding, grant.id);
  if (others.length > 0) return { result: 'kept-by-other-grant', about: neededBy(others) };
  if (holding.preExisting) return { result: 'kept-pre-existing' };
  return holding.ours ? undefined : { result: 'was-already-gone' };
}

/** Ledger intent: nobody else writes to the membership meanwhile. */
async function claimMembership(ports: GrantPorts, grant: Leaving, before: Holding): Promise<Claimed> {
  const holding = { ...before, removing: grant.id };
  const stored = await commitStep(ports, claimRemoval(grant, { now: ports.clock.now() }), { holding });
  return { grant: stored, holding: { ...holding, version: before.version + 1 } };
}

/** What made the membership go that the vendor does not show any more. */
function goneBy(grant: Leaving, answer: WriteAnswer): EndResult {
  if (answer.kind === 'by-hand') return 'by-hand';
  return answer.kind === 'already-revoked' && grant.job.attempts <= 1 ? 'was-already-gone' : 'removed';
}

/** Reads a removal back. @param otherwise the records when the vendor cannot be asked. */
async function prove(
  ports: GrantPorts,
  { connector }: RemovalJob,
  { grant, holding }: Claimed,
  { answer, otherwise }: { readonly answer: WriteAnswer; readonly otherwise: Standing },
): Promise<JobResult> {
  const observed = await callVendor(() => connector.observe(targetOf(grant, holding.principalId)));
  if (observed.kind === 'failed') return handleFailure(ports, otherwise, observed.error);
  if (observed.value === 'present') return waitForProof(ports, grant, holding, answer);
  return finishGrant(ports, { grant, holding }, { result: goneBy(grant, answer), answer });
}

async function remove(ports: GrantPorts, job: RemovalJob, before: Holding): Promise<JobResult> {
  const { writeSent } = job.grant.job;
  const claimed = await claimMembership(ports, job.grant, before);
  const { grant, holding } = claimed;
  const sent = await callVendor(() => job.connector.revoke(targetOf(grant, holding.principalId)));
  if (sent.kind === 'failed')
    return handleFailedWrite(ports, claimed, sent.error, { writeSent, holding: before });
  const answer = { ...sent.value, at: ports.clock.now() };
  const otherwise = { grant: noteAnswer(grant, answer).next, holding };
  return prove(ports, job, claimed, { answer, otherwise });
}

/** The end that needs no vendor and no connection; undefined = the vendor must be asked. */
export async function endWithoutVendor(ports: GrantPorts, grant: Leaving): Promise<JobResult | undefined> {
  if (grant.principalId === undefined) return finishGrant(ports, { grant }, { result: 'was-already-gone' });
  const holding = await holdingOf(ports, grant, grant.principalId);
  const end = withoutVendor(grant, holding);
  return end && finishGrant(ports, { grant, holding }, end);
}

/**
 * Takes a membership away and proves it gone: unless another live grant needs it, it was there before us, or nothing of
 * ours was ever written. Safe to run again from any point. @throws LedgerConflict
 */
export async function deprovisionGrant(ports: GrantPorts, job: RemovalJob): Promise<JobResult> {
  const { grant } = job;
  const holding = await holdingOf(ports, grant, grant.principalId ?? '');
  const { answer } = grant.job;
  if (answer === undefined) return remove(ports, job, holding);
  return prove(ports, job, { grant, holding }, { answer, otherwise: { grant: countTry(grant).next } });
}
