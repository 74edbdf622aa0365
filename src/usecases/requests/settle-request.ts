import { withNotices } from '#domain/requests/access-request';
import type { AccessRequest } from '#domain/requests/access-request';
import type { Grant } from '#domain/grants/grant';
import { expectedGrantNotices } from '#domain/requests/grant-notices';
import { mayTakeAway, stateFromGrants } from '#domain/requests/progress';
import type { IssueSnapshot } from '#ports/issue-tracker';
import { endGrant } from '#usecases/grants/end-grant';
import type { FlowPorts } from '#usecases/kit/flow-ports';

type Ports = Pick<FlowPorts, 'ledger' | 'queue' | 'clock'>;

async function read(ports: Pick<FlowPorts, 'ledger'>, ids: readonly string[]): Promise<readonly Grant[]> {
  const grants = await Promise.all(ids.map((id) => ports.ledger.grant(id)));
  return grants.filter((grant) => grant !== undefined);
}

type LedgerOnly = Pick<FlowPorts, 'ledger'>;

export async function grantsOf(ports: LedgerOnly, request: AccessRequest) {
  const [own, taken] = await Promise.all([
    read(ports, request.grantIds),
    read(ports, request.decision?.takesAway ?? []),
  ]);
  return { own, taken };
}

/** Where the issue should stand now; undefined = where it is. "Revoked" is where access has ended, whatever ended it. */
function destination(
  request: AccessRequest,
  own: readonly Grant[],
  issue: IssueSnapshot,
): string | undefined {
  const { statuses } = request.portal;
  if (own.some((grant) => grant.state === 'needs-attention')) return statuses.needsAttention;
  if (request.state === 'ended') return statuses.revoked;
  const movable = issue.statusId === statuses.approved || issue.statusId === statuses.needsAttention;
  return request.state === 'fulfilled' && (movable || request.decision?.kind === 'automatic')
    ? statuses.provisioned
    : undefined;
}

function settled(
  request: AccessRequest,
  own: readonly Grant[],
  taken: readonly Grant[],
  issue: IssueSnapshot,
): AccessRequest {
  const state = stateFromGrants(request, own, taken);
  const told = withNotices({ ...request, state }, expectedGrantNotices({ ...request, state }, own, taken));
  const moveTo = destination(told, own, issue);
  const changed = state !== request.state || told.outbox.notices.length > request.outbox.notices.length;
  if (!changed || moveTo === undefined || moveTo === issue.statusId) return told;
  return { ...told, outbox: { ...told.outbox, moveTo } };
}

const sameOutcome = (a: AccessRequest, b: AccessRequest) =>
  a.state === b.state &&
  a.outbox.moveTo === b.outbox.moveTo &&
  a.outbox.notices.length === b.outbox.notices.length;

/**
 * Brings an approved request in line with its grants: state, notices, next status; a removal, or a change whose new
 * level is proven, starts taking the old grants away. @returns true when something was written.
 */
export async function settleRequest(
  ports: Ports,
  request: AccessRequest,
  issue: IssueSnapshot,
): Promise<boolean> {
  const { own, taken } = await grantsOf(ports, request);
  const next = settled(request, own, taken, issue);
  if (mayTakeAway(next, own)) {
    for (const grant of taken) {
      await endGrant(ports, grant.id, {
        cause: request.intent === 'change' ? 'change' : 'removal',
        by: 'rule',
        issueId: request.issueId,
      });
    }
  }
  if (sameOutcome(request, next)) return false;
  await ports.ledger.commit({ request: { ...next, updatedAt: ports.clock.now() }, audit: [] });
  return true;
}
