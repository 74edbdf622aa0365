import { auditDraft } from '#domain/audit/audit-event';
import { GATEHOUSE } from '#domain/audit/subjects';
import { reasons } from '#domain/failure/reasons';
import type { ReasonCode } from '#domain/failure/reasons';
import type { Grant } from '#domain/grants/grant';
import { newGrant } from '#domain/grants/transitions/proving';
import type { GrantTerms } from '#domain/grants/transitions/proving';
import { movingTo, withNotices } from '../access-request';
import type { RequestIn } from '../access-request';
import type { CountedApproval } from '../approval';
import { requestStep } from '../lifecycle';
import type { RequestFor, RequestStep } from '../lifecycle';
import { approvalNotice, approvedNotice } from '../request-notices';
import { withAnswered } from './answering';
import type { StatusAct } from './answering';
import { headingOf, ruleFacts } from './request-facts';

function termsOf(request: RequestIn<'awaiting-approval'>): GrantTerms {
  const { applicationId, decision, issueKey } = request;
  if (applicationId === undefined) throw new Error(`request ${issueKey} was decided without an application`);
  return { ...request, applicationId, durationMinutes: decision.durationMinutes };
}

export interface Approval {
  readonly now: string;
  /** Who approved, in order; nobody: the rule did. */
  readonly actorIds: readonly string[];
  /** The change of status that completed it, with all that counts by now. */
  readonly by?: { readonly change: StatusAct; readonly counted: readonly CountedApproval[] };
}

const withCounted = (request: RequestFor<'approve'>, { now, by }: Approval): RequestFor<'approve'> =>
  by === undefined ? request : { ...withAnswered(request, by.change, now), approvals: [...by.counted] };

/** All stages are met, or the rule needs none: its grants come into being with it. */
export function approve(
  waiting: RequestFor<'approve'>,
  approval: Approval,
): RequestStep<RequestIn<'in-progress'>> & { readonly grants: readonly Grant[] } {
  const step = requestStep('approve', waiting);
  const { now, actorIds } = approval;
  const request = withCounted(waiting, approval);
  const { decision, applicationId, approvals } = request;
  const grants = decision.entitlements.map((binding) => newGrant(termsOf(request), binding, now));
  const grantIds = grants.map(({ id }) => id);
  const approved = { ...request, state: 'in-progress' as const, grantIds, updatedAt: now };
  const facts = {
    ...{ applicationId: applicationId ?? null, kind: decision.kind, ...ruleFacts(decision) },
    ...{ approvals, grants: grantIds },
  };
  const heading = headingOf(request, now, actorIds.at(-1) ?? GATEHOUSE);
  const next = withNotices(approved, [approvedNotice({ at: now, approverIds: actorIds })]);
  return { ...step(next, [auditDraft('request-approved', heading, facts)]), grants };
}

export interface Attempt {
  readonly now: string;
  readonly change: StatusAct;
  readonly counted: readonly CountedApproval[];
  /** Why it does not count, or that it does and more are needed. */
  readonly code: ReasonCode;
}

/** A yes that is not the last one that is needed, or does not count: it is answered, and the issue may be sent back. */
export function countApprovals(
  waiting: RequestFor<'countApprovals'>,
  { now, change, counted, code }: Attempt,
): RequestStep<RequestIn<'awaiting-approval'>> {
  const step = requestStep('countApprovals', waiting);
  const answered = { ...withAnswered(waiting, change, now), approvals: [...counted] };
  const told = withNotices(answered, [approvalNotice(change.id, change.actorId, { code })]);
  const next = waiting.portal.returnInvalidApprovals ? movingTo(told, change.fromStatusId) : told;
  const action = reasons[code].stops === 'approval' ? 'approval-refused' : 'approval-counted';
  const facts = { changeId: change.id, changedAt: change.at, code };
  return step(next, [auditDraft(action, headingOf(waiting, now, change.actorId), facts)]);
}
