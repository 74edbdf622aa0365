import type { Grant } from '#domain/grants/grant';
import type { AccessRequest, RequestFields } from '#domain/requests/access-request';
import { isSettled } from '#domain/requests/lifecycle';
import { mayTakeAway } from '#domain/requests/progress';
import { settle } from '#domain/requests/transitions/settling';
import type { IssueSnapshot } from '#ports/issue-tracker';
import { endGrant } from '#usecases/grants/end-grant';
import type { FlowPorts } from '#usecases/kit/flow-ports';

type Ports = Pick<FlowPorts, 'ledger' | 'queue' | 'clock'>;

async function read(ports: Pick<FlowPorts, 'ledger'>, ids: readonly string[]): Promise<readonly Grant[]> {
  const grants = await Promise.all(ids.map((id) => ports.ledger.grant(id)));
  return grants.filter((grant) => grant !== undefined);
}

type LedgerOnly = Pick<FlowPorts, 'ledger'>;

export async function grantsOf(ports: LedgerOnly, request: RequestFields) {
  const [own, taken] = await Promise.all([
    read(ports, request.grantIds),
    read(ports, request.decision?.takesAway ?? []),
  ]);
  return { own, taken };
}

/**
 * Brings an approved request in line with its grants: state, notices, next status; a removal, or a change whose new
 * level is proven, starts taking the old grants away. @returns true when something was written.
 */
export async function settleRequest(
  ports: Ports,
  request: AccessRequest,
  issue: IssueSnapshot,
): Promise<boolean> {
  if (!isSettled(request)) return false;
  const { own, taken } = await grantsOf(ports, request);
  const outcome = { now: ports.clock.now(), own, taken, statusId: issue.statusId };
  const step = settle(request, outcome);
  if (mayTakeAway(step?.next ?? request, own)) {
    for (const grant of taken) {
      await endGrant(ports, grant.id, {
        cause: request.intent === 'change' ? 'change' : 'removal',
        by: 'rule',
        issueId: request.issueId,
      });
    }
  }
  if (step === undefined) return false;
  await ports.ledger.commit({ request: step.next, audit: step.audit });
  return true;
}
