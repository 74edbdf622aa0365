import { createJiraPortalRequests } from '../forge/jira-portal-requests';
import { myAccessOperations } from '../usecases/queries/surface-operations';
import { issuePorts } from './issues';

/** What the resolver of "My access" needs: no connector, giving back is a job. Made anew for every invocation. */
export function myAccessDeps() {
  const ports = issuePorts();
  const requests = createJiraPortalRequests();
  return { operations: myAccessOperations({ ...ports, requests }), logger: ports.logger };
}
