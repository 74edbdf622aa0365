import type { Grant } from '#domain/grants/grant';
import { holdingKeyOf, withoutGrant } from '#domain/grants/holding';
import type { Holding } from '#domain/grants/holding';
import { asksAnew, retry } from '#domain/grants/transitions/waiting';
import { say } from '#domain/failure/sentence';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { grantJob } from '#usecases/kit/grant-job';
import { Refusal } from '#usecases/kit/refusal';
import { retryOnConflict } from '#usecases/kit/retry-on-conflict';

type Ports = Pick<FlowPorts, 'ledger' | 'queue' | 'clock'>;

async function holdingWithout(ports: Ports, grant: Grant): Promise<Holding | undefined> {
  if (grant.principalId === undefined) return undefined;
  const holding = await ports.ledger.holding(holdingKeyOf(grant.binding, grant.principalId));
  return holding === undefined ? undefined : withoutGrant(holding, grant.id);
}

async function release(ports: Ports, actor: string, grantId: string): Promise<Grant> {
  const grant = await ports.ledger.grant(grantId);
  if (grant === undefined) throw new Refusal('not-found', say('refusals.grant.notFound'));
  if (grant.state !== 'needs-attention') throw new Refusal('conflict', say('refusals.grant.settled'));
  const { next, audit } = retry(grant, { now: ports.clock.now(), by: actor });
  const forgotten = asksAnew(grant) ? await holdingWithout(ports, grant) : undefined;
  await ports.ledger.commit({
    grants: [next],
    ...(forgotten === undefined ? {} : { holding: forgotten }),
    audit,
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
