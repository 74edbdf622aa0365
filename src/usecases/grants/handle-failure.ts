import { auditDraft } from '#domain/audit/audit-event';
import { ConnectorError } from '#connectors/errors';
import type { Grant } from '#domain/grants/grant';
import type { Holding } from '#domain/grants/holding';
import { LONGEST_DELAY_MS, MOST_ATTEMPTS, jitterOf, judgeFailure } from '#domain/grants/judge-failure';
import type { FailureVerdict } from '#domain/grants/judge-failure';
import { meaningOfFailure } from '#domain/failure/failure-reasons';
import { reasonWith, reasons } from '#domain/failure/reasons';
import { say } from '#domain/failure/sentence';
import { endOnTheirWord, finishGrant } from './deprovision-grant';
import {
  DONE,
  announce,
  askAPerson,
  commitGrant,
  dueAfter,
  grantHeading,
  membershipFacts,
  saidGone,
} from './grant-driving';
import type { GrantPorts, JobResult } from './grant-driving';
import { boundedSentence } from '#usecases/kit/bounded-sentence';
import { pauseConnection } from '#usecases/connections/pause-connection';
import { VendorWriteFailed } from './vendor-write-failed';

interface Standing {
  readonly grant: Grant;
  readonly holding?: Holding;
}

/** The records with the write taken back, where the vendor said for certain that it did not happen. */
function standing(failed: VendorWriteFailed, error: ConnectorError): Standing {
  if (failed.before === undefined || error.details.outcomeUnknown === true)
    return { grant: failed.grant, holding: failed.holding };
  return {
    grant: { ...failed.grant, job: { ...failed.grant.job, writeSent: failed.before.writeSent } },
    holding: { ...failed.holding, ours: failed.before.ours },
  };
}

async function retryLater(
  ports: GrantPorts,
  { grant, holding }: Standing,
  afterMs: number,
): Promise<JobResult> {
  const dueAt = dueAfter(ports.clock.now(), afterMs);
  const waiting = { ...grant, job: { ...grant.job, waiting: false, dueAt } };
  await commitGrant(ports, waiting, holding === undefined ? {} : { holding });
  return afterMs > LONGEST_DELAY_MS
    ? DONE
    : { kind: 'again', afterSeconds: Math.max(1, Math.ceil(afterMs / 1000)) };
}

async function wait(ports: GrantPorts, { grant, holding }: Standing, held: boolean): Promise<JobResult> {
  const now = ports.clock.now();
  const { held: wasHeld = false, ...before } = grant.job;
  const waiting = { ...before, attempts: 0, waiting: true, dueAt: dueAfter(now, LONGEST_DELAY_MS) };
  const job = held ? { ...waiting, held } : waiting;
  const news = !grant.job.waiting || wasHeld !== held;
  const facts = { ...membershipFacts(grant), for: held ? 'resume' : 'connection' } as const;
  const audit = news ? [auditDraft('grant-waiting', grantHeading(grant, now), facts)] : [];
  await commitGrant(ports, { ...grant, job }, { ...(holding === undefined ? {} : { holding }), audit, news });
  if (news) await announce(ports, grant);
  return DONE;
}

/** Waits for an administrator; counted tries start anew when the connection is mended. */
export function waitForConnection(ports: GrantPorts, at: Standing): Promise<JobResult> {
  return wait(ports, at, false);
}

/** Waits until provisioning is resumed. */
export function waitForResume(ports: GrantPorts, grant: Grant): Promise<JobResult> {
  return wait(ports, { grant }, true);
}

/** A revocation is never given up for a vendor that is away: it goes on at the longest delay. */
function withPatience(verdict: FailureVerdict, grant: Grant): FailureVerdict {
  if (verdict.do !== 'ask-a-person' || grant.state !== 'deprovisioning') return verdict;
  const { retried } = reasons[verdict.code];
  return retried === 'removals-by-themselves' ? { do: 'retry', afterMs: LONGEST_DELAY_MS } : verdict;
}

async function follow(ports: GrantPorts, at: Standing, error: ConnectorError): Promise<JobResult> {
  const { grant } = at;
  const { reason } = error.details;
  const isGone = reason !== undefined && meaningOfFailure(reason).tookMemberships === true;
  if (grant.state === 'deprovisioning' && isGone) {
    return finishGrant(ports, grant, at.holding, {
      result: 'was-already-gone',
      about: say('findings.reason.end.groupGone'),
    });
  }
  const attempts = Math.max(1, grant.job.attempts);
  const failure = { kind: error.kind, retryAfterMs: error.details.retryAfterMs, reason };
  const verdict = withPatience(judgeFailure(failure, attempts, jitterOf(`${grant.id}#${attempts}`)), grant);
  switch (verdict.do) {
    case 'retry':
      return retryLater(ports, at, verdict.afterMs);
    case 'ask-a-person':
      if (saidGone(grant)) return endOnTheirWord(ports, grant, at.holding);
      return askAPerson(ports, grant, reasonWith(verdict.code, boundedSentence(error)), at.holding);
    case 'pause-connection':
      await pauseConnection(ports, grant.binding.connectionId, error);
      return waitForConnection(ports, at);
  }
}

/**
 * Turns a failed vendor call into what happens next: again later, wait for an administrator, or ask a person.
 * Anything that is no vendor failure is thrown on.
 */
export async function handleFailure(ports: GrantPorts, grant: Grant, error: unknown): Promise<JobResult> {
  const cause = error instanceof VendorWriteFailed ? error.cause : error;
  if (!(cause instanceof ConnectorError)) throw cause;
  const { kind, details } = cause;
  ports.logger.warn('vendor-call-failed', {
    grantId: grant.id,
    kind,
    operation: details.operation,
    status: details.status ?? null,
    vendorCode: details.vendorCode ?? null,
    requestId: details.requestId ?? null,
  });
  if (error instanceof VendorWriteFailed) return follow(ports, standing(error, cause), cause);
  return follow(
    ports,
    { grant: { ...grant, job: { ...grant.job, attempts: Math.min(grant.job.attempts + 1, MOST_ATTEMPTS) } } },
    cause,
  );
}
