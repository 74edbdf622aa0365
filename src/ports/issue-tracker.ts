import type { AccessRequest } from '#domain/requests/access-request';
import type { ApprovalEvidence } from '#domain/requests/approval';
import type { Notice } from '#domain/kit/notice';

/** An issue as the rules need it. */
export interface IssueSnapshot {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  /** Absent when the issue is no portal request. */
  readonly requestTypeId?: string;
  readonly statusId: string;
  readonly reporterId?: string;
  /** Mapped field id → what it holds; an empty field is absent. */
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** `raw` is stable, comparable and fit to be stored (option id, account ids, a fingerprint of free text); `label` is what a person reads; `accountIds` for user fields. */
export interface FieldValue {
  readonly raw: string;
  readonly label: string;
  readonly accountIds?: readonly string[];
}

export interface StatusChange {
  /** Changelog id. */
  readonly id: string;
  readonly actorId: string;
  readonly at: string;
  readonly fromStatusId: string;
  readonly toStatusId: string;
}

export interface FieldEdit {
  readonly fieldId: string;
  readonly at: string;
  readonly actorId: string;
}

/** An issue and when it last changed, by Jira's clock. */
export interface ChangedIssue {
  readonly id: string;
  readonly updatedAt: string;
}

/** Everything that happened on the issue, oldest first. */
export interface IssueHistory {
  readonly statusChanges: readonly StatusChange[];
  readonly edits: readonly FieldEdit[];
}

/** The Jira site as the app sees it, always by the app's own rights. */
export interface IssueTracker {
  /** The issue of this id or key with the given fields; undefined when it does not exist (any more) or is not visible to the app. */
  read(issueId: string, fieldIds: readonly string[]): Promise<IssueSnapshot | undefined>;
  history(issueId: string): Promise<IssueHistory>;
  /** Every `approved` answer in the issue's JSM approval records, by person. Empty when there are none. */
  recordedApprovals(issueId: string): Promise<readonly ApprovalEvidence[]>;
  /** Ids of comments' notices that are on the issue already. */
  toldNotices(issueId: string): Promise<ReadonlySet<string>>;
  tell(issueId: string, notice: Notice): Promise<void>;
  /** Fills the field with these people; a field for one person gets the first. */
  fillApprovers(issueId: string, fieldId: string, accountIds: readonly string[]): Promise<void>;
  /** Writes the searchable issue property. */
  show(issueId: string, property: AccessProperty): Promise<void>;
  /** Moves the issue; `unavailable` when no transition leads there from where it is. */
  move(issueId: string, statusId: string): Promise<'moved' | 'already-there' | 'unavailable'>;
  /** Ids of issues of mapped projects changed since the instant, oldest change first; pages to the end. */
  changedSince(projectIds: readonly string[], since: string): Promise<readonly ChangedIssue[]>;
}

/** The issue property `gatehouse.access`. Codes and ids only. */
export interface AccessProperty {
  readonly state: AccessRequest['state'];
  readonly intent: string;
  readonly application: string | null;
  readonly level: string | null;
  readonly rule: string | null;
  readonly ruleVersion: number | null;
  /** Reason code when attention is needed, else null. */
  readonly reason: string | null;
  readonly beneficiary: string;
  /** Earliest end of its active grants, or null. */
  readonly expiresAt: string | null;
  readonly grants: readonly {
    readonly entitlement: string;
    readonly state: string;
    readonly proofAt: string | null;
    readonly expiresAt: string | null;
  }[];
}
