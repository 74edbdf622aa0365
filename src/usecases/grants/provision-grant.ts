import { isBoundIn } from '#domain/configuration/binding-check';
import type { GrantIn } from '#domain/grants/grant';
import { withGrant } from '#domain/grants/holding';
import type { Holding } from '#domain/grants/holding';
import type { WriteAnswer } from '#domain/grants/job';
import { activate } from '#domain/grants/transitions/proving';
import { claim, countTry, identify, noteAnswer } from '#domain/grants/transitions/writing';
import { askAPerson, commitNews, commitStep, holdingOf, targetOf } from './grant-driving';
import type { GrantJob, GrantPorts, JobResult, Standing } from './grant-driving';
import { handleEarlyFailure, handleFailedWrite, handleFailure } from './handle-failure';
import { waitForProof } from './read-back';
import { resolvePrincipal } from './resolve-principal';
import type { PrincipalResolution } from './resolve-principal';
import { callVendor } from './vendor-call';

type Entering = GrantIn<'provisioning'>;
type ProvisioningJob = GrantJob<Entering>;

/** A grant that stands behind a membership. */
interface Claimed {
  readonly grant: Entering;
  readonly holding: Holding;
  readonly principalId: string;
}

/** Only what the catalog binds today can be written: to this level, or by a rule. */
function isBound({ grant, catalog }: ProvisioningJob): boolean {
  return isBoundIn(catalog, grant.applicationId, grant.binding);
}

const asOurs = (holding: Holding, grant: Entering): Holding => ({ ...withGrant(holding, grant), ours: true });

/** Ledger intent: from here on the membership may be ours, whatever happens to this process. */
async function claimMembership(
  ports: GrantPorts,
  { grant }: ProvisioningJob,
  principalId: string,
  before: Holding,
): Promise<Claimed> {
  const holding = asOurs(before, grant);
  const stored = await commitStep(ports, claim(grant, { now: ports.clock.now(), principalId }), { holding });
  return { grant: stored, holding: { ...holding, version: before.version + 1 }, principalId };
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

/** Reads a write back. @param otherwise the records when the vendor cannot be asked. */
async function prove(
  ports: GrantPorts,
  { connector }: ProvisioningJob,
  { grant, holding, principalId }: Claimed,
  { answer, otherwise }: { readonly answer: WriteAnswer; readonly otherwise: Standing },
): Promise<JobResult> {
  const observed = await callVendor(() => connector.observe(targetOf(grant, principalId)));
  if (observed.kind === 'failed') return handleFailure(ports, otherwise, observed.error);
  if (observed.value !== 'present') return waitForProof(ports, grant, holding, answer);
  const now = ports.clock.now();
  const step = activate(grant, { now, principalId, answer, alreadyThere: holding.preExisting });
  return commitNews(ports, step, holding);
}

async function write(
  ports: GrantPorts,
  job: ProvisioningJob,
  principalId: string,
  before: Holding,
): Promise<JobResult> {
  const { writeSent } = job.grant.job;
  const claimed = await claimMembership(ports, job, principalId, before);
  const sent = await callVendor(() => job.connector.grant(targetOf(claimed.grant, principalId)));
  if (sent.kind === 'failed')
    return handleFailedWrite(ports, claimed, sent.error, { writeSent, holding: before });
  const answer = { ...sent.value, at: ports.clock.now() };
  const holding = afterAnswer(before, claimed.holding, writeSent, answer);
  const otherwise = { grant: noteAnswer(claimed.grant, answer).next, holding };
  return prove(ports, job, { ...claimed, holding }, { answer, otherwise });
}

/** The write was answered, by the vendor earlier or by a person who did it in our stead: nothing is written any more. */
function proveEarlier(
  ports: GrantPorts,
  job: ProvisioningJob,
  { answer, principalId, holding }: Omit<Claimed, 'grant'> & { readonly answer: WriteAnswer },
): Promise<JobResult> {
  const { grant } = job;
  const otherwise = { grant: countTry(grant).next };
  // What a person put there counts as ours, so that it is taken away in the end.
  const claimed =
    answer.kind === 'by-hand'
      ? { grant: identify(grant, principalId).next, holding: asOurs(holding, grant), principalId }
      : { grant, holding, principalId };
  return prove(ports, job, claimed, { answer, otherwise });
}

async function whoIs(ports: GrantPorts, { grant, connector }: ProvisioningJob): Promise<PrincipalResolution> {
  const { principalId } = grant;
  return principalId === undefined
    ? resolvePrincipal(ports, connector, grant)
    : { kind: 'found', principalId };
}

/**
 * Makes the vendor match a grant and proves it: resolve the person, claim the membership in the ledger, write, read
 * back, activate. The clock of a limited grant starts at the proof. Safe to run again from any point.
 * @throws LedgerConflict
 */
export async function provisionGrant(ports: GrantPorts, job: ProvisioningJob): Promise<JobResult> {
  const { grant } = job;
  if (!isBound(job)) return askAPerson(ports, { grant }, { code: 'entitlement-unbound' });
  const resolved = await callVendor(() => whoIs(ports, job));
  if (resolved.kind === 'failed') return handleEarlyFailure(ports, grant, resolved.error);
  const resolution = resolved.value;
  if (resolution.kind === 'attention') return askAPerson(ports, { grant }, resolution.reason);
  const { principalId } = resolution;
  const holding = await holdingOf(ports, grant, principalId);
  if (holding.removing !== undefined) return { kind: 'again', afterSeconds: 30 };
  const { answer } = grant.job;
  return answer === undefined
    ? write(ports, job, principalId, holding)
    : proveEarlier(ports, job, { answer, principalId, holding });
}
