import { asDirty, withNotices } from '#domain/requests/access-request';
import type { AccessRequest } from '#domain/requests/access-request';
import { auditDraft } from '#domain/audit/audit-event';
import type { AuditDraft } from '#domain/audit/audit-event';
import { freshJob } from '#domain/grants/grant';
import type { Grant } from '#domain/grants/grant';
import type { FactsOf } from '#domain/audit/audit-facts';
import type { EndCause } from '#domain/kit/codes';
import { endReasonNotice, handledNotice } from '#domain/grants/handled';
import type { GivenReason } from '#domain/grants/handled';
import { issueSubject } from '#usecases/kit/flow-ports';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { grantJob } from '#usecases/kit/grant-job';
import { retryOnConflict } from '#usecases/kit/retry-on-conflict';

type Ports = Pick<FlowPorts, 'ledger' | 'queue' | 'clock'>;

type Handling = Omit<
  Extract<FactsOf<'grant-marked-handled'>, { readonly wasState: unknown }>,
  'grantId' | 'cause' | 'onBehalfOf' | 'wasState'
>;

export interface Ending {
  readonly cause: EndCause;
  /** Account id of the person, or what ended it: `expiry`, `rule`. */
  readonly by: string;
  /** The removal or change request that ends it. */
  readonly issueId?: string;
  /** Why, in the words of a member of staff. */
  readonly reason?: GivenReason;
  /** How a person handled what it had stopped at, if that is what ends it. */
  readonly handling?: Handling;
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

function startedEvent(grant: Grant, ending: Ending, now: string): AuditDraft {
  const heading = { subject: issueSubject(grant.issueId), actor: ending.by, at: now };
  const { cause, issueId: onBehalfOf = null, reason, handling } = ending;
  const start = { grantId: grant.id, cause, onBehalfOf, wasState: grant.state };
  if (handling !== undefined) return auditDraft('grant-marked-handled', heading, { ...start, ...handling });
  const facts = reason === undefined ? start : { ...start, reasonFingerprint: reason.fingerprint };
  return auditDraft(cause === 'expiry' ? 'expiry-started' : 'revocation-started', heading, facts);
}

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
