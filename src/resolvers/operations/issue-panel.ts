import type { FlowPorts } from '#usecases/kit/flow-ports';
import { retryIssue } from '#usecases/requests/retry-issue';
import { revokeIssue } from '#usecases/grants/revoke-issue';
import { issueAccess } from '#usecases/requests/views/issue-access';
import type { IssueRole } from '#usecases/requests/views/issue-role';
import { liveMemberships } from '#usecases/grants/views/live-memberships';
import { matchPerson } from '#usecases/grants/views/match-person';

/** A caller who may see this very issue; nobody chooses another one. */
interface OnIssue {
  readonly accountId: string;
  readonly issueId: string;
  readonly role: IssueRole;
}

interface RetryInput {
  readonly grantId?: string | undefined;
}

interface RevokeInput {
  readonly grantIds?: readonly string[] | undefined;
  readonly reason: string;
}

type Ports = Pick<
  FlowPorts,
  | 'ledger'
  | 'queue'
  | 'clock'
  | 'catalog'
  | 'audit'
  | 'connectors'
  | 'mappings'
  | 'people'
  | 'logger'
  | 'hash'
>;

/** What agents can do on an issue, and what its approvers can see of it. */
export function issueOperations(ports: Ports) {
  return {
    'access.get': async (_input: unknown, { issueId, role }: OnIssue) => ({
      request: (await issueAccess(ports, issueId, role)) ?? null,
    }),
    'access.match': (_input: unknown, { issueId }: OnIssue) => matchPerson(ports, issueId),
    'access.live': (_input: unknown, { issueId }: OnIssue) => liveMemberships(ports, issueId),
    'access.revoke': async (wanted: RevokeInput, { accountId, issueId }: OnIssue) => ({
      started: await revokeIssue(ports, accountId, { issueId, ...wanted }),
    }),
    'attention.retry': async ({ grantId }: RetryInput, { accountId, issueId }: OnIssue) => ({
      driven: await retryIssue(ports, accountId, { issueId, grantId }),
    }),
  };
}
