import { createJiraPermissions } from '../forge/jira-permissions';
import { issueOperations } from '../usecases/queries/surface-operations';
import { issuePorts } from './issues';

/** What the agents' resolver needs: no connector. Made anew for every invocation. */
export function issueDeps() {
  const ports = issuePorts();
  const permissions = createJiraPermissions();
  return {
    isAgentOn: (accountId: string, issueId: string) => permissions.isAgentOn(accountId, issueId),
    operations: issueOperations(ports),
    logger: ports.logger,
  };
}
