import { getAppContext } from '@forge/api';
import { issueDeps } from '#wiring/issue-panel';
import { issueResolver } from '#resolvers/issue-panel';
import type { ResolverHandler } from '#resolvers/resolver';

/** Nothing outlives a call: processes are reused across tenants. */
export const run: ResolverHandler = (request, backend) =>
  issueResolver(issueDeps(), () => getAppContext().invocationId)(request, backend);
