import type { AdfNode, StoredValue } from './field';

/** One changed field, as changelogs and events carry it. `toString` is a data property here. */
export interface ChangeItem {
  readonly field: string;
  readonly fieldId: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

export interface ChangeGroup {
  readonly id: string;
  readonly authorId: string;
  readonly at: number;
  readonly items: readonly ChangeItem[];
}

export interface IssueComment {
  readonly id: string;
  readonly authorId: string;
  updateAuthorId: string;
  body: AdfNode;
  readonly createdAt: number;
  updatedAt: number;
  /** Seen in the portal. False when `sd.public.comment` says internal. */
  readonly isPublic: boolean;
  readonly properties: Map<string, unknown>;
}

type Decision = 'approved' | 'declined' | 'pending';

export interface Approval {
  readonly id: string;
  readonly name: string;
  readonly statusId: string;
  readonly createdAt: number;
  readonly decisions: Map<string, Exclude<Decision, 'pending'>>;
  /** Who was asked, fixed when the approval is completed; while it is open the field is read. */
  approverIds: readonly string[];
  final: Decision;
  completedAt?: number;
}

/** One record for the Jira issue and the JSM request: times are epoch milliseconds of the virtual clock. */
export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly creatorId: string;
  readonly createdAt: number;
  updatedAt: number;
  statusId: string;
  statusSince: number;
  readonly requestTypeId?: string;
  readonly channel: 'portal' | 'jira' | 'api';
  /** Field id → value, system fields (summary, assignee, …) included. */
  readonly values: Map<string, StoredValue>;
  readonly comments: IssueComment[];
  readonly changelog: ChangeGroup[];
  readonly properties: Map<string, unknown>;
  readonly approvals: Approval[];
  readonly watcherIds: Set<string>;
}
