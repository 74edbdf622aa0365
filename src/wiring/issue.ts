import { createJiraPermissions } from '../forge/jira-permissions';
import { issueOperations } from '../usecases/queries/issue-operations';
import { issueRole } from '../usecases/queries/issue-role';
import { flowPorts } from './grants';

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
