import { randomUUID } from 'node:crypto';
import { findConnector } from '../connectors/registry';
import type { ConnectorDefinition, ConnectorIo } from '../connectors/contract';
import { ConnectorError } from '../connectors/errors';
import type { Connection } from '../domain/catalog';
import { createWarmTokens } from '../forge/warm-tokens';
import type { ConnectorGateway } from '../ports/connector-gateway';
import type { SecretVault } from '../ports/secret-vault';

function io(connectionId: string): ConnectorIo {
  return {
    fetch: (url, init) => fetch(url, init),
    now: () => Date.now(),
    newId: () => randomUUID(),
    tokens: createWarmTokens(connectionId),
  };
}

function misconfigured(connection: Connection, message: string): ConnectorError {
  return new ConnectorError('misconfigured', message, {
    connector: connection.connectorId,
    operation: 'open',
  });
}

async function secretOf(vault: SecretVault, connection: Connection, definition: ConnectorDefinition) {
  if (definition.secretKeys.length === 0) return {};
  const secret =
    connection.secret === undefined ? undefined : await vault.get(connection.id, connection.secret.version);
  if (secret === undefined)
    throw misconfigured(
      connection,
      `The connection "${connection.name}" has no secret. Save one, then test the connection.`,
    );
  return secret;
}

/** Opens connections: joins the configuration with its secret and parses both with the connector's own schema. */
export function createConnectorGateway(vault: SecretVault): ConnectorGateway {
  return {
    definition: findConnector,
    open: async (connection) => {
      const definition = findConnector(connection.connectorId);
      if (definition === undefined)
        throw misconfigured(connection, `There is no connector "${connection.connectorId}".`);
      const secret = await secretOf(vault, connection, definition);
      const config = definition.config.safeParse({ ...connection.config, ...secret });
      if (!config.success) {
        const faults = config.error.issues
          .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
          .join('; ');
        throw misconfigured(
          connection,
          `The settings of the connection "${connection.name}" do not fit: ${faults}`,
        );
      }
      return definition.open(config.data, io(connection.id));
    },
  };
}
