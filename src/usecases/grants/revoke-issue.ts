import { say } from '#domain/failure/sentence';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { Refusal } from '#usecases/kit/refusal';
import { revokeGrant } from './revoke-grant';

type Ports = Pick<FlowPorts, 'ledger' | 'queue' | 'clock' | 'hash'>;

interface Wanted {
  readonly issueId: string;
  /** Absent: all of the issue. */
  readonly grantIds?: readonly string[] | undefined;
  readonly reason: string;
}

/**
 * An agent takes access of one issue away before its time. Called again it does nothing; after a crash in between, the
 * next call does the rest.
 * @returns how many grants are taken away from now on.
 * @throws Refusal `not-found` for a grant of another issue; `conflict` when nothing was granted; `invalid-input` for
 * the reason.
 */
export async function revokeIssue(ports: Ports, actor: string, wanted: Wanted): Promise<number> {
  const request = await ports.ledger.request(wanted.issueId);
  if (request === undefined) throw new Refusal('not-found', say('refusals.request.notFound'));
  const { grantIds = request.grantIds, reason } = wanted;
  if (grantIds.length === 0) throw new Refusal('conflict', say('refusals.request.noGrants'));
  if (!grantIds.every((id) => request.grantIds.includes(id)))
    throw new Refusal('not-found', say('refusals.grant.elsewhere'));
  let started = 0;
  for (const grantId of new Set(grantIds))
    if (await revokeGrant(ports, actor, { grantId, reason })) started += 1;
  return started;
}
