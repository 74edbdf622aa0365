import { isInRole } from '../access/permissions';
import { list } from '../fields/text-codecs';
import type { Approval, Issue } from '../model/issue';
import type { ApprovalStep } from '../model/workflow';
import type { SiteCore } from '../site-core';
import { projectOf, workflowOfIssue } from '../state/lookups';
import type { SiteState } from '../state/site-state';

/** The issue has just come into its status: opens the approval that the status asks for, drops one left behind. */
export function enterStatus(core: SiteCore, issue: Issue): void {
  dropOpenApproval(issue);
  const step = stepOf(core.state, issue);
  if (step === undefined) return;
  issue.approvals.push({
    id: core.state.sequences.next('approval'),
    name: step.name,
    statusId: issue.statusId,
    createdAt: core.state.clock.now(),
    decisions: new Map(),
    approverIds: [],
    final: 'pending',
  });
}

function dropOpenApproval(issue: Issue): void {
  const at = issue.approvals.findIndex((approval) => approval.final === 'pending');
  if (at >= 0) issue.approvals.splice(at, 1);
}

export const stepOf = (state: SiteState, issue: Issue): ApprovalStep | undefined =>
  workflowOfIssue(state, issue).approvals.get(issue.statusId);

const openApproval = (issue: Issue): Approval | undefined =>
  issue.approvals.find((approval) => approval.final === 'pending');

/** Who is asked: live from the approver field while open, frozen afterwards. Those who answered stay listed. */
export function approversOf(state: SiteState, issue: Issue, approval: Approval): readonly string[] {
  if (approval.final !== 'pending') return approval.approverIds;
  const step = stepOf(state, issue);
  const named = step === undefined ? undefined : issue.values.get(step.approverFieldId);
  const excluded = (step?.exclude ?? []).map((fieldId) => issue.values.get(fieldId));
  const asked = named === undefined ? [] : list(named).filter((id) => !excluded.includes(id));
  return [...new Set([...asked, ...approval.decisions.keys()])];
}

/** Open, named in the field, not answered yet, still active. */
export function canAnswer(state: SiteState, issue: Issue, approval: Approval, accountId: string): boolean {
  return (
    approval.final === 'pending' &&
    !approval.decisions.has(accountId) &&
    approversOf(state, issue, approval).includes(accountId) &&
    state.accounts.get(accountId)?.active === true
  );
}

/** One refusal declines; approval needs the configured number, or everyone asked. */
export function verdict(state: SiteState, issue: Issue, approval: Approval): Approval['final'] {
  const answers = [...approval.decisions.values()];
  if (answers.includes('declined')) return 'declined';
  const asked = approversOf(state, issue, approval).length;
  const required = stepOf(state, issue)?.required ?? 'all';
  const needed = required === 'all' ? asked : Math.min(required, asked);
  return answers.length >= needed && answers.length > 0 ? 'approved' : 'pending';
}

/** Whether an open approval holds this transition back. */
export function isBlocked(state: SiteState, issue: Issue, transitionId: string): boolean {
  const step = stepOf(state, issue);
  if (step === undefined || !step.blocksTransitions || openApproval(issue) === undefined) return false;
  return transitionId === step.onApprove || transitionId === step.onDecline;
}

export const isApprover = (state: SiteState, issue: Issue, accountId: string): boolean =>
  issue.approvals.some((approval) => approversOf(state, issue, approval).includes(accountId));

export const inAnyRole = (
  state: SiteState,
  issue: Issue,
  accountId: string,
  roleIds: readonly string[],
): boolean => roleIds.some((roleId) => isInRole(state, accountId, roleId, projectOf(state, issue.projectId)));
