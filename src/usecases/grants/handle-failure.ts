import type { ConnectorError } from '#connectors/errors';
import { meaningOfFailure } from '#domain/failure/failure-reasons';
import { reasonWith, reasons } from '#domain/failure/reasons';
import { say } from '#domain/failure/sentence';
import { LONGEST_DELAY_MS, jitterOf, judgeFailure } from '#domain/grants/judge-failure';
import type { FailureVerdict } from '#domain/grants/judge-failure';
import { isSaidGone } from '#domain/grants/lifecycle';
import type { GrantStep } from '#domain/grants/lifecycle';
import type { Holding } from '#domain/grants/holding';
import { hold, waitForConnection } from '#domain/grants/transitions/waiting';
import { countTry, postpone, takeBackWrite } from '#domain/grants/transitions/writing';
import { pauseConnection } from '#usecases/connections/pause-connection';
import { endOnTheirWord, finishGrant } from './finish-grant';
import { DONE, announce, askAPerson, commitStep } from './grant-driving';
import type { DrivenGrant, GrantPorts, JobResult, Standing } from './grant-driving';

async function retryLater(
  ports: GrantPorts,
  { grant, holding }: Standing,
  delayMs: number,
): Promise<JobResult> {
  await commitStep(ports, postpone(grant, { now: ports.clock.now(), delayMs }), { holding });
  return delayMs > LONGEST_DELAY_MS
    ? DONE
    : { kind: 'again', afterSeconds: Math.max(1, Math.ceil(delayMs / 1000)) };
}

/** What a step recorded is news. */
async function commitWait(ports: GrantPorts, step: GrantStep, at: Standing): Promise<JobResult> {
  const news = step.audit.length > 0;
  await commitStep(ports, step, { holding: at.holding, news });
  if (news) await announce(ports, step.next);
  return DONE;
}

/** Waits for an administrator; counted tries start anew when the connection is mended. */
export function waitForItsConnection(ports: GrantPorts, at: Standing): Promise<JobResult> {
  return commitWait(ports, waitForConnection(at.grant, { now: ports.clock.now() }), at);
}

/** Waits until provisioning is resumed. */
export function waitForResume(
  ports: GrantPorts,
  grant: Extract<DrivenGrant, { readonly state: 'provisioning' }>,
): Promise<JobResult> {
  return commitWait(ports, hold(grant, { now: ports.clock.now() }), { grant });
}

/** A revocation is never given up for a vendor that is away: it goes on at the longest delay. */
function withPatience(verdict: FailureVerdict, grant: DrivenGrant): FailureVerdict {
  if (verdict.do !== 'ask-a-person' || grant.state !== 'deprovisioning') return verdict;
  const { retried } = reasons[verdict.code];
  return retried === 'removals-by-themselves' ? { do: 'retry', afterMs: LONGEST_DELAY_MS } : verdict;
}

function verdictOn(grant: DrivenGrant, { kind, details }: ConnectorError): FailureVerdict {
  const attempts = Math.max(1, grant.job.attempts);
  const failure = { kind, retryAfterMs: details.retryAfterMs, reason: details.reason };
  return withPatience(judgeFailure(failure, attempts, jitterOf(`${grant.id}#${attempts}`)), grant);
}

async function follow(ports: GrantPorts, at: Standing, error: ConnectorError): Promise<JobResult> {
  const { grant, holding } = at;
  const { reason } = error.details;
  const isGone = reason !== undefined && meaningOfFailure(reason).tookMemberships === true;
  if (grant.state === 'deprovisioning' && isGone) {
    const about = say('findings.reason.end.groupGone');
    return finishGrant(ports, { grant, holding }, { result: 'was-already-gone', about });
  }
  const verdict = verdictOn(grant, error);
  switch (verdict.do) {
    case 'retry':
      return retryLater(ports, at, verdict.afterMs);
    case 'ask-a-person':
      if (isSaidGone(grant)) return endOnTheirWord(ports, { grant, holding });
      return askAPerson(ports, at, reasonWith(verdict.code, error));
    case 'pause-connection':
      await pauseConnection(ports, grant.binding.connectionId, error);
      return waitForItsConnection(ports, at);
  }
}

/** Turns a failed vendor call into what happens next: again later, wait for an administrator, or ask a person. */
export async function handleFailure(
  ports: GrantPorts,
  at: Standing,
  error: ConnectorError,
): Promise<JobResult> {
  const { kind, details } = error;
  ports.logger.warn('vendor-call-failed', {
    grantId: at.grant.id,
    kind,
    operation: details.operation,
    status: details.status ?? null,
    vendorCode: details.vendorCode ?? null,
    requestId: details.requestId ?? null,
  });
  return follow(ports, at, error);
}

/** The same for a call before which nothing was written: the try counts all the same. */
export function handleEarlyFailure(
  ports: GrantPorts,
  grant: DrivenGrant,
  error: ConnectorError,
): Promise<JobResult> {
  return handleFailure(ports, { grant: countTry(grant).next }, error);
}

/**
 * The same for a write that the ledger was told of before. Where the vendor said for certain that it did not happen, it
 * is taken back: the records say what they said of writes before it.
 */
export function handleFailedWrite(
  ports: GrantPorts,
  { grant, holding }: { readonly grant: DrivenGrant; readonly holding: Holding },
  error: ConnectorError,
  before: { readonly writeSent: boolean; readonly holding: Holding },
): Promise<JobResult> {
  if (error.details.outcomeUnknown === true) return handleFailure(ports, { grant, holding }, error);
  const { writeSent } = before;
  const at = {
    grant: takeBackWrite(grant, { writeSent }).next,
    holding: { ...holding, ours: before.holding.ours },
  };
  return handleFailure(ports, at, error);
}
