import * as z from 'zod';
import type { AuditEventView } from '#contract/audit/audit';
import type { GrantRowView } from '#contract/grants/grant-view';
import { handled } from '#contract/grants/staff-inputs';
import { GrantId, nothing } from '#contract/kit/inputs';
import type { SaidView } from '#contract/kit/reply';
import type { DecisionView, RequestSummaryView } from './request-view';

const IssueId = z.string().regex(/^\d{1,20}$/, 'faults.id.issue');

export const requestInputs = {
  'requests.markHandled': z.strictObject({ issueId: IssueId, ...handled }),
  'attention.list': nothing,
  'attention.retry': z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('grant'), grantId: GrantId }),
    z.strictObject({ kind: z.literal('request'), issueId: IssueId }),
  ]),
  'grants.story': z.strictObject({ grantId: GrantId }),
} as const;

/** A grant with the request that it came from, and what happened to it. */
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

export interface RequestOutputs {
  'requests.markHandled': { readonly request: RequestSummaryView };
  'attention.list': {
    readonly grants: readonly GrantRowView[];
    readonly requests: readonly RequestSummaryView[];
    /** There are more than these; grants are found in `grants.list`. */
    readonly more: boolean;
  };
  'attention.retry': { readonly driven: number };
  'grants.story': GrantStoryView;
}
