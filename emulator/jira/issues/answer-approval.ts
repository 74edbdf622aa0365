import { forbidden } from '../http/refusal';
import type { Actor } from '../http/actor';
import type { Approval, Issue } from '../model/issue';
import type { SiteCore } from '../site-core';
import { workflowOfIssue } from '../state/lookups';
import { approversOf, canAnswer, stepOf, verdict } from './approvals';
import { moveIssue } from './move-issue';

/** Records the caller's answer. The answer that settles the approval moves the issue, in the caller's name. */
export function answerApproval(
  core: SiteCore,
  actor: Actor,
  issue: Issue,
  approval: Approval,
  decision: 'approved' | 'declined',
): void {
  const { accountId } = actor.account;
  if (!canAnswer(core.state, issue, approval, accountId))
    throw forbidden('You are not an approver of this request, or the approval is already answered.');
  approval.decisions.set(accountId, decision);
  const final = verdict(core.state, issue, approval);
  if (final === 'pending') return;
  const step = stepOf(core.state, issue);
  approval.approverIds = approversOf(core.state, issue, approval);
  approval.final = final;
  approval.completedAt = core.state.clock.tick();
  const transitionId = final === 'approved' ? step?.onApprove : step?.onDecline;
  const transition = workflowOfIssue(core.state, issue).transitions.find((each) => each.id === transitionId);
  if (transition !== undefined) moveIssue(core, actor, issue, transition);
}
