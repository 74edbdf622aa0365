import { createHash } from 'node:crypto';
import type { ConnectorIo } from '#connectors/contract';
import { thumbprintOf } from './certificate';
import { clouds } from '../clouds';
import type { EntraConfig } from '../config';
import { requestToken } from './token-request';
import type { AccessToken } from './token-request';

/** Access tokens of one connection. */
export interface TokenSource {
  /**
   * The cached token while it lives, else a new one; parallel callers share one request.
   * @param options.fresh asks Entra even when a token is cached (a 401, or testing a rotated secret)
   */
  token(operation: string, options?: { readonly fresh?: boolean }): Promise<string>;
  /** Graph application permissions the last token carries; undefined when there is none or it cannot be read. */
  roles(): readonly string[] | undefined;
}

/** Renewed this long before its end (Entra tokens live about an hour), or at half-life when it lives for less. */
const longestMarginMs = 300_000;

/** Opens the tokens of a connection over the cache that survives warm invocations. */
export function openTokenSource(config: EntraConfig, io: ConnectorIo): TokenSource {
  const key = cacheKey(config);
  let pending: Promise<AccessToken> | undefined;

  const request = (operation: string): Promise<AccessToken> => {
    pending ??= requestToken(config, io, operation)
      .then((token) => {
        io.tokens.set(key, JSON.stringify(token));
        return token;
      })
      .finally(() => {
        pending = undefined;
      });
    return pending;
  };

  return {
    async token(operation, options) {
      const cached = options?.fresh === true ? undefined : readCached(io, key);
      return (cached ?? (await request(operation))).value;
    },
    roles() {
      const cached = readCached(io, key);
      return cached === undefined ? undefined : rolesOf(cached.value);
    },
  };
}

/** Names the settings a token depends on, credential included, so that a rotated secret never hides behind an old token. */
function cacheKey(config: EntraConfig): string {
  const credential =
    config.certificate === undefined
      ? (config.clientSecret ?? '')
      : `${thumbprintOf(config.certificate)} ${config.certificate.privateKey}`;
  const parts = [
    clouds[config.cloud].graphHost,
    config.tenantId.toLowerCase(),
    config.clientId.toLowerCase(),
    credential,
  ];
  return `entra:${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}`;
}

function readCached(io: ConnectorIo, key: string): AccessToken | undefined {
  const text = io.tokens.get(key);
  if (text === undefined) return undefined;
  const token = JSON.parse(text) as AccessToken;
  const margin = Math.min(longestMarginMs, token.livesMs / 2);
  return io.now() < token.expiresAt - margin ? token : undefined;
}

/** Reads (never trusts) the `roles` claim. No claim at all means that no permission was consented to. */
function rolesOf(jwt: string): readonly string[] | undefined {
  try {
    const payload = Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8');
    const { roles = [] } = JSON.parse(payload) as { roles?: unknown };
    return Array.isArray(roles)
      ? roles.filter((role): role is string => typeof role === 'string')
      : undefined;
  } catch {
    return undefined;
  }
}
