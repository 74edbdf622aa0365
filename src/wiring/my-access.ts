import { createJiraPortalRequests } from '#forge/jira/issues/jira-portal-requests';
import { myAccessOperations } from '#resolvers/operations/customers';
import { issuePorts } from './issue-jobs';

/** What the resolver of "My access" needs: no connector, giving back is a job. Made anew for every invocation. */
export function myAccessDeps() {
  const ports = issuePorts();
  const requests = createJiraPortalRequests();
  return { operations: myAccessOperations({ ...ports, requests }), logger: ports.logger };
}
