import { hasInProject } from '../access/permissions';
import { applyEdits, type Edits } from '../fields/edits';
import { list } from '../fields/text-codecs';
import type { Actor } from '../http/actor';
import type { Account } from '../model/account';
import type { Issue } from '../model/issue';
import type { Transition, TransitionCondition } from '../model/workflow';
import { leaves } from '../seed/workflows';
import type { SiteCore } from '../site-core';
import { projectOf, statusOf, workflowOfIssue } from '../state/lookups';
import type { SiteState } from '../state/site-state';
import { enterStatus, inAnyRole, isBlocked } from './approvals';
import { commitChange } from './commit';

/** Transitions the workflow offers this account from where the issue stands; permission to transition is asked elsewhere. */
export const offeredTransitions = (state: SiteState, account: Account, issue: Issue): readonly Transition[] =>
  workflowOfIssue(state, issue).transitions.filter(
    (transition) =>
      leaves(transition, issue.statusId) &&
      !isBlocked(state, issue, transition.id) &&
      holds(state, account, issue, transition.condition),
  );

function holds(
  state: SiteState,
  account: Account,
  issue: Issue,
  condition: TransitionCondition = {},
): boolean {
  const { permission, roleIds, userInField, accountIds } = condition;
  const project = projectOf(state, issue.projectId);
  return (
    (permission === undefined || hasInProject(state, account, permission, project, issue)) &&
    (roleIds === undefined || inAnyRole(state, issue, account.accountId, roleIds)) &&
    (userInField === undefined || isNamed(issue, userInField, account.accountId)) &&
    (accountIds === undefined || accountIds.includes(account.accountId))
  );
}

function isNamed(issue: Issue, fieldId: string, accountId: string): boolean {
  const named = issue.values.get(fieldId);
  return named !== undefined && list(named).includes(accountId);
}

/** Moves without asking for rights: callers have checked. Field edits and the status land in one changelog entry. */
export function moveIssue(
  core: SiteCore,
  actor: Actor,
  issue: Issue,
  transition: Transition,
  edits: Edits = new Map(),
): void {
  const [from, to] = [statusOf(core.state, issue.statusId), statusOf(core.state, transition.to)];
  const items = applyEdits(core.state, issue, edits);
  const moved = {
    field: 'status',
    fieldtype: 'jira',
    fieldId: 'status',
    from: from.id,
    fromString: from.name,
    to: to.id,
    toString: to.name,
  } as const;
  issue.statusId = to.id;
  issue.statusSince = core.state.clock.tick();
  enterStatus(core, issue);
  commitChange(core, actor, issue, from.id === to.id ? items : [...items, moved]);
}
