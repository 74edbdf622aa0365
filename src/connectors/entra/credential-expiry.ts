import type { ConnectionCheck, ConnectorIo } from '../contract';
import { ConnectorError } from '../errors';
import { certificateEnd } from './certificate';
import { checkOf } from './checks';
import type { EntraConfig } from './config';
import type { Graph } from './graph-client';
import { key, query } from './graph-path';
import { optionalPermissions, unmet } from './permissions';
import { ApplicationRecord } from './schema';

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
  const needed = optionalPermissions.filter(({ least }) => least === 'Application.Read.All');
  if (unmet(needed, graph.roles() ?? []).length > 0)
    return skipped(
      'Without Application.Read.All the end of the credential cannot be read: enter the date together with the secret.',
    );
  try {
    const registered = await readEnd(config, graph);
    return registered === undefined
      ? skipped('The registration shows no end date.')
      : judgeEnd(registered, io.now());
  } catch (error) {
    if (error instanceof ConnectorError)
      return skipped(`The end of the credential could not be read. ${error.message}`);
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
  const found = (result: ConnectionCheck['result'], sentence: string) =>
    checkOf('credential-expiry', result, sentence, known);
  if (end <= nowMs) return found('failed', `The credential ended on ${day}. Create a new one.`);
  if (days >= warnDays) return found('passed', `The credential is valid until ${day}.`);
  return found(
    'warning',
    `The credential ends on ${day}, in ${String(days)} days. Create a new one in time.`,
  );
}

function skipped(sentence: string): ConnectionCheck {
  return checkOf('credential-expiry', 'skipped', sentence);
}
