import type { Grant, WriteAnswer } from '#domain/grants/grant';
import type { EndResult } from '#domain/kit/codes';
import { auditDraft } from '#domain/audit/audit-event';
import { othersBehind, withoutGrant } from '#domain/grants/holding';
import type { Holding } from '#domain/grants/holding';
import { firstOf } from '#domain/kit/bounded-lists';
import { say } from '#domain/failure/sentence';
import type { Sentence } from '#domain/failure/sentence';
import {
  DONE,
  announce,
  commitGrant,
  grantHeading,
  holdingOf,
  membershipFacts,
  sending,
  targetOf,
} from './grant-driving';
import type { GrantJob, GrantPorts, JobResult } from './grant-driving';
import { waitForProof } from './read-back';
import { VendorWriteFailed } from './vendor-write-failed';

interface Ended {
  readonly result: EndResult;
  /** What is special about it. */
  readonly about?: Sentence;
  readonly answer?: WriteAnswer;
}

/** The end of a grant, with or without a vendor call. */
export async function finishGrant(
  ports: GrantPorts,
  grant: Grant,
  holding: Holding | undefined,
  ended: Ended,
): Promise<JobResult> {
  const now = ports.clock.now();
  const { attention: _attention, during: _during, ...rest } = grant;
  const done: Grant = {
    ...rest,
    state: grant.proof === undefined && ended.result === 'was-already-gone' ? 'cancelled' : 'ended',
    endResult: ended.result,
    ...(ended.about === undefined ? {} : { endDetail: ended.about.sentence, endSaid: ended.about.said }),
    endedAt: now,
    job: { ...grant.job, waiting: false, ...(ended.answer === undefined ? {} : { answer: ended.answer }) },
  };
  const facts = {
    ...membershipFacts(done),
    cause: grant.endCause ?? null,
    result: ended.result,
    wasActive: grant.proof !== undefined,
    requestId: ended.answer?.requestId ?? null,
  };
  const action = done.state === 'cancelled' ? 'grant-cancelled' : 'grant-ended';
  const audit = [auditDraft(action, grantHeading(done, now), facts)];
  await commitGrant(ports, done, {
    ...(holding === undefined ? {} : { holding: withoutGrant(holding, grant.id) }),
    audit,
    news: true,
  });
  await announce(ports, done);
  return DONE;
}

function neededBy(others: Readonly<Holding['grants']>): Sentence {
  const { shown: issues, count } = firstOf([...new Set(others.map((entry) => entry.issueKey))]);
  return count === 0
    ? say('findings.reason.end.neededBy', { issues })
    : say('findings.reason.end.neededByMore', { issues, count });
}

/** Why the vendor need not be asked; undefined = it must be. */
function withoutVendor(grant: Grant, holding: Holding): Ended | undefined {
  if (!holding.grants.some((entry) => entry.grantId === grant.id)) return { result: 'was-already-gone' };
  const others = othersBehind(holding, grant.id);
  if (others.length > 0) {
    return { result: 'kept-by-other-grant', about: neededBy(others) };
  }
  if (holding.preExisting) return { result: 'kept-pre-existing' };
  return holding.ours ? undefined : { result: 'was-already-gone' };
}

async function claimRemoval(
  ports: GrantPorts,
  grant: Grant,
  holding: Holding,
): Promise<{ grant: Grant; holding: Holding }> {
  const now = ports.clock.now();
  const removing = { ...holding, removing: grant.id };
  const next: Grant = {
    ...grant,
    job: sending(grant.job, now),
  };
  const stored = await commitGrant(ports, next, { holding: removing });
  return { grant: stored, holding: { ...removing, version: holding.version + 1 } };
}

/** What made the membership go that the vendor does not show any more. */
function goneBy(grant: Grant, answer: WriteAnswer): EndResult {
  if (answer.kind === 'by-hand') return 'by-hand';
  return answer.kind === 'already-revoked' && grant.job.attempts <= 1 ? 'was-already-gone' : 'removed';
}

async function prove(
  ports: GrantPorts,
  job: GrantJob,
  grant: Grant,
  holding: Holding,
  answer: WriteAnswer,
): Promise<JobResult> {
  const observed = await job.connector.observe(targetOf(grant, holding.principalId));
  if (observed === 'present') return waitForProof(ports, grant, holding, answer);
  return finishGrant(ports, grant, holding, { result: goneBy(grant, answer), answer });
}

async function remove(ports: GrantPorts, job: GrantJob, before: Holding): Promise<JobResult> {
  const { grant, holding } = await claimRemoval(ports, job.grant, before);
  let answer: WriteAnswer;
  try {
    answer = { ...(await job.connector.revoke(targetOf(grant, holding.principalId))), at: ports.clock.now() };
  } catch (error) {
    throw new VendorWriteFailed(error, grant, holding, {
      writeSent: job.grant.job.writeSent,
      ours: before.ours,
    });
  }
  try {
    return await prove(ports, job, grant, holding, answer);
  } catch (error) {
    throw new VendorWriteFailed(error, { ...grant, job: { ...grant.job, answer } }, holding, undefined);
  }
}

/** The end that needs no vendor and no connection; undefined = the vendor must be asked. */
export async function endWithoutVendor(ports: GrantPorts, grant: Grant): Promise<JobResult | undefined> {
  if (grant.principalId === undefined)
    return finishGrant(ports, grant, undefined, { result: 'was-already-gone' });
  const holding = await holdingOf(ports, grant, grant.principalId);
  const ended = withoutVendor(grant, holding);
  return ended === undefined ? undefined : finishGrant(ports, grant, holding, ended);
}

/**
 * A person says they took it away, and the vendor cannot be asked: they are believed, and the record says so. A grant
 * must not stay open for a connection that will never come back.
 */
export async function endOnTheirWord(ports: GrantPorts, grant: Grant, known?: Holding): Promise<JobResult> {
  const holding = known ?? (await holdingOf(ports, grant, grant.principalId ?? ''));
  return finishGrant(ports, grant, holding, {
    result: 'by-hand',
    about: say('findings.reason.end.notAsked'),
  });
}

/**
 * Takes a membership away and proves it gone: unless another live grant needs it, it was there before us, or nothing of
 * ours was ever written. Safe to run again from any point. @throws ConnectorError, VendorWriteFailed, LedgerConflict
 */
export async function deprovisionGrant(ports: GrantPorts, job: GrantJob): Promise<JobResult> {
  const { grant } = job;
  const holding = await holdingOf(ports, grant, grant.principalId ?? '');
  const { answer } = grant.job;
  return answer === undefined ? remove(ports, job, holding) : prove(ports, job, grant, holding, answer);
}
