import { say } from '#domain/failure/sentence';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { Refusal } from '#usecases/kit/refusal';

/**
 * Has a request that needs attention read and decided again, as it now stands on the issue.
 * @throws Refusal `not-found`; `conflict` when it does not need attention (any more).
 */
export async function retryRequest(
  ports: Pick<FlowPorts, 'ledger' | 'queue'>,
  issueId: string,
): Promise<void> {
  const request = await ports.ledger.request(issueId);
  if (request === undefined) throw new Refusal('not-found', say('refusals.request.notFound'));
  if (request.state !== 'needs-attention') throw new Refusal('conflict', say('refusals.request.settled'));
  await ports.queue.push([{ kind: 'issue', issueId }]);
}
