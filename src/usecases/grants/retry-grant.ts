import { auditDraft } from '#domain/audit/audit-event';
import type { Grant } from '#domain/grants/grant';
import { freshJob } from '#domain/grants/grant';
import { holdingKeyOf, withoutGrant } from '#domain/grants/holding';
import type { Holding } from '#domain/grants/holding';
import { reasons } from '#domain/failure/reasons';
import { say } from '#domain/failure/sentence';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { issueSubject } from '#usecases/kit/flow-ports';
import { grantJob } from '#usecases/kit/grant-job';
import { Refusal } from '#usecases/kit/refusal';
import { retryOnConflict } from '#usecases/kit/retry-on-conflict';

type Ports = Pick<FlowPorts, 'ledger' | 'queue' | 'clock'>;

/** The account it was meant for cannot be used, and nothing was written to it: who the person is, is asked anew. */
function asksAnew({ attention, during, job }: Grant): boolean {
  if (attention === undefined || during === 'deprovisioning' || job.writeSent) return false;
  return reasons[attention.code].askedAnew === 'person';
}

/**
 * Back on its way, with fresh tries. That a write was sent is never forgotten: its outcome may still be unknown, and
 * the membership may be there. The vendor's old answer is: the write is idempotent and sent again.
 */
function backOnItsWay(grant: Grant, now: string): Grant {
  const { attention: _attention, during = 'provisioning', principalId, ...rest } = grant;
  return {
    ...rest,
    ...(principalId === undefined || asksAnew(grant) ? {} : { principalId }),
    state: during,
    job: { ...freshJob(now), writeSent: grant.job.writeSent },
    updatedAt: now,
  };
}

async function holdingWithout(ports: Ports, grant: Grant): Promise<Holding | undefined> {
  if (grant.principalId === undefined) return undefined;
  const holding = await ports.ledger.holding(holdingKeyOf(grant.binding, grant.principalId));
  return holding === undefined ? undefined : withoutGrant(holding, grant.id);
}

async function release(ports: Ports, actor: string, grantId: string): Promise<Grant> {
  const grant = await ports.ledger.grant(grantId);
  if (grant === undefined) throw new Refusal('not-found', say('refusals.grant.notFound'));
  if (grant.state !== 'needs-attention') throw new Refusal('conflict', say('refusals.grant.settled'));
  const now = ports.clock.now();
  const next = backOnItsWay(grant, now);
  const forgotten = asksAnew(grant) ? await holdingWithout(ports, grant) : undefined;
  const heading = { subject: issueSubject(grant.issueId), actor, at: now };
  const facts = { grantId, reason: grant.attention?.code ?? null, during: grant.during ?? 'provisioning' };
  const audit = auditDraft('grant-retried', heading, facts);
  await ports.ledger.commit({
    grants: [next],
    ...(forgotten === undefined ? {} : { holding: forgotten }),
    audit: [audit],
  });
  return next;
}

/**
 * Lets a grant that needs attention go on in the direction it was going.
 * @throws Refusal `not-found`; `conflict` when it does not need attention (any more).
 */
export async function retryGrant(ports: Ports, actor: string, grantId: string): Promise<void> {
  const grant = await retryOnConflict(() => release(ports, actor, grantId));
  await ports.queue.push([grantJob(grant)]);
}
