import type { ProjectPermission } from './permission';

export type StatusCategoryKey = 'new' | 'indeterminate' | 'done';

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly category: StatusCategoryKey;
}

/** All given parts must hold. */
export interface TransitionCondition {
  readonly permission?: ProjectPermission;
  /** In one of these project roles (ids). */
  readonly roleIds?: readonly string[];
  /** Named in this user picker field, or in `assignee` / `reporter`. */
  readonly userInField?: string;
  readonly accountIds?: readonly string[];
}

export interface Transition {
  readonly id: string;
  readonly name: string;
  /** Status ids it leaves from; `any` = global. */
  readonly from: 'any' | readonly string[];
  readonly to: string;
  readonly condition?: TransitionCondition;
  /** Fields on the transition screen; only these can be set while moving. */
  readonly screenFieldIds: readonly string[];
  readonly requiredFieldIds: readonly string[];
  /** Customers may use it in the portal (they need no Jira permission then). */
  readonly forCustomers: boolean;
}

/** JSM approval step on a status: entering it opens an approval, its outcome moves the issue. */
export interface ApprovalStep {
  readonly name: string;
  /** User picker field that names the approvers; read live while the approval is open. */
  readonly approverFieldId: string;
  readonly required: 'all' | number;
  readonly onApprove: string;
  readonly onDecline: string;
  /** The two transitions are refused to everybody while the approval is open (JSM's blocking condition). */
  readonly blocksTransitions: boolean;
  /** Never asked, even when the field names them. */
  readonly exclude: readonly ('reporter' | 'assignee')[];
}

export interface Workflow {
  readonly id: string;
  readonly name: string;
  readonly statusIds: string[];
  initialStatusId: string;
  readonly transitions: Transition[];
  readonly approvals: Map<string, ApprovalStep>;
}
