import { isClosed, withNotices } from '#domain/requests/access-request';
import type { AccessRequest } from '#domain/requests/access-request';
import { auditDraft } from '#domain/audit/audit-event';
import type { MappedStatuses } from '#domain/portals/portal';
import { reasons } from '#domain/failure/reasons';
import type { ReasonCode } from '#domain/failure/reasons';
import { approvalNotice, closingNotice } from '#domain/requests/request-notices';
import type { IssueHistory, IssueSnapshot, StatusChange } from '#ports/issue-tracker';
import { endGrant } from '#usecases/grants/end-grant';
import { issueSubject } from '#domain/audit/subjects';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { asJudged } from './status-case';
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

const headingOf = ({ request, change }: StatusCase, at: string) => ({
  subject: issueSubject(request.issueId),
  actor: change.actorId,
  at,
});

async function close(ports: Ports, status: StatusCase, state: 'denied' | 'withdrawn'): Promise<void> {
  const now = ports.clock.now();
  const { attention: _attention, ...request } = asJudged(status.request, status.change, now);
  const closed = withNotices({ ...request, state }, [closingNotice(state, now)]);
  const facts = { changeId: status.change.id, statusId: status.change.toStatusId };
  const action = state === 'denied' ? 'request-denied' : 'request-withdrawn';
  await ports.ledger.commit({ request: closed, audit: [auditDraft(action, headingOf(status, now), facts)] });
}

async function answer(ports: Ports, status: StatusCase, code: ReasonCode | undefined): Promise<void> {
  const judged = asJudged(status.request, status.change, ports.clock.now());
  if (code === undefined) return ports.ledger.commit({ request: judged, audit: [] });
  const told = withNotices(judged, [approvalNotice(status.change.id, status.change.actorId, { code })]);
  const facts = { changeId: status.change.id, code };
  const audit = auditDraft('approval-refused', headingOf(status, judged.updatedAt), facts);
  await ports.ledger.commit({ request: told, audit: reasons[code].stops === 'approval' ? [audit] : [] });
}

/** Grants first, then the mark that the change was answered: after a crash the change is simply judged again. */
async function revoke(ports: Ports, status: StatusCase): Promise<void> {
  for (const grantId of status.request.grantIds) {
    await endGrant(ports, grantId, { cause: 'revocation', by: status.change.actorId });
  }
  const current = await ports.ledger.request(status.request.issueId);
  if (current !== undefined)
    await ports.ledger.commit({ request: asJudged(current, status.change, ports.clock.now()), audit: [] });
}

const isUndecided = (request: AccessRequest) =>
  request.state === 'needs-attention' || request.state === 'awaiting-approval';

async function onApproved(ports: Ports, status: StatusCase): Promise<void> {
  const { request } = status;
  if (request.state === 'needs-attention') return answer(ports, status, 'approval-undecided');
  if (request.state === 'awaiting-approval') return verifyApproval(ports, status);
  return answer(ports, status, isClosed(request) ? 'request-closed' : undefined);
}

async function onClosed(ports: Ports, status: StatusCase): Promise<void> {
  const { request } = status;
  if (isUndecided(request)) return close(ports, status, 'denied');
  if (request.state === 'in-progress') return revoke(ports, status);
  return answer(ports, status, request.state === 'fulfilled' ? 'denied-after-provisioning' : undefined);
}

async function onRevoked(ports: Ports, status: StatusCase): Promise<void> {
  if (isUndecided(status.request)) return close(ports, status, 'withdrawn');
  return isClosed(status.request) ? answer(ports, status, undefined) : revoke(ports, status);
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
