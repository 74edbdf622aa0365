import { sha256 } from '../forge/sha256';
import { createJiraPermissions } from '../forge/jira-permissions';
import { createJiraSiteBuilder } from '../forge/jira-site-builder';
import { createJiraSiteInspector } from '../forge/jira-site-inspector';
import { createJiraSiteSurvey } from '../forge/jira-site-survey';
import { createKvsSecretVault } from '../forge/kvs-secret-vault';
import type { AdminPorts } from '../usecases/admin/admin-ports';
import { adminOperations } from '../usecases/admin/operations/all';
import { shippedConnectors } from './connectors-shipped';
import { flowPorts } from './grants';

function adminPorts(): AdminPorts {
  return {
    ...flowPorts(),
    vault: createKvsSecretVault(),
    site: createJiraSiteInspector(),
    survey: createJiraSiteSurvey(),
    builder: createJiraSiteBuilder(),
    definitions: shippedConnectors,
    hash: sha256,
  };
}

/** Everything the administrators' resolver needs. Made anew for every invocation. */
export function adminDeps() {
  const ports = adminPorts();
  const permissions = createJiraPermissions();
  return {
    isJiraAdmin: (accountId: string) => permissions.isJiraAdmin(accountId),
    operations: adminOperations(ports),
    logger: ports.logger,
  };
}
