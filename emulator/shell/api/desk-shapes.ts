/** Answers of the JSM REST API, as far as the shell reads them. */
import type { JiraUser } from './jira-shapes';

export interface DeskPage<T> {
  readonly values: readonly T[];
}

export interface DeskDate {
  readonly iso8601: string;
}

export interface DeskStatus {
  readonly status: string;
  readonly statusCategory?: string;
  readonly statusDate?: DeskDate;
}

export interface ServiceDesk {
  readonly id: string;
  readonly projectKey: string;
  readonly projectName: string;
}

export interface RequestType {
  readonly id: string;
  readonly serviceDeskId: string;
  readonly name: string;
  readonly description?: string;
  readonly helpText?: string;
}

export interface RequestField {
  readonly fieldId: string;
  readonly name: string;
  readonly description?: string;
  readonly required: boolean;
  readonly visible?: boolean;
  readonly validValues?: readonly { readonly value: string; readonly label: string }[];
  readonly jiraSchema?: {
    readonly type: string;
    readonly items?: string;
    readonly system?: string;
    readonly custom?: string;
  };
}

export interface RequestFieldAnswer {
  readonly fieldId: string;
  readonly label?: string;
  readonly value: unknown;
}

export interface CustomerRequest {
  readonly issueId: string;
  readonly issueKey: string;
  readonly summary?: string;
  readonly requestTypeId: string;
  readonly serviceDeskId: string;
  readonly requestType?: RequestType;
  readonly createdDate?: DeskDate;
  readonly reporter?: JiraUser;
  readonly currentStatus: DeskStatus;
  readonly requestFieldValues?: readonly RequestFieldAnswer[];
}

export interface DeskComment {
  readonly id: string;
  readonly body: string;
  readonly public: boolean;
  readonly author?: JiraUser;
  readonly created: DeskDate;
}

export interface Approval {
  readonly id: string;
  readonly name: string;
  readonly finalDecision: string;
  readonly canAnswerApproval: boolean;
  readonly approvers: readonly { readonly approver: JiraUser; readonly approverDecision: string }[];
}
