import { myAccessInputs } from '#contract/surfaces/my-access';
import type { MyAccessOutputs } from '#contract/surfaces/my-access';
import type { Logger } from '#ports/logger';
import { asThemselves } from './authorise';
import type { PersonCaller } from './authorise';
import { buildResolver } from './resolver';
import type { Operations, ResolverHandler } from './resolver';

/** What the resolver of "My access" needs. */
export interface MyAccessDeps {
  readonly operations: Operations<typeof myAccessInputs, MyAccessOutputs, PersonCaller>;
  readonly logger: Logger;
}

/** What a person holds. Every operation is about the caller, whom the platform names; nobody can name another. */
export function myAccessResolver(deps: MyAccessDeps, invocationId: () => string): ResolverHandler {
  const { operations, logger } = deps;
  return buildResolver({
    inputs: myAccessInputs,
    authorise: asThemselves(),
    operations,
    logger,
    invocationId,
  });
}
