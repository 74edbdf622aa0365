import { sha256 } from '#forge/runtime/sha256';
import { createJiraPermissions } from '#forge/jira/jira-permissions';
import { createJiraSiteBuilder } from '#forge/jira/site/jira-site-builder';
import { createJiraSiteInspector } from '#forge/jira/site/jira-site-inspector';
import { createJiraSiteSurvey } from '#forge/jira/site/jira-site-survey';
import { createKvsSecretVault } from '#forge/storage/kvs-secret-vault';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { adminOperations } from '#resolvers/operations/all';
import { shippedConnectors } from './connectors-shipped';
import { flowPorts } from './grant-jobs';

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
