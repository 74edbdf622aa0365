import { issueInputs } from '../contract/issue/table';
import type { IssueOutputs } from '../contract/issue/table';
import type { Logger } from '../ports/logger';
import { asAgent } from './authorise';
import type { IssueCaller } from './authorise';
import { buildResolver } from './resolver';
import type { Operations, ResolverHandler } from './resolver';

/** What the agents' resolver needs. */
export interface IssueDeps {
  readonly isAgentOn: (accountId: string, issueId: string) => Promise<boolean>;
  readonly operations: Operations<typeof issueInputs, IssueOutputs, IssueCaller>;
  readonly logger: Logger;
}

/** The panel on an issue, for agents who may work on that very issue. */
export function issueResolver(deps: IssueDeps, invocationId: () => string): ResolverHandler {
  const { operations, logger } = deps;
  return buildResolver({
    inputs: issueInputs,
    authorise: asAgent(deps.isAgentOn),
    operations,
    logger,
    invocationId,
  });
}
