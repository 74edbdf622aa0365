import { auditDraft } from '#domain/audit/audit-event';
import { isBoundIn } from '#domain/configuration/binding-check';
import { addMinutes } from '#domain/kit/duration';
import type { Grant, WriteAnswer } from '#domain/grants/grant';
import { withGrant } from '#domain/grants/holding';
import type { Holding } from '#domain/grants/holding';
import {
  DONE,
  announce,
  askAPerson,
  commitGrant,
  grantHeading,
  holdingOf,
  membershipFacts,
  sending,
  targetOf,
} from './grant-driving';
import type { GrantJob, GrantPorts, JobResult } from './grant-driving';
import { waitForProof } from './read-back';
import { resolvePrincipal } from './resolve-principal';
import { VendorWriteFailed } from './vendor-write-failed';

type Claimed = { readonly grant: Grant; readonly holding: Holding; readonly principalId: string };

/** Only what the catalog binds today can be written: to this level, or by a rule. */
function isBound({ grant, catalog }: GrantJob): boolean {
  return isBoundIn(catalog, grant.applicationId, grant.binding);
}

/** Ledger intent: from here on the membership may be ours, whatever happens to this process. */
async function claim(
  ports: GrantPorts,
  job: GrantJob,
  principalId: string,
  holding: Holding,
): Promise<Claimed> {
  const resolved = job.grant.principalId === undefined;
  const now = ports.clock.now();
  const grant: Grant = {
    ...job.grant,
    principalId,
    job: sending(job.grant.job, now),
  };
  const claimed = { ...withGrant(holding, grant), ours: true };
  const found = auditDraft('principal-resolved', grantHeading(grant, now), membershipFacts(grant));
  const audit = resolved ? [found] : [];
  const stored = await commitGrant(ports, grant, { holding: claimed, audit });
  return { grant: stored, holding: { ...claimed, version: holding.version + 1 }, principalId };
}

/**
 * A membership the vendor already had is older than us only if no write of ours can explain it: none of any grant behind
 * it (`ours`), and no earlier try of this grant that went unanswered. One the vendor made just now was not there before,
 * whatever was found earlier.
 */
function afterAnswer(before: Holding, claimed: Holding, unanswered: boolean, answer: WriteAnswer): Holding {
  if (answer.kind === 'granted') return { ...claimed, preExisting: false };
  return before.ours || unanswered ? claimed : { ...claimed, preExisting: true, ours: false };
}

/**
 * A person says they put the membership there in our stead: it counts as ours, so that it is taken away in the end.
 * Nothing is written, and nothing is active before the vendor shows it.
 */
function atTheirWord(grant: Grant, principalId: string, holding: Holding): Claimed {
  const claimed = { ...withGrant(holding, grant), ours: true };
  return { grant: { ...grant, principalId }, holding: claimed, principalId };
}

async function activate(ports: GrantPorts, claimed: Claimed, answer: WriteAnswer): Promise<JobResult> {
  const now = ports.clock.now();
  const { grant } = claimed;
  const proof = {
    at: now,
    alreadyThere: claimed.holding.preExisting,
    ...(answer.kind === 'by-hand' ? { byHand: true as const } : {}),
    ...(answer.requestId === undefined ? {} : { requestId: answer.requestId }),
  };
  const active: Grant = {
    ...grant,
    state: 'active',
    job: { ...grant.job, answer, waiting: false },
    proof,
    ...(grant.durationMinutes === undefined ? {} : { expiresAt: addMinutes(now, grant.durationMinutes) }),
  };
  const facts = {
    ...membershipFacts(active),
    requestId: answer.requestId ?? null,
    alreadyThere: proof.alreadyThere,
    byHand: answer.kind === 'by-hand',
    expiresAt: active.expiresAt ?? null,
  };
  await commitGrant(ports, active, {
    holding: claimed.holding,
    audit: [auditDraft('grant-activated', grantHeading(active, now), facts)],
    news: true,
  });
  await announce(ports, active);
  return DONE;
}

async function prove(
  ports: GrantPorts,
  job: GrantJob,
  claimed: Claimed,
  answer: WriteAnswer,
): Promise<JobResult> {
  const observed = await job.connector.observe(targetOf(claimed.grant, claimed.principalId));
  return observed === 'present'
    ? activate(ports, claimed, answer)
    : waitForProof(ports, claimed.grant, claimed.holding, answer);
}

async function write(
  ports: GrantPorts,
  job: GrantJob,
  principalId: string,
  before: Holding,
): Promise<JobResult> {
  const unanswered = job.grant.job.writeSent;
  const claimed = await claim(ports, job, principalId, before);
  let answer: WriteAnswer;
  try {
    answer = { ...(await job.connector.grant(targetOf(claimed.grant, principalId))), at: ports.clock.now() };
  } catch (error) {
    throw new VendorWriteFailed(error, claimed.grant, claimed.holding, {
      writeSent: unanswered,
      ours: before.ours,
    });
  }
  const holding = afterAnswer(before, claimed.holding, unanswered, answer);
  try {
    return await prove(ports, job, { ...claimed, holding }, answer);
  } catch (error) {
    throw new VendorWriteFailed(
      error,
      { ...claimed.grant, job: { ...claimed.grant.job, answer } },
      holding,
      undefined,
    );
  }
}

/**
 * Makes the vendor match a grant and proves it: resolve the person, claim the membership in the ledger, write, read
 * back, activate. The clock of a limited grant starts at the proof. Safe to run again from any point.
 * @throws ConnectorError, VendorWriteFailed, LedgerConflict
 */
export async function provisionGrant(ports: GrantPorts, job: GrantJob): Promise<JobResult> {
  const { grant } = job;
  if (!isBound(job)) return askAPerson(ports, grant, { code: 'entitlement-unbound' });
  const resolution =
    grant.principalId === undefined
      ? await resolvePrincipal(ports, job.connector, grant)
      : ({ kind: 'found', principalId: grant.principalId } as const);
  if (resolution.kind === 'attention') return askAPerson(ports, grant, resolution.reason);
  const holding = await holdingOf(ports, grant, resolution.principalId);
  if (holding.removing !== undefined) return { kind: 'again', afterSeconds: 30 };
  const { answer } = grant.job;
  if (answer === undefined) return write(ports, job, resolution.principalId, holding);
  if (answer.kind === 'by-hand')
    return prove(ports, job, atTheirWord(grant, resolution.principalId, holding), answer);
  return prove(ports, job, { grant, holding, principalId: resolution.principalId }, answer);
}
