import type { ConnectorDefinition } from '#connectors/contract';
import type { Connection } from '#domain/configuration/catalog';
import type { Fault } from '#domain/failure/fault';
import { faultsFrom } from '#domain/failure/fault';
import { say } from '#domain/failure/sentence';
import { Refusal, fault, refuseFaults } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';

export type ConnectionSettings = Readonly<Record<string, unknown>>;

/** Settings apart: what may be shown, and what lives in the vault only. */
export interface SplitSettings {
  readonly config: ConnectionSettings;
  /** Undefined: no secret was given. */
  readonly secret: ConnectionSettings | undefined;
}

/** @throws Refusal `unsupported` for a connector that this app does not have. */
export function definitionOf(
  ports: Pick<AdminPorts, 'connectors'>,
  connectorId: string,
): ConnectorDefinition {
  const definition = ports.connectors.definition(connectorId);
  if (definition !== undefined) return definition;
  const message = say('vendor.connection.unknownConnector');
  throw new Refusal('unsupported', message, [fault('connectorId', message)]);
}

const isRecord = (value: unknown): value is ConnectionSettings =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isGiven = (value: unknown) =>
  value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '');

function pick(settings: ConnectionSettings, wanted: (key: string) => boolean): ConnectionSettings {
  return Object.fromEntries(Object.entries(settings).filter(([key, value]) => wanted(key) && isGiven(value)));
}

/** Form fields as they are, or the pasted JSON text. The text is never quoted: it holds a secret. */
export function readSettings(settings: unknown): ConnectionSettings {
  const value = typeof settings === 'string' ? parseJson(settings) : settings;
  if (isRecord(value)) return value;
  throw new Refusal('invalid-input', say('vendor.connection.noObject'), [
    fault('settings', say('vendor.connection.noObjectWhole')),
  ]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Blank secret fields mean "not given": a form shows them empty. */
export function splitSettings(definition: ConnectorDefinition, settings: ConnectionSettings): SplitSettings {
  const isSecret = (key: string) => definition.secretKeys.includes(key);
  const secret = pick(settings, isSecret);
  return {
    config: pick(settings, (key) => !isSecret(key)),
    secret: Object.keys(secret).length === 0 ? undefined : secret,
  };
}

/** The secret in force; undefined when there is none. It stays inside the use case that asked. */
export async function storedSecret(
  ports: Pick<AdminPorts, 'vault'>,
  connection: Connection | undefined,
): Promise<ConnectionSettings | undefined> {
  if (connection?.secret === undefined) return undefined;
  return ports.vault.get(connection.id, connection.secret.version);
}

export type CheckedSettings =
  | { readonly kind: 'valid'; readonly settings: SplitSettings }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] };

/** Checks settings and secret together by the connector's own schema; a new secret replaces the stored one as a whole. */
export function checkSettings(
  definition: ConnectorDefinition,
  given: SplitSettings,
  stored: ConnectionSettings | undefined,
): CheckedSettings {
  const result = definition.config.safeParse({ ...given.config, ...(given.secret ?? stored) });
  if (!result.success) return { kind: 'invalid', faults: faultsFrom(result.error, [], definition.words) };
  const clean = splitSettings(definition, isRecord(result.data) ? result.data : {});
  return {
    kind: 'valid',
    settings: { config: clean.config, secret: given.secret === undefined ? undefined : clean.secret },
  };
}

/** @throws Refusal with the faults, as the form knows them. */
export function validSettings(checked: CheckedSettings): SplitSettings {
  if (checked.kind === 'valid') return checked.settings;
  refuseFaults(checked.faults.map((entry) => ({ ...entry, path: ['settings', ...entry.path] })));
  throw new Refusal('invalid-input', say('vendor.connection.unreadable'));
}
