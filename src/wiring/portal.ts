import { createConsoleLogger } from '../forge/console-logger';
import { createJiraPortalRequests } from '../forge/jira-portal-requests';
import { createKvsLedger } from '../forge/kvs-ledger';
import { visibleRequest } from '../usecases/queries/portal-access';
import { portalRequestOperations } from '../usecases/queries/surface-operations';

/** What the customers' resolver needs: it only reads. Made anew for every invocation. */
export function portalDeps() {
  const ledger = createKvsLedger();
  const requests = createJiraPortalRequests();
  return {
    visibleRequest: (accountId: string, issueIdOrKey: string) =>
      visibleRequest({ requests, ledger }, accountId, issueIdOrKey),
    operations: portalRequestOperations({ ledger }),
    logger: createConsoleLogger(),
  };
}
