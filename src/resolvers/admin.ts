import { adminForms, adminInputs } from '#contract/surfaces/admin-page';
import type { AdminOutputs } from '#contract/surfaces/admin-page';
import { say } from '#domain/failure/sentence';
import type { Logger } from '#ports/logger';
import { asAdmin } from './authorise';
import type { AdminCaller } from './authorise';
import { buildResolver } from './resolver';
import type { Operations, ResolverHandler } from './resolver';

/** What the administrators' resolver needs. */
export interface AdminDeps {
  readonly isJiraAdmin: (accountId: string) => Promise<boolean>;
  readonly operations: Operations<typeof adminInputs, AdminOutputs, AdminCaller>;
  readonly logger: Logger;
}

/** Everything under Jira administration → Apps → Gatehouse. Every call asks Jira whether the caller is an administrator. */
export function adminResolver(deps: AdminDeps, invocationId: () => string): ResolverHandler {
  const { operations, logger } = deps;
  return buildResolver({
    inputs: adminInputs,
    forms: adminForms,
    authorise: asAdmin(deps.isJiraAdmin),
    refusal: say('refusals.notAdmin'),
    operations,
    logger,
    invocationId,
  });
}
