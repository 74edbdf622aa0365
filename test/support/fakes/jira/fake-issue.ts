import type { ApprovalEvidence } from '#domain/requests/approval';
import type { Notice } from '#domain/kit/notice';
import type { AccessProperty, FieldEdit, FieldValue, StatusChange } from '#ports/issue-tracker';

/** An issue as a test sets it up and finds it afterwards. */
export interface FakeIssue {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly requestTypeId?: string | undefined;
  readonly reporterId?: string | undefined;
  statusId: string;
  updatedAt: string;
  readonly fields: Map<string, FieldValue>;
  readonly statusChanges: StatusChange[];
  readonly edits: FieldEdit[];
  readonly approvals: ApprovalEvidence[];
  readonly notices: Notice[];
  property: AccessProperty | undefined;
  /** Status ids that no transition leads to. */
  readonly unreachable: Set<string>;
}

export interface FakeIssueDraft {
  readonly id: string;
  readonly key?: string;
  readonly projectId: string;
  readonly requestTypeId?: string;
  readonly reporterId?: string;
  readonly statusId: string;
  readonly fields?: Readonly<Record<string, FieldValue>>;
}

export function newIssue(draft: FakeIssueDraft, at: string): FakeIssue {
  return {
    id: draft.id,
    key: draft.key ?? `ACCESS-${draft.id}`,
    projectId: draft.projectId,
    requestTypeId: draft.requestTypeId,
    reporterId: draft.reporterId,
    statusId: draft.statusId,
    updatedAt: at,
    fields: new Map(Object.entries(draft.fields ?? {})),
    statusChanges: [],
    edits: [],
    approvals: [],
    notices: [],
    property: undefined,
    unreachable: new Set(),
  };
}
