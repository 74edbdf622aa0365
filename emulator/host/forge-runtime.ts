import { createHash } from 'node:crypto';
import type { Invocation } from './invocation';

/** Where the app is installed. Everything it stores belongs to this installation. */
export interface Installation {
  readonly appId: string;
  readonly appVersion: string;
  readonly environmentId: string;
  readonly environmentType: string;
  readonly installationId: string;
  readonly cloudId: string;
  readonly siteUrl: string;
}

/** `context.license` of @forge/api; undefined outside production, as on the platform. */
export interface License {
  readonly active: boolean;
  readonly isActive: boolean;
  readonly type: string;
}

export function contextAri(installation: Installation): string {
  return `ari:cloud:jira::site/${installation.cloudId}`;
}

function hex(seed: string, length: number): string {
  return createHash('sha256').update(seed).digest('hex').slice(0, length);
}

const silentMetrics = {
  counter: () => ({
    incr: () => undefined,
    incrBy: () => undefined,
    decr: () => undefined,
    decrBy: () => undefined,
  }),
  timing: () => ({ measure: () => ({ stop: () => undefined }) }),
  gauge: () => ({ set: () => undefined }),
};

export function installationContext(installation: Installation): object {
  const ari = {
    installationId: installation.installationId,
    toString: () => `ari:cloud:ecosystem::installation/${installation.installationId}`,
  };
  const site = { cloudId: installation.cloudId, toString: () => contextAri(installation) };
  return { ari, contexts: [site] };
}

/** The object behind `__forge_runtime__`. Shape: `ForgeRuntime` of @forge/api out/api/runtime.d.ts. */
export function forgeRuntime(
  invocation: Invocation,
  installation: Installation,
  license: License | undefined,
  permissions: object,
): object {
  const { id, functionKey, moduleKey, moduleType, accountId } = invocation.options;
  const { appId, appVersion, environmentId, environmentType, installationId } = installation;
  return {
    proxy: { token: 'local', url: 'http://proxy.local' },
    contextAri: contextAri(installation),
    container: { region: 'local', runtime: 'nodejs', handler: functionKey },
    appContext: {
      ...{ appId, appVersion, environmentId, environmentType, installationId },
      ...{ functionKey, moduleKey, moduleType, permissions },
      invocationId: id,
      ...(license ? { license } : {}),
      installation: installationContext(installation),
    },
    ...(accountId === undefined ? {} : { aaid: accountId }),
    lambdaContext: { awsRequestId: id, getRemainingTimeInMillis: () => invocation.remainingMs() },
    tracing: { traceId: hex(`trace ${id}`, 32), spanId: hex(`span ${id}`, 16) },
    realtime: {},
    metrics: silentMetrics,
    featureFlags: () => false,
  };
}
