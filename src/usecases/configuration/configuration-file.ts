import * as z from 'zod';
import type { ConnectorDefinition } from '#connectors/contract';
import { Catalog, Connection } from '#domain/configuration/catalog';
import type { Fault } from '#domain/failure/fault';
import { faultsFrom } from '#domain/failure/fault';
import { Notifications, Retention } from '#domain/configuration/settings';
import { say } from '#domain/failure/sentence';
import { fault } from '#usecases/kit/refusal';

const FORMAT = 'gatehouse-configuration';

/** The exported configuration. A connection in it has no secret and no word of one. */
export const ConfigurationFile = z.strictObject({
  format: z.literal(FORMAT, 'faults.file.configuration'),
  version: z.literal(1, 'faults.file.version'),
  connections: z.array(Connection.omit({ secret: true })).max(50),
  applications: Catalog.shape.applications,
  rules: Catalog.shape.rules,
  portals: Catalog.shape.portals,
  /** Whether provisioning runs is no part of it: putting a backup in force must not set it going again. */
  settings: z
    .strictObject({ notifications: Notifications, retention: Retention.exactOptional() })
    .exactOptional(),
});
export type ConfigurationFile = z.infer<typeof ConfigurationFile>;

export function fileOf(catalog: Catalog): ConfigurationFile {
  const { connections, applications, rules, portals } = catalog;
  const { notifications, retention } = catalog.settings;
  const open = connections.map(({ secret: _secret, ...connection }) => connection);
  const settings = { notifications, retention };
  return { format: FORMAT, version: 1, connections: open, applications, rules, portals, settings };
}

/** Secrets that somebody wrote into the file by hand, by place; the values are not looked at. */
export function secretFaults(
  file: ConfigurationFile,
  definitions: readonly ConnectorDefinition[],
): readonly Fault[] {
  return file.connections.flatMap((connection, index) => {
    const definition = definitions.find(({ id }) => id === connection.connectorId);
    const inside = definition?.secretKeys.filter((key) => Object.hasOwn(connection.config, key)) ?? [];
    return inside.map((key) => fault(['connections', index, 'config', key], say('faults.file.secret')));
  });
}

const isSecretOfConnection = ({ path }: Fault) =>
  path.length === 3 && path[0] === 'connections' && path[2] === 'secret';

function parseText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export type ConfigurationReading =
  | { readonly kind: 'read'; readonly file: ConfigurationFile }
  | { readonly kind: 'unreadable'; readonly faults: readonly Fault[] };

/** Reads a file, or says everything that is wrong with its form. */
export function readFile(
  configuration: unknown,
  definitions: readonly ConnectorDefinition[],
): ConfigurationReading {
  const value = typeof configuration === 'string' ? parseText(configuration) : configuration;
  if (value === undefined) return { kind: 'unreadable', faults: [fault([], say('faults.file.json'))] };
  const result = ConfigurationFile.safeParse(value);
  if (!result.success) {
    const faults = faultsFrom(result.error).map((entry) =>
      isSecretOfConnection(entry) ? fault(entry.path, say('faults.file.secret')) : entry,
    );
    return { kind: 'unreadable', faults };
  }
  const secrets = secretFaults(result.data, definitions);
  return secrets.length > 0 ? { kind: 'unreadable', faults: secrets } : { kind: 'read', file: result.data };
}
