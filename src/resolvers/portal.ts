import { portalRequestInputs } from '#contract/surfaces/portal-request';
import type { PortalRequestOutputs } from '#contract/surfaces/portal-request';
import type { Logger } from '#ports/logger';
import { asFollower } from './authorise';
import type { IssueCaller } from './authorise';
import { buildResolver } from './resolver';
import type { Operations, ResolverHandler } from './resolver';

/** What the customers' resolver needs. */
export interface PortalDeps {
  /** Issue id of the request if this account may see it: reporter, participant or beneficiary. */
  readonly visibleRequest: (accountId: string, issueIdOrKey: string) => Promise<string | undefined>;
  readonly operations: Operations<typeof portalRequestInputs, PortalRequestOutputs, IssueCaller>;
  readonly logger: Logger;
}

/** The request page in the portal. Customers have no rights in Jira that could be asked, so we check ourselves. */
export function portalResolver(deps: PortalDeps, invocationId: () => string): ResolverHandler {
  const { operations, logger } = deps;
  return buildResolver({
    inputs: portalRequestInputs,
    authorise: asFollower(deps.visibleRequest),
    operations,
    logger,
    invocationId,
  });
}
