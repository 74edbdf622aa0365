import * as z from 'zod';
import { AccountId, Instant } from '#domain/kit/ids';

/** A stage as frozen on the request: the people are resolved, the number is fixed. */
export const FrozenStage = z.strictObject({
  name: z.string(),
  approvers: z.array(AccountId),
  need: z.number().int().min(1),
});
export type FrozenStage = z.infer<typeof FrozenStage>;

/** An approval that was counted. */
export const CountedApproval = z.strictObject({
  stage: z.number().int().min(0),
  accountId: AccountId,
  at: Instant,
  /** Where it was read: a changelog entry or a JSM approval record, with its id. */
  evidence: z.string().max(200),
});
export type CountedApproval = z.infer<typeof CountedApproval>;

/** Somebody's yes, as the issue shows it. */
export interface ApprovalEvidence {
  readonly accountId: string;
  readonly at: string;
  /** When the person was asked, if the moment of the answer itself is not recorded: it lies between the two. */
  readonly askedAt?: string;
  readonly evidence: string;
}

export type ApprovalRefusal =
  | 'by-requester'
  | 'by-beneficiary'
  | 'not-an-approver'
  | 'other-stage'
  | 'already-counted';

export interface ApprovalCase {
  readonly stages: readonly FrozenStage[];
  readonly requesterId: string;
  readonly beneficiaryId: string;
  readonly counted: readonly CountedApproval[];
}

export type ApprovalJudgement =
  | { readonly kind: 'counts'; readonly approval: CountedApproval }
  | { readonly kind: 'refused'; readonly reason: ApprovalRefusal };

const approvalsIn = (counted: readonly CountedApproval[], stage: number) =>
  counted.filter((approval) => approval.stage === stage).length;

/** Index of the first stage still short of approvals; undefined = all are met. */
export function openStage(
  stages: readonly FrozenStage[],
  counted: readonly CountedApproval[],
): number | undefined {
  const index = stages.findIndex((stage, position) => approvalsIn(counted, position) < stage.need);
  return index === -1 ? undefined : index;
}

/** Whom the request has been put before so far: the approvers of the stage that is open and of those before it. */
export function approversAsked(
  stages: readonly FrozenStage[],
  counted: readonly CountedApproval[],
): ReadonlySet<string> {
  const open = openStage(stages, counted) ?? stages.length - 1;
  return new Set(stages.slice(0, open + 1).flatMap(({ approvers }) => approvers));
}

/**
 * Whether one piece of evidence counts. Only an approver of the stage that is open, who is neither requester nor
 * beneficiary and has not approved before: stages are met by different people.
 */
export function judgeApproval(request: ApprovalCase, evidence: ApprovalEvidence): ApprovalJudgement {
  const { accountId, at } = evidence;
  if (accountId === request.requesterId) return { kind: 'refused', reason: 'by-requester' };
  if (accountId === request.beneficiaryId) return { kind: 'refused', reason: 'by-beneficiary' };
  if (request.counted.some((approval) => approval.accountId === accountId))
    return { kind: 'refused', reason: 'already-counted' };
  const stage = openStage(request.stages, request.counted);
  if (stage !== undefined && request.stages[stage]?.approvers.includes(accountId)) {
    return { kind: 'counts', approval: { stage, accountId, at, evidence: evidence.evidence } };
  }
  const elsewhere = request.stages.some((candidate) => candidate.approvers.includes(accountId));
  return { kind: 'refused', reason: elsewhere ? 'other-stage' : 'not-an-approver' };
}
