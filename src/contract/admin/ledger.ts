import * as z from 'zod';
import { grantStates, requestStates } from '../access';
import type { GrantView, RequestSummaryView, RequestView } from '../access';
import { Account, Id, pageInput } from '../inputs';
import type { PageView } from '../inputs';

const GrantFilter = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('state'), state: z.enum(grantStates) }),
  z.strictObject({ by: z.literal('beneficiary'), accountId: Account }),
  z.strictObject({ by: z.literal('application'), applicationId: Id }),
  z.strictObject({ by: z.literal('entitlement'), entitlementKey: z.string().min(1).max(300) }),
]);

const RequestFilter = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('state'), state: z.enum(requestStates) }),
  z.strictObject({ by: z.literal('beneficiary'), accountId: Account }),
  z.strictObject({ by: z.literal('application'), applicationId: Id }),
]);

export const IssueId = z.string().regex(/^\d{1,20}$/, 'not a Jira issue id');
export const GrantId = z.string().min(1).max(400);

export const ledgerInputs = {
  'grants.list': z.strictObject({ filter: GrantFilter, ...pageInput }),
  'requests.list': z.strictObject({ filter: RequestFilter, ...pageInput }),
  'requests.get': z.strictObject({ issueId: IssueId }),
  'attention.list': z.strictObject({}),
  'attention.retry': z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('grant'), grantId: GrantId }),
    z.strictObject({ kind: z.literal('request'), issueId: IssueId }),
  ]),
} as const;

export interface LedgerOutputs {
  'grants.list': PageView<GrantView>;
  'requests.list': PageView<RequestSummaryView>;
  'requests.get': { readonly request: RequestView };
  'attention.list': {
    readonly grants: readonly GrantView[];
    readonly requests: readonly RequestSummaryView[];
    /** There are more than these: page through `grants.list` and `requests.list`. */
    readonly more: boolean;
  };
  'attention.retry': { readonly driven: number };
}
