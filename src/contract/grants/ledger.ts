import * as z from 'zod';
import { grantStates, requestStates } from '#contract/requests/access';
import type { DecisionView, GrantView, RequestSummaryView, RequestView } from '#contract/requests/access';
import { Account, Id, pageInput } from '#contract/kit/inputs';
import type { PageView } from '#contract/kit/inputs';
import type { TroubleCode } from '#contract/requests/issue-access';
import type { SaidView } from '#contract/kit/reply';
import type { AuditEventView } from '#contract/audit/audit';

/** Everything given must hold; nothing given = every grant, what changed last first. */
const GrantFilter = z.strictObject({
  applicationId: Id.optional(),
  beneficiaryId: Account.optional(),
  connectionId: Id.optional(),
  state: z.enum(grantStates).optional(),
  /** Ends within so many days, or is overdue; without a state: active ones. What ends first comes first. */
  expiresWithinDays: z.number().int().min(1).max(365).optional(),
  /** Waits for an administrator: for its connection to be mended, or for provisioning to be resumed. */
  waiting: z.literal(true).optional(),
});
export type GrantFilterView = z.output<typeof GrantFilter>;

const RequestFilter = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('state'), state: z.enum(requestStates) }),
  z.strictObject({ by: z.literal('beneficiary'), accountId: Account }),
  z.strictObject({ by: z.literal('application'), applicationId: Id }),
]);

export const IssueId = z.string().regex(/^\d{1,20}$/, 'faults.id.issue');
export const GrantId = z.string().min(1).max(400);
/** Why, in the words of a member of staff: told in an internal comment on the issue. */
export const StaffReason = z.string().trim().min(3).max(500);

export const handledChoices = ['done-by-hand', 'will-not-be-done'] as const;
export type HandledChoiceView = (typeof handledChoices)[number];
const handled = { choice: z.enum(handledChoices), reason: StaffReason };

export const ledgerInputs = {
  'grants.list': z.strictObject({ filter: GrantFilter.prefault({}), ...pageInput }),
  'grants.story': z.strictObject({ grantId: GrantId }),
  'grants.observe': z.strictObject({ grantId: GrantId }),
  'grants.revoke': z.strictObject({ grantId: GrantId, reason: StaffReason }),
  'grants.markHandled': z.strictObject({ grantId: GrantId, ...handled }),
  'requests.list': z.strictObject({ filter: RequestFilter, ...pageInput }),
  'requests.get': z.strictObject({ issueId: IssueId }),
  'requests.markHandled': z.strictObject({ issueId: IssueId, ...handled }),
  'attention.list': z.strictObject({}),
  'attention.retry': z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('grant'), grantId: GrantId }),
    z.strictObject({ kind: z.literal('request'), issueId: IssueId }),
  ]),
} as const;

/** Names as the catalog has them now; an id where it has none any more. */
export interface GrantRowView extends GrantView {
  readonly applicationName: string;
  readonly levelName: string | null;
  readonly connectionName: string;
}

export interface GrantStoryView {
  readonly grant: GrantRowView;
  /** Null: the issue's record is gone. */
  readonly request: (RequestSummaryView & { readonly decision: DecisionView | null }) | null;
  /** The removal or change request on whose behalf it ended. */
  readonly endedByRequest: RequestSummaryView | null;
  readonly connection: {
    readonly state: 'usable' | 'paused' | 'switched-off' | 'missing';
    /** Why it is paused. */
    readonly sentence: string | null;
    readonly said?: SaidView;
  };
  /** The audit of the issue, without what concerns its other grants only; oldest first. */
  readonly events: readonly AuditEventView[];
  /** The issue has more events than these: see the audit. */
  readonly more: boolean;
}

export interface LedgerOutputs {
  'grants.list': PageView<GrantRowView>;
  'grants.story': GrantStoryView;
  /** One look at the directory. `nobody`: it is not known yet who the person is there. */
  'grants.observe':
    | { readonly at: string; readonly state: 'present' | 'absent' | 'nobody' }
    | { readonly at: string; readonly state: 'unknown'; readonly trouble: TroubleCode };
  /** `started` false: it had ended, or was on its way out. `waiting`: it is queued until the connection is mended. */
  'grants.revoke': { readonly started: boolean; readonly waiting: boolean };
  'grants.markHandled': { readonly grant: GrantRowView };
  'requests.list': PageView<RequestSummaryView>;
  'requests.get': { readonly request: RequestView };
  'requests.markHandled': { readonly request: RequestSummaryView };
  'attention.list': {
    readonly grants: readonly GrantRowView[];
    readonly requests: readonly RequestSummaryView[];
    /** There are more than these: page through `grants.list` and `requests.list`. */
    readonly more: boolean;
  };
  'attention.retry': { readonly driven: number };
}
