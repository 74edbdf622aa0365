import { issueInputs } from '#contract/surfaces/issue-panel';
import type { IssueOutputs } from '#contract/surfaces/issue-panel';
import type { Logger } from '#ports/logger';
import { asPanelReader } from './authorise';
import type { PanelCaller } from './authorise';
import { buildResolver } from './resolver';
import type { Operations, ResolverHandler } from './resolver';

/** What the panel's resolver needs. */
export interface IssueDeps {
  readonly roleOn: (accountId: string, issueId: string) => Promise<PanelCaller['role'] | undefined>;
  readonly operations: Operations<typeof issueInputs, IssueOutputs, PanelCaller>;
  readonly logger: Logger;
}

/** Approvers look; what changes anything is for agents. An operation that is not named here is for agents. */
const openToApprovers = [
  'access.get',
  'access.match',
  'access.live',
] as const satisfies readonly (keyof typeof issueInputs)[];

/** The panel on an issue, for agents who may work on that very issue and for approvers of its request. */
export function issueResolver(deps: IssueDeps, invocationId: () => string): ResolverHandler {
  const { operations, logger } = deps;
  return buildResolver({
    inputs: issueInputs,
    authorise: asPanelReader(deps.roleOn, new Set<string>(openToApprovers)),
    operations,
    logger,
    invocationId,
  });
}
