import { endReasonNotice } from '#domain/grants/handled';
import type { GivenReason } from '#domain/grants/handled';
import type { Grant } from '#domain/grants/grant';
import { isOver } from '#domain/grants/lifecycle';
import { beginEnd } from '#domain/grants/transitions/ending';
import type { EndCause } from '#domain/kit/codes';
import { asDirty, withNotices } from '#domain/requests/access-request';
import type { AccessRequest } from '#domain/requests/access-request';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { grantJob } from '#usecases/kit/grant-job';
import { retryOnConflict } from '#usecases/kit/retry-on-conflict';

type Ports = Pick<FlowPorts, 'ledger' | 'queue' | 'clock'>;

export interface Ending {
  readonly cause: EndCause;
  /** Account id of the person, or what ended it: `expiry`, `rule`. */
  readonly by: string;
  /** The removal or change request that ends it. */
  readonly issueId?: string;
  /** Why, in the words of a member of staff. */
  readonly reason?: GivenReason;
}

/** The issue is out of date, and told why if a person said so. */
function told(request: AccessRequest, grant: Grant, { reason, by }: Ending, now: string): AccessRequest {
  if (reason === undefined) return { ...asDirty(request), updatedAt: now };
  return { ...withNotices(request, [endReasonNotice(grant, { by, at: now }, reason)]), updatedAt: now };
}

/**
 * Starts taking a grant away. Does nothing for one that has ended or is being taken away already, so it may be called
 * any number of times. Works for every grant, written or not: what has to be done is found out by the job.
 * @returns whether it was started now.
 */
export async function endGrant(ports: Ports, grantId: string, ending: Ending): Promise<boolean> {
  const started = await retryOnConflict(async () => {
    const grant = await ports.ledger.grant(grantId);
    if (grant === undefined || isOver(grant) || grant.state === 'deprovisioning') return undefined;
    const request = await ports.ledger.request(grant.issueId);
    const now = ports.clock.now();
    const { cause, by, issueId, reason } = ending;
    const { next, audit } = beginEnd(grant, {
      ...{ now, cause, by, issueId },
      reasonFingerprint: reason?.fingerprint,
    });
    await ports.ledger.commit({
      ...(request === undefined ? {} : { request: told(request, grant, ending, now) }),
      grants: [next],
      audit,
    });
    return next;
  });
  if (started === undefined) return false;
  await ports.queue.push([grantJob(started)]);
  return true;
}
