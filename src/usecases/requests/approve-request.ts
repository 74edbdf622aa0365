import type { AuditDraft } from '#domain/audit/audit-event';
import type { RequestFor } from '#domain/requests/lifecycle';
import { approve } from '#domain/requests/transitions/approving';
import type { Approval } from '#domain/requests/transitions/approving';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { grantJob } from '#usecases/kit/grant-job';

type Ports = Pick<FlowPorts, 'ledger' | 'queue'>;

/**
 * The grants come into being with the approval, in one commit, and their jobs are pushed. A crash in between is found by
 * the sweep: the grants are due at once. @param earlier what is recorded before it in the same commit.
 */
export async function approveRequest(
  ports: Ports,
  request: RequestFor<'approve'>,
  approval: Approval,
  earlier: readonly AuditDraft[] = [],
): Promise<void> {
  const { next, audit, grants } = approve(request, approval);
  await ports.ledger.commit({ request: next, grants, audit: [...earlier, ...audit] });
  await ports.queue.push(grants.map(grantJob));
}
