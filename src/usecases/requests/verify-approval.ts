import type { ReasonCode } from '#domain/failure/reasons';
import { judgeApproval, openStage } from '#domain/requests/approval';
import type { ApprovalEvidence, ApprovalRefusal, CountedApproval } from '#domain/requests/approval';
import type { RequestFor } from '#domain/requests/lifecycle';
import { countApprovals } from '#domain/requests/transitions/approving';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { approveRequest } from './approve-request';
import { frozenFieldsOf } from './receive-request';
import type { StatusCase } from './status-case';

type Waiting = StatusCase<RequestFor<'approve'>>;
type Ports = Pick<FlowPorts, 'ledger' | 'queue' | 'clock' | 'tracker'>;

const codes: Readonly<Record<ApprovalRefusal, ReasonCode>> = {
  'by-requester': 'approval-by-requester',
  'by-beneficiary': 'approval-by-beneficiary',
  'not-an-approver': 'approval-by-stranger',
  'other-stage': 'approval-out-of-turn',
  'already-counted': 'approval-repeated',
};

function fieldsEqual(status: Waiting): boolean {
  const now = frozenFieldsOf(status.issue, status.request.portal);
  const ids = new Set([...Object.keys(now), ...Object.keys(status.request.fields)]);
  return [...ids].every((id) => (now[id] ?? '') === (status.request.fields[id] ?? ''));
}

/** Edited after this yes: the person saw something else, even if the fields were set back since. */
function editedSince(status: Waiting, at: string): boolean {
  return status.history.edits.some(
    (edit) => edit.fieldId in status.request.fields && Date.parse(edit.at) > Date.parse(at),
  );
}

/** What speaks for approval now: the JSM records and the status change itself, oldest first. */
async function evidenceFor(ports: Ports, status: Waiting): Promise<readonly ApprovalEvidence[]> {
  const recorded = await ports.tracker.recordedApprovals(status.request.issueId);
  const change = {
    accountId: status.change.actorId,
    at: status.change.at,
    evidence: `changelog:${status.change.id}`,
  };
  return [...recorded, change].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

interface Tally {
  readonly counted: readonly CountedApproval[];
  /** Why the status change itself did not count; absent when it did. */
  readonly refusal?: ReasonCode;
}

function tally(status: Waiting, evidence: readonly ApprovalEvidence[]): Tally {
  const { request } = status;
  let counted: readonly CountedApproval[] = request.approvals;
  let refusal: ReasonCode | undefined;
  for (const item of evidence) {
    const isChange = item.evidence === `changelog:${status.change.id}`;
    if (editedSince(status, item.askedAt ?? item.at)) {
      if (isChange) refusal = 'fields-changed';
      continue;
    }
    const judged = judgeApproval({ ...request, stages: request.decision.stages, counted }, item);
    if (judged.kind === 'counts') counted = [...counted, judged.approval];
    else if (isChange) refusal = codes[judged.reason];
  }
  return refusal === undefined ? { counted } : { counted, refusal };
}

async function answerAttempt(
  ports: Ports,
  { request, change }: Waiting,
  { counted }: Tally,
  code: ReasonCode,
): Promise<void> {
  const { next, audit } = countApprovals(request, { now: ports.clock.now(), change, counted, code });
  await ports.ledger.commit({ request: next, audit });
}

/**
 * Counts a change to the approved status only if its actor (or the people of the JSM approval record) are approvers of
 * the frozen decision, are neither requester nor beneficiary, meet the stages as different people, and the issue still
 * says what was decided on. Anything else provisions nothing, says why, and (by the mapping) sends the issue back.
 */
export async function verifyApproval(ports: Ports, status: Waiting): Promise<void> {
  const unchanged: Tally = { counted: status.request.approvals };
  if (!fieldsEqual(status)) return answerAttempt(ports, status, unchanged, 'fields-changed');
  const result = tally(status, await evidenceFor(ports, status));
  const stages = status.request.decision.stages;
  if (openStage(stages, result.counted) !== undefined) {
    const grew = result.counted.length > status.request.approvals.length;
    return answerAttempt(
      ports,
      status,
      result,
      grew ? 'approval-incomplete' : (result.refusal ?? 'approval-incomplete'),
    );
  }
  const { counted } = result;
  const actorIds = counted.map((approval) => approval.accountId);
  const by = { change: status.change, counted };
  await approveRequest(ports, status.request, { now: ports.clock.now(), actorIds, by });
}
