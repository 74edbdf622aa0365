/** Answers of Jira Cloud REST v3, as far as the shell reads them. */
import type { AdfNode } from './adf-shapes';

export interface JiraUser {
  readonly accountId: string;
  readonly displayName: string;
  readonly emailAddress?: string;
}

export interface JiraStatus {
  readonly name: string;
  readonly statusCategory?: { readonly key: string };
}

export interface IssueFields {
  readonly summary: string;
  readonly status: JiraStatus;
  readonly reporter?: JiraUser | null;
  readonly assignee?: JiraUser | null;
  readonly created: string;
  readonly updated: string;
  readonly issuetype?: { readonly id: string; readonly name: string };
  readonly project?: { readonly id: string; readonly key: string; readonly projectTypeKey?: string };
  readonly description?: AdfNode | string | null;
  readonly [fieldId: string]: unknown;
}

export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly fields: IssueFields;
  readonly names?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface IssuePage {
  readonly issues: readonly Issue[];
  readonly nextPageToken?: string;
}

export interface Transition {
  readonly id: string;
  readonly name: string;
  readonly to?: JiraStatus;
}

export interface IssueComment {
  readonly id: string;
  readonly author?: JiraUser;
  readonly body: AdfNode | string;
  readonly created: string;
  readonly jsdPublic?: boolean;
}

export interface HistoryItem {
  readonly field: string;
  readonly fromString?: string | null;
  readonly toString?: unknown;
}

export interface History {
  readonly id: string;
  readonly author?: JiraUser;
  readonly created: string;
  readonly items: readonly HistoryItem[];
}
