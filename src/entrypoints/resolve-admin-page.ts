import { getAppContext } from '@forge/api';
import { adminDeps } from '#wiring/admin';
import { adminResolver } from '#resolvers/admin';
import type { ResolverHandler } from '#resolvers/resolver';

/** Nothing outlives a call: processes are reused across tenants. */
export const run: ResolverHandler = (request, backend) =>
  adminResolver(adminDeps(), () => getAppContext().invocationId)(request, backend);
