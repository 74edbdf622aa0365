import { createJiraPortalRequests } from '#forge/jira/issues/jira-portal-requests';
import { visibleRequest } from '#usecases/requests/views/portal-access';
import { portalRequestOperations } from '#resolvers/operations/customers';
import { issuePorts } from './issue-jobs';

/** What the customers' resolver needs: no connector, giving back is a job. Made anew for every invocation. */
export function portalDeps() {
  const ports = issuePorts();
  const requests = createJiraPortalRequests();
  return {
    visibleRequest: (accountId: string, issueIdOrKey: string) =>
      visibleRequest({ requests, ledger: ports.ledger }, accountId, issueIdOrKey),
    operations: portalRequestOperations(ports),
    logger: ports.logger,
  };
}
