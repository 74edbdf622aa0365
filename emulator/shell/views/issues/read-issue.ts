import type { DeskClient } from '../../api/desk';
import type { Approval } from '../../api/desk-shapes';
import { ifAllowed } from '../../api/http';
import type { JiraClient } from '../../api/jira';
import type { History, Issue, IssueComment, Transition } from '../../api/jira-shapes';

/** Everything the issue page shows. */
export interface ShownIssue {
  readonly issue: Issue;
  readonly comments: readonly IssueComment[];
  /** Newest first. */
  readonly history: readonly History[];
  readonly transitions: readonly Transition[];
  readonly approvals: readonly Approval[];
}

export async function readIssue(jira: JiraClient, desk: DeskClient, key: string): Promise<ShownIssue> {
  const [issue, comments, history, transitions, approvals] = await Promise.all([
    jira.issue(key),
    jira.comments(key),
    jira.history(key),
    jira.transitions(key),
    ifAllowed(desk.approvals(key)),
  ]);
  const newestFirst = [...history].sort((one, other) => Date.parse(other.created) - Date.parse(one.created));
  return { issue, comments, history: newestFirst, transitions, approvals: approvals ?? [] };
}

export const visibilityOf = ({ jsdPublic }: IssueComment): 'internal' | 'public' =>
  jsdPublic === false ? 'internal' : 'public';
