import { getAppContext } from '@forge/api';
import { myAccessDeps } from '#wiring/my-access';
import { myAccessResolver } from '#resolvers/my-access';
import type { ResolverHandler } from '#resolvers/resolver';

/** Nothing outlives a call: processes are reused across tenants. */
export const run: ResolverHandler = (request, backend) =>
  myAccessResolver(myAccessDeps(), () => getAppContext().invocationId)(request, backend);
