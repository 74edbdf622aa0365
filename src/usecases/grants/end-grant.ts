import { asDirty, withNotices } from '#domain/requests/access-request';
import type { AccessRequest } from '#domain/requests/access-request';
import type { AuditDraft } from '#domain/audit/audit-event';
import { freshJob } from '#domain/grants/grant';
import type { EndCause, Grant } from '#domain/grants/grant';
import { endReasonNotice, handledNotice } from '#domain/grants/handled';
import type { GivenReason } from '#domain/grants/handled';
import { issueSubject } from '#usecases/kit/flow-ports';
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
  /** More for the audit. */
  readonly facts?: AuditDraft['facts'];
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

const startedActions: Readonly<Partial<Record<EndCause, AuditDraft['action']>>> = {
  expiry: 'expiry-started',
  abandoned: 'grant-marked-handled',
};

const startedEvent = (grant: Grant, ending: Ending, now: string): AuditDraft => ({
  subject: issueSubject(grant.issueId),
  action: startedActions[ending.cause] ?? 'revocation-started',
  actor: ending.by,
  at: now,
  facts: {
    grantId: grant.id,
    cause: ending.cause,
    onBehalfOf: ending.issueId ?? null,
    wasState: grant.state,
    ...(ending.reason === undefined ? {} : { reasonFingerprint: ending.reason.fingerprint }),
    ...ending.facts,
  },
});

/** The issue is out of date, and told why if a person said so. */
function told(request: AccessRequest, grant: Grant, ending: Ending, now: string): AccessRequest {
  const { reason, by } = ending;
  if (reason === undefined) return { ...asDirty(request), updatedAt: now };
  const notice =
    ending.cause === 'abandoned'
      ? handledNotice(grant, { choice: 'will-not-be-done', by, at: now }, reason)
      : endReasonNotice(grant, { by, at: now }, reason);
  return { ...withNotices(request, [notice]), updatedAt: now };
}

/**
 * Starts taking a grant away. Does nothing for one that has ended or is being taken away already, so it may be called
 * any number of times. Works for every grant, written or not: what has to be done is found out by the job.
 * @returns whether it was started now.
 */
export async function endGrant(ports: Ports, grantId: string, ending: Ending): Promise<boolean> {
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
      ...(request === undefined ? {} : { request: told(request, grant, ending, now) }),
      grants: [next],
      audit: [startedEvent(grant, ending, now)],
    });
    return next;
  });
  if (started === undefined) return false;
  await ports.queue.push([grantJob(started)]);
  return true;
}
