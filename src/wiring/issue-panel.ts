import { createJiraPermissions } from '#forge/jira/jira-permissions';
import { issueOperations } from '#resolvers/operations/issue-panel';
import { issueRole } from '#usecases/requests/views/issue-role';
import { flowPorts } from './grant-jobs';

/** What the panel's resolver needs; it asks the directory while somebody looks. Made anew for every invocation. */
export function issueDeps() {
  const ports = flowPorts();
  const permissions = createJiraPermissions();
  return {
    roleOn: (accountId: string, issueId: string) =>
      issueRole({ permissions, ledger: ports.ledger }, accountId, issueId),
    operations: issueOperations(ports),
    logger: ports.logger,
  };
}
