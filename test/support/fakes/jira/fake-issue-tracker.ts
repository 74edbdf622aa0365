import type { ApprovalEvidence } from '#domain/requests/approval';
import type { Notice } from '#domain/kit/notice';
import type { Clock } from '#ports/clock';
import type {
  ChangedIssue,
  AccessProperty,
  FieldValue,
  IssueHistory,
  IssueSnapshot,
  IssueTracker,
} from '#ports/issue-tracker';
import { newIssue } from './fake-issue';
import type { FakeIssue, FakeIssueDraft } from './fake-issue';
import { ascending } from '../paging';

/** The app's own account in changes that it makes. */
export const APP_ACCOUNT = 'app-account';

/** Issues in memory. A test adds them, changes them as people would, and looks at what was told. */
export class FakeIssueTracker implements IssueTracker {
  private readonly issues = new Map<string, FakeIssue>();
  private changes = 0;

  constructor(private readonly clock: Clock) {}

  add(draft: FakeIssueDraft): FakeIssue {
    const issue = newIssue(draft, this.clock.now());
    this.issues.set(issue.id, issue);
    return issue;
  }

  remove(issueId: string): void {
    this.issues.delete(issueId);
  }

  /** @throws Error for an issue nobody added. */
  issue(issueId: string): FakeIssue {
    const issue = this.issues.get(issueId);
    if (issue === undefined) throw new Error(`no issue ${issueId}`);
    return issue;
  }

  /** A person moves the issue. Returns the changelog id. */
  moveBy(actorId: string, issueId: string, statusId: string): string {
    const issue = this.issue(issueId);
    this.changes += 1;
    const id = String(this.changes);
    const at = this.touch(issue);
    issue.statusChanges.push({ id, actorId, at, fromStatusId: issue.statusId, toStatusId: statusId });
    issue.statusId = statusId;
    return id;
  }

  /** A person edits a field; undefined empties it. */
  editBy(actorId: string, issueId: string, fieldId: string, value: FieldValue | undefined): void {
    const issue = this.issue(issueId);
    issue.edits.push({ fieldId, at: this.touch(issue), actorId });
    if (value === undefined) issue.fields.delete(fieldId);
    else issue.fields.set(fieldId, value);
  }

  async read(issueId: string, fieldIds: readonly string[]): Promise<IssueSnapshot | undefined> {
    const issue = this.issues.get(issueId) ?? [...this.issues.values()].find(({ key }) => key === issueId);
    if (issue === undefined) return undefined;
    const { id, key, projectId, statusId, requestTypeId, reporterId } = issue;
    const wanted = [...issue.fields].filter(([fieldId]) => fieldIds.includes(fieldId));
    return structuredClone({
      ...{ id, key, projectId, statusId },
      ...(requestTypeId === undefined ? {} : { requestTypeId }),
      ...(reporterId === undefined ? {} : { reporterId }),
      fields: Object.fromEntries(wanted),
    });
  }

  async history(issueId: string): Promise<IssueHistory> {
    const { statusChanges, edits } = this.issue(issueId);
    return structuredClone({ statusChanges, edits });
  }

  async recordedApprovals(issueId: string): Promise<readonly ApprovalEvidence[]> {
    return structuredClone(this.issue(issueId).approvals);
  }

  async toldNotices(issueId: string): Promise<ReadonlySet<string>> {
    return new Set(this.issue(issueId).notices.map((notice) => notice.id));
  }

  async tell(issueId: string, notice: Notice): Promise<void> {
    const issue = this.issue(issueId);
    issue.notices.push(structuredClone(notice));
    this.touch(issue);
  }

  async fillApprovers(issueId: string, fieldId: string, accountIds: readonly string[]): Promise<void> {
    const people = fieldId === 'assignee' ? accountIds.slice(0, 1) : [...accountIds];
    if (people.length === 0) return;
    const raw = [...people].sort().join(',');
    this.editBy(APP_ACCOUNT, issueId, fieldId, { raw, label: raw, accountIds: people });
  }

  async show(issueId: string, property: AccessProperty): Promise<void> {
    this.issue(issueId).property = structuredClone(property);
  }

  async move(issueId: string, statusId: string): Promise<'moved' | 'already-there' | 'unavailable'> {
    const issue = this.issue(issueId);
    if (issue.statusId === statusId) return 'already-there';
    if (issue.unreachable.has(statusId)) return 'unavailable';
    this.moveBy(APP_ACCOUNT, issueId, statusId);
    return 'moved';
  }

  async changedSince(projectIds: readonly string[], since: string): Promise<readonly ChangedIssue[]> {
    return [...this.issues.values()]
      .filter((issue) => projectIds.includes(issue.projectId) && issue.updatedAt >= since)
      .sort(ascending((issue) => issue.updatedAt))
      .map(({ id, updatedAt }) => ({ id, updatedAt }));
  }

  private touch(issue: FakeIssue): string {
    issue.updatedAt = this.clock.now();
    return issue.updatedAt;
  }
}
