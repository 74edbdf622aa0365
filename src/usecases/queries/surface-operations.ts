import type { FlowPorts } from '../flow-ports';
import { retryIssue } from '../retry-issue';
import { portalAccess } from './portal-access';
import { requestView } from './request-view';

/** A caller who may see this very issue; nobody chooses another one. */
interface OnIssue {
  readonly accountId: string;
  readonly issueId: string;
}

interface RetryInput {
  readonly grantId?: string | undefined;
}

/** What an agent can do on an issue. */
export function issueOperations(ports: Pick<FlowPorts, 'ledger' | 'queue' | 'clock'>) {
  return {
    'access.get': async (_input: unknown, { issueId }: OnIssue) => ({
      request: (await requestView(ports.ledger, issueId)) ?? null,
    }),
    'attention.retry': async ({ grantId }: RetryInput, { accountId, issueId }: OnIssue) => ({
      driven: await retryIssue(ports, accountId, { issueId, grantId }),
    }),
  };
}

/** What a customer can see of a request of theirs. */
export function portalRequestOperations(ports: Pick<FlowPorts, 'ledger'>) {
  return {
    'access.get': async (_input: unknown, { issueId }: OnIssue) => ({
      access: (await portalAccess(ports.ledger, issueId)) ?? null,
    }),
  };
}
