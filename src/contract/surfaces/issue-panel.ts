import * as z from 'zod';
import { GrantId, nothing } from '#contract/kit/inputs';
import type { Definitions } from '#contract/kit/reply';
import type { ConnectionMatchView, IssueAccessView, LiveView } from '#contract/requests/issue-access';

/** What agents and approvers see and do on one issue. The issue is that of the panel, never a parameter. */
export const issueInputs = {
  'access.get': nothing,
  /** Asks every connection of the decision who the person is there. */
  'access.match': nothing,
  /** Asks whether the memberships of the active grants are there now. */
  'access.live': nothing,
  /** Takes access away before its time: these grants, or all of the issue. */
  'access.revoke': z.strictObject({
    grantIds: z.array(GrantId).min(1).max(10).optional(),
    reason: z.string().max(2000),
  }),
  /** Drives everything on the issue that needs attention, or one grant. */
  'attention.retry': z.strictObject({ grantId: GrantId.optional() }),
} as const;

export interface IssueOutputs {
  /** Null: the issue is no access request, or was not read yet. */
  'access.get': { readonly request: IssueAccessView | null };
  'access.match': { readonly checkedAt: string; readonly connections: readonly ConnectionMatchView[] };
  'access.live': { readonly checkedAt: string; readonly grants: readonly LiveView[] };
  /** How many grants are taken away from now on. */
  'access.revoke': { readonly started: number };
  'attention.retry': { readonly driven: number };
}

export type IssueDefinitions = Definitions<typeof issueInputs, IssueOutputs>;
