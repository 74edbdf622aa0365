import { asDirty } from '../domain/access-request';
import type { AuditDraft } from '../domain/audit-event';
import { freshJob } from '../domain/grant';
import type { EndCause, Grant } from '../domain/grant';
import { issueSubject } from './flow-ports';
import type { FlowPorts } from './flow-ports';
import { grantJob } from './grant-job';
import { retryOnConflict } from './retry-on-conflict';

type Ports = Pick<FlowPorts, 'ledger' | 'queue' | 'clock'>;

export interface Ending {
  readonly cause: EndCause;
  /** Account id of the person, or what ended it: `expiry`, `rule`. */
  readonly by: string;
  /** The removal or change request that ends it. */
  readonly issueId?: string;
}

function leaving(grant: Grant, ending: Ending, now: string): Grant {
  const { during: _during, attention: _attention, ...rest } = grant;
  return {
    ...rest,
    state: 'deprovisioning',
    endCause: ending.cause,
    endedBy: ending.by,
    ...(ending.issueId === undefined ? {} : { endedByIssueId: ending.issueId }),
    job: freshJob(now),
    updatedAt: now,
  };
}

const startedEvent = (grant: Grant, ending: Ending, now: string): AuditDraft => ({
  subject: issueSubject(grant.issueId),
  action: ending.cause === 'expiry' ? 'expiry-started' : 'revocation-started',
  actor: ending.by,
  at: now,
  facts: {
    grantId: grant.id,
    cause: ending.cause,
    onBehalfOf: ending.issueId ?? null,
    wasState: grant.state,
  },
});

/**
 * Starts taking a grant away. Does nothing for one that has ended or is being taken away already, so it may be called
 * any number of times. Works for every grant, written or not: what has to be done is found out by the job.
 */
export async function endGrant(ports: Ports, grantId: string, ending: Ending): Promise<void> {
  const started = await retryOnConflict(async () => {
    const grant = await ports.ledger.grant(grantId);
    if (
      grant === undefined ||
      grant.state === 'ended' ||
      grant.state === 'cancelled' ||
      grant.state === 'deprovisioning'
    )
      return undefined;
    const request = await ports.ledger.request(grant.issueId);
    const now = ports.clock.now();
    const next = leaving(grant, ending, now);
    await ports.ledger.commit({
      ...(request === undefined ? {} : { request: { ...asDirty(request), updatedAt: now } }),
      grants: [next],
      audit: [startedEvent(grant, ending, now)],
    });
    return next;
  });
  if (started !== undefined) await ports.queue.push([grantJob(started)]);
}
