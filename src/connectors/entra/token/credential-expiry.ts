import type { Sentence } from '#domain/failure/sentence';
import { say } from '../words';
import type { ConnectionCheck, ConnectorIo } from '#connectors/contract';
import { ConnectorError } from '#connectors/errors';
import { certificateEnd } from './certificate';
import { checkOf } from '../checks/checks';
import type { EntraConfig } from '../config';
import type { Graph } from '../graph/graph-client';
import { key, query } from '../graph/graph-path';
import { readRegistration, unmet } from '../checks/permissions';
import { ApplicationRecord } from '../schema';

const dayMs = 86_400_000;
/** How long before its end we start to warn, days. */
const warnDays = 30;

/** When the credential in use ends, where that can be known. */
export async function expiryCheck(
  config: EntraConfig,
  graph: Graph,
  io: ConnectorIo,
): Promise<ConnectionCheck> {
  const end = config.certificate === undefined ? undefined : certificateEnd(config.certificate);
  if (end !== undefined) return judgeEnd(end, io.now());
  if (unmet([readRegistration], graph.roles() ?? []).length > 0)
    return skipped(say('vendor.entra.expiry.notReadable'));
  try {
    const registered = await readEnd(config, graph);
    return registered === undefined
      ? skipped(say('vendor.entra.expiry.noDate'))
      : judgeEnd(registered, io.now());
  } catch (error) {
    if (error instanceof ConnectorError) return skipped(say('vendor.entra.expiry.unread'));
    throw error;
  }
}

/**
 * The end of the credential in use, milliseconds. A secret is recognised by the hint Entra keeps (its first three
 * characters); of several candidates the earliest end counts, so that the warning rather comes too soon.
 */
async function readEnd(config: EntraConfig, graph: Graph): Promise<number | undefined> {
  const select = query({ $select: 'passwordCredentials,keyCredentials' });
  const app = await graph.read(ApplicationRecord, {
    operation: 'testConnection',
    path: `/applications${key(config.clientId, 'appId')}${select}`,
  });
  const secret = config.clientSecret;
  const all = (secret === undefined ? app.keyCredentials : app.passwordCredentials) ?? [];
  const hinted = all.filter(({ hint }) => secret !== undefined && hint === secret.slice(0, 3));
  const ends = (hinted.length > 0 ? hinted : all)
    .map(({ endDateTime }) => Date.parse(endDateTime ?? ''))
    .filter((end) => !Number.isNaN(end));
  return ends.length === 0 ? undefined : Math.min(...ends);
}

function judgeEnd(end: number, nowMs: number): ConnectionCheck {
  const day = new Date(end).toISOString().slice(0, 10);
  const days = Math.floor((end - nowMs) / dayMs);
  const known = { credentialExpiresAt: new Date(end).toISOString() };
  const found = (result: ConnectionCheck['result'], message: Sentence) =>
    checkOf('credential-expiry', result, message, known);
  if (end <= nowMs) return found('failed', say('vendor.entra.expiry.ended', { day }));
  if (days >= warnDays) return found('passed', say('vendor.entra.expiry.valid', { day }));
  return found('warning', say('vendor.entra.expiry.soon', { day, count: days }));
}

function skipped(message: Sentence): ConnectionCheck {
  return checkOf('credential-expiry', 'skipped', message);
}
