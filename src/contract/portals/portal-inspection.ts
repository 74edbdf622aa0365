import type { MappedFields, MappedStatuses } from '#domain/portals/portal';
import type { IntentView } from '#contract/kit/intent-view';
import type { PortalView } from './portal-view';

export interface ServiceProjectView {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** Id of the mapping that covers it. */
  readonly portalId: string | null;
  /** Made and run by its team: it cannot be set up from here. */
  readonly teamManaged: boolean;
}

/** What a field of the project can carry. `approver` is filled by the app, the others by the requester. */
export type FieldPurposeView = keyof MappedFields | 'approver';

export type StatusMeaningView = keyof MappedStatuses;

export interface FieldChoiceView {
  readonly id: string;
  readonly name: string;
  /** Ids of the request types whose form has it. */
  readonly onForms: readonly string[];
}

export interface RequestTypeChoiceView {
  readonly id: string;
  readonly name: string;
  readonly issueTypeId: string;
  /** In no group of the portal: customers do not see it. */
  readonly hidden: boolean;
  readonly fields: readonly { readonly id: string; readonly name: string; readonly required: boolean }[];
}

export interface WorkflowView {
  readonly issueTypeId: string;
  readonly issueTypeName: string;
  readonly statuses: readonly {
    readonly id: string;
    readonly name: string;
    readonly category: 'to-do' | 'in-progress' | 'done';
  }[];
}

/** A mapping that the names in the project suggest. What nothing suggests is absent. */
export interface PortalProposalView {
  readonly requestTypes: readonly { readonly requestTypeId: string; readonly intent: IntentView }[];
  readonly fields: Readonly<Partial<Record<FieldPurposeView, string>>>;
  readonly statuses: Readonly<Partial<Record<StatusMeaningView, string>>>;
}

/** What a mapping needs and the project does not have. */
export type MissingView =
  | { readonly kind: 'field'; readonly what: 'application' | 'accessLevel' | 'approver' }
  | { readonly kind: 'request-type'; readonly what: IntentView }
  /** A request type for access whose form asks for too little. */
  | { readonly kind: 'form'; readonly what: string }
  | { readonly kind: 'status'; readonly what: StatusMeaningView };

/** Everything the mapping wizard needs. */
export interface PortalInspectionView {
  readonly project: {
    readonly id: string;
    readonly key: string;
    readonly name: string;
    readonly serviceDeskId: string;
    readonly teamManaged: boolean;
  };
  readonly requestTypes: readonly RequestTypeChoiceView[];
  readonly fields: Readonly<Record<FieldPurposeView, readonly FieldChoiceView[]>>;
  readonly workflows: readonly WorkflowView[];
  readonly mapping: PortalView | null;
  readonly proposal: PortalProposalView;
  readonly missing: readonly MissingView[];
  /** An id that no mapping has. */
  readonly suggestedId: string;
}
