import { getAppContext } from '@forge/api';
import type { TokenCache } from '#connectors/contract';

/** Enough for every connection of the tenants one process serves; the oldest goes first. */
const MOST_TOKENS = 200;

/**
 * The one thing that outlives an invocation: access tokens, in memory only. A process serves several tenants, so the
 * key starts with the installation; a connector adds a fingerprint of the credential.
 */
const tokens = new Map<string, string>();

function remember(key: string, value: string): void {
  tokens.delete(key);
  tokens.set(key, value);
  const oldest = tokens.keys().next().value;
  if (tokens.size > MOST_TOKENS && oldest !== undefined) tokens.delete(oldest);
}

export function createWarmTokens(connectionId: string): TokenCache {
  const prefix = `${getAppContext().installationAri.toString()}:${connectionId}:`;
  return {
    get: (key) => tokens.get(prefix + key),
    set: (key, value) => remember(prefix + key, value),
    delete: (key) => void tokens.delete(prefix + key),
  };
}
