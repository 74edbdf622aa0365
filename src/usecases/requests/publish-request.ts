import { hasUnpublished, published, unpublished } from '#domain/requests/access-request';
import type { AccessRequest, RequestFields } from '#domain/requests/access-request';
import type { Grant, GrantFields } from '#domain/grants/grant';
import { bindingKey } from '#domain/catalog/entitlement';
import { earliestEnd } from '#domain/requests/progress';
import type { AccessProperty, IssueSnapshot } from '#ports/issue-tracker';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { grantsOf } from './settle-request';

type Ports = Pick<FlowPorts, 'ledger' | 'tracker' | 'clock' | 'logger'>;

const grantLine = (grant: GrantFields): AccessProperty['grants'][number] => ({
  entitlement: bindingKey(grant.binding),
  state: grant.state,
  proofAt: grant.proof?.at ?? null,
  expiresAt: grant.expiresAt ?? null,
});

function reasonOf(request: RequestFields, own: readonly Grant[]): string | null {
  return (
    request.attention?.code ?? own.find((grant) => grant.state === 'needs-attention')?.attention.code ?? null
  );
}

export function propertyOf(request: RequestFields, own: readonly Grant[]): AccessProperty {
  return {
    state: request.state,
    intent: request.intent,
    application: request.applicationId ?? null,
    level: request.levelId ?? null,
    rule: request.decision?.ruleId ?? null,
    ruleVersion: request.decision?.ruleVersion ?? null,
    reason: reasonOf(request, own),
    beneficiary: request.beneficiaryId,
    expiresAt: earliestEnd(own) ?? null,
    grants: own.map(grantLine),
  };
}

/** The field shows at most so many people; who may approve is decided by the record, not by the field. */
const MOST_NAMED = 50;

async function fillApprovers(ports: Ports, request: RequestFields): Promise<void> {
  const fieldId = request.portal.approverField;
  if (!request.outbox.fillApprovers || fieldId === undefined) return;
  const approvers = [...new Set((request.decision?.stages ?? []).flatMap((stage) => stage.approvers))];
  await ports.tracker.fillApprovers(request.issueId, fieldId, approvers.slice(0, MOST_NAMED));
}

/** Comments already there are not written again, even when the last try died between writing and remembering. */
async function tellNotices(ports: Ports, request: AccessRequest): Promise<void> {
  if (request.outbox.notices.length === 0) return;
  const told = await ports.tracker.toldNotices(request.issueId);
  for (const notice of request.outbox.notices) {
    if (!told.has(notice.id)) await ports.tracker.tell(request.issueId, notice);
  }
}

async function move(ports: Ports, request: AccessRequest, issue: IssueSnapshot): Promise<void> {
  const { moveTo } = request.outbox;
  if (moveTo === undefined || moveTo === issue.statusId) return;
  const moved = await ports.tracker.move(request.issueId, moveTo);
  if (moved === 'unavailable')
    ports.logger.warn('issue-move-unavailable', {
      issueId: request.issueId,
      from: issue.statusId,
      to: moveTo,
    });
}

/**
 * Brings the issue up to date with the record: approver field, comments, property, status. Every step may be repeated.
 * @throws LedgerConflict when the request was changed meanwhile: read it again and publish again.
 */
export async function publishRequest(
  ports: Ports,
  request: AccessRequest,
  issue: IssueSnapshot,
): Promise<void> {
  if (!hasUnpublished(request)) return;
  const { own } = await grantsOf(ports, request);
  await fillApprovers(ports, request);
  await tellNotices(ports, request);
  await ports.tracker.show(request.issueId, propertyOf(request, own));
  await move(ports, request, issue);
  await ports.ledger.commit({ request: published(request, ports.clock.now()), audit: [] });
}

/** Nobody is left to tell: the issue is gone. What is due on its grants goes on all the same. */
export async function forgetIssue(ports: Ports, request: AccessRequest): Promise<void> {
  if (!hasUnpublished(request)) return;
  ports.logger.warn('issue-gone', { issueId: request.issueId, state: request.state });
  await ports.ledger.commit({ request: unpublished(request, ports.clock.now()), audit: [] });
}
