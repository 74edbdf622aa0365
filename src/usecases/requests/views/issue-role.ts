import type { RequestFields } from '#domain/requests/access-request';
import { approversAsked } from '#domain/requests/approval';
import type { Ledger } from '#ports/ledger';
import type { Permissions } from '#ports/permissions';

/** `agent`: works on the issue. `approver`: was asked to approve this very request; reads, and does nothing here. */
export type IssueRole = 'agent' | 'approver';

/** By the frozen decision, never by a field of the issue: a field can be edited. */
async function wasAsked(ledger: Ledger, accountId: string, issueId: string): Promise<boolean> {
  const request: RequestFields | undefined = await ledger.request(issueId);
  if (request?.decision === undefined) return false;
  return approversAsked(request.decision.stages, request.approvals).has(accountId);
}

/**
 * What an account is on an issue. An approver who may not see the issue in Jira does not see it here either.
 * @param issueId as the page names it, not to be trusted. Undefined = nobody.
 */
export async function issueRole(
  ports: { readonly permissions: Permissions; readonly ledger: Ledger },
  accountId: string,
  issueId: string,
): Promise<IssueRole | undefined> {
  if (await ports.permissions.isAgentOn(accountId, issueId)) return 'agent';
  if (!(await wasAsked(ports.ledger, accountId, issueId))) return undefined;
  return (await ports.permissions.mayBrowse(accountId, issueId)) ? 'approver' : undefined;
}
