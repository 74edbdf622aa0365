import type { ReasonCode } from '#domain/failure/reasons';
import type { MappedStatuses } from '#domain/portals/portal';
import type { AccessRequest } from '#domain/requests/access-request';
import { isClosed, isUndecided } from '#domain/requests/lifecycle';
import type { RequestFor } from '#domain/requests/lifecycle';
import { answerChange } from '#domain/requests/transitions/answering';
import { deny, withdraw } from '#domain/requests/transitions/closing';
import type { IssueHistory, IssueSnapshot, StatusChange } from '#ports/issue-tracker';
import { endGrant } from '#usecases/grants/end-grant';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import type { StatusCase } from './status-case';
import { verifyApproval } from './verify-approval';

type Ports = Pick<FlowPorts, 'ledger' | 'queue' | 'clock' | 'tracker'>;

function meaningOf(
  statuses: MappedStatuses,
  statusId: string,
): 'approved' | 'closed' | 'revoked' | undefined {
  if (statusId === statuses.approved) return 'approved';
  if (statusId === statuses.revoked) return 'revoked';
  return statusId === statuses.denied || statusId === statuses.declined ? 'closed' : undefined;
}

/** Changes nobody answered yet, oldest first. Those from before the request was read count only as the present status. */
function pendingChanges(request: AccessRequest, history: IssueHistory): readonly StatusChange[] {
  const changes = history.statusChanges;
  const answered = changes.findLastIndex((change) => request.judged.includes(change.id));
  const since = Date.parse(request.createdAt);
  return changes
    .slice(answered + 1)
    .filter((change, index, all) => index === all.length - 1 || Date.parse(change.at) >= since);
}

/**
 * What to answer next. Taking away and refusing stand once a person has said so, even if the issue has moved on since:
 * by our own hand, perhaps, in the same second. An approval counts only while it is the issue's present status.
 */
function unansweredChange(
  request: AccessRequest,
  issue: IssueSnapshot,
  history: IssueHistory,
): StatusChange | undefined {
  const { statuses } = request.portal;
  const pending = pendingChanges(request, history);
  const ending = pending.find((change) =>
    ['revoked', 'closed'].includes(meaningOf(statuses, change.toStatusId) ?? ''),
  );
  if (ending !== undefined) return ending;
  const latest = pending.at(-1);
  const present =
    latest?.toStatusId === issue.statusId && meaningOf(statuses, latest.toStatusId) === 'approved';
  return present ? latest : undefined;
}

async function close(
  ports: Ports,
  { change }: StatusCase,
  request: RequestFor<'deny'>,
  transition: typeof deny | typeof withdraw,
): Promise<void> {
  const { next, audit } = transition(request, { now: ports.clock.now(), change });
  await ports.ledger.commit({ request: next, audit });
}

async function answer(ports: Ports, { request, change }: StatusCase, code?: ReasonCode): Promise<void> {
  const { next, audit } = answerChange(request, { now: ports.clock.now(), change, code });
  await ports.ledger.commit({ request: next, audit });
}

/** Grants first, then the mark that the change was answered: after a crash the change is simply judged again. */
async function revoke(ports: Ports, status: StatusCase): Promise<void> {
  for (const grantId of status.request.grantIds) {
    await endGrant(ports, grantId, { cause: 'revocation', by: status.change.actorId });
  }
  const request = await ports.ledger.request(status.request.issueId);
  if (request !== undefined) await answer(ports, { ...status, request });
}

async function onApproved(ports: Ports, status: StatusCase): Promise<void> {
  const { request } = status;
  if (request.state === 'needs-attention') return answer(ports, status, 'approval-undecided');
  if (request.state === 'awaiting-approval') return verifyApproval(ports, { ...status, request });
  return answer(ports, status, isClosed(request) ? 'request-closed' : undefined);
}

async function onClosed(ports: Ports, status: StatusCase): Promise<void> {
  const { request } = status;
  if (isUndecided(request)) return close(ports, status, request, deny);
  if (request.state === 'in-progress') return revoke(ports, status);
  return answer(ports, status, request.state === 'fulfilled' ? 'denied-after-provisioning' : undefined);
}

async function onRevoked(ports: Ports, status: StatusCase): Promise<void> {
  const { request } = status;
  if (isUndecided(request)) return close(ports, status, request, withdraw);
  return isClosed(request) ? answer(ports, status) : revoke(ports, status);
}

/**
 * Answers the present status of the issue: approval, denial or revocation, each change once.
 * @returns true when something was written. @throws LedgerConflict when the request was changed meanwhile.
 */
export async function judgeStatus(
  ports: Ports,
  request: AccessRequest,
  issue: IssueSnapshot,
  history: IssueHistory,
): Promise<boolean> {
  const change = unansweredChange(request, issue, history);
  if (change === undefined) return false;
  const status = { request, issue, history, change };
  const meaning = meaningOf(request.portal.statuses, change.toStatusId);
  if (meaning === 'approved') await onApproved(ports, status);
  else if (meaning === 'revoked') await onRevoked(ports, status);
  else await onClosed(ports, status);
  return true;
}
