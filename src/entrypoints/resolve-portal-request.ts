import { getAppContext } from '@forge/api';
import { portalDeps } from '#wiring/portal';
import { portalResolver } from '#resolvers/portal';
import type { ResolverHandler } from '#resolvers/resolver';

/** Nothing outlives a call: processes are reused across tenants. */
export const run: ResolverHandler = (request, backend) =>
  portalResolver(portalDeps(), () => getAppContext().invocationId)(request, backend);
