import { say } from '#domain/failure/sentence';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { Refusal } from '#usecases/kit/refusal';
import { retryGrant } from '#usecases/grants/retry-grant';
import { retryRequest } from './retry-request';

type Ports = Pick<FlowPorts, 'ledger' | 'queue' | 'clock'>;

async function stoppedGrants(ports: Ports, grantIds: readonly string[]): Promise<readonly string[]> {
  const grants = await Promise.all(grantIds.map((id) => ports.ledger.grant(id)));
  return grants.flatMap((grant) => (grant?.state === 'needs-attention' ? [grant.id] : []));
}

/**
 * An agent's retry on one issue: the request, or those of its grants that need attention, or the one that is named.
 * @returns how many were driven.
 * @throws Refusal `not-found` for a grant of another issue; `conflict` when nothing needs attention.
 */
export async function retryIssue(
  ports: Ports,
  actor: string,
  wanted: { readonly issueId: string; readonly grantId?: string | undefined },
): Promise<number> {
  const request = await ports.ledger.request(wanted.issueId);
  if (request === undefined) throw new Refusal('not-found', say('refusals.request.notFound'));
  if (wanted.grantId !== undefined && !request.grantIds.includes(wanted.grantId))
    throw new Refusal('not-found', say('refusals.grant.elsewhere'));
  if (wanted.grantId === undefined && request.state === 'needs-attention') {
    await retryRequest(ports, wanted.issueId);
    return 1;
  }
  const ids = wanted.grantId === undefined ? await stoppedGrants(ports, request.grantIds) : [wanted.grantId];
  if (ids.length === 0) throw new Refusal('conflict', say('refusals.request.allWell'));
  for (const id of ids) await retryGrant(ports, actor, id);
  return ids.length;
}
