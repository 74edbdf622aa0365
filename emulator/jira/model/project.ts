import type { Grantee, ProjectPermission } from './permission';

export interface ProjectRole {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

interface RoleActors {
  readonly accountIds: Set<string>;
  readonly groupIds: Set<string>;
}

export interface IssueType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly projectTypeKey: 'service_desk' | 'software' | 'business';
  readonly leadAccountId: string;
  readonly issueTypeIds: string[];
  /** Issue type id → workflow id: several types may share a workflow. */
  readonly workflowByIssueType: Map<string, string>;
  readonly roleActors: Map<string, RoleActors>;
  readonly grants: Map<ProjectPermission, Grantee[]>;
  /** Set for a service project. */
  readonly serviceDeskId?: string;
  /** `open`: any active account may raise requests; `restricted`: only customers of the desk and its agents. */
  customerAccess: 'open' | 'restricted';
  readonly customers: Set<string>;
  nextIssueNumber: number;
}

export interface RequestTypeField {
  readonly fieldId: string;
  readonly required: boolean;
  /** Label and help in the portal; the field's own name when absent. */
  readonly label?: string;
  readonly description?: string;
}

export interface RequestType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpText: string;
  readonly issueTypeId: string;
  readonly projectId: string;
  readonly serviceDeskId: string;
  fields: readonly RequestTypeField[];
  /** Groups of the portal that show it; in none, customers do not see it there. */
  groupIds: readonly string[];
  /** Status id → the name customers see in the portal. */
  readonly statusNames: ReadonlyMap<string, string>;
}
