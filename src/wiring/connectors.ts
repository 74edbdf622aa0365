import { randomUUID } from 'node:crypto';
import { findConnector } from '#connectors/registry';
import type { ConnectorDefinition, ConnectorIo, TokenCache } from '#connectors/contract';
import { ConnectorError } from '#connectors/errors';
import type { Connection } from '#domain/configuration/catalog';
import { faultsFrom } from '#domain/failure/fault';
import type { Sentence } from '#domain/failure/sentence';
import { say } from '#domain/failure/sentence';
import { createWarmTokens } from '#forge/runtime/warm-tokens';
import type { ConnectorGateway } from '#ports/connector-gateway';
import type { SecretVault } from '#ports/secret-vault';

function ioWith(tokens: TokenCache): ConnectorIo {
  return {
    fetch: (url, init) => fetch(url, init),
    now: () => Date.now(),
    newId: () => randomUUID(),
    tokens,
  };
}

/** Which connection it is about; one that is not saved has no name. */
interface Named {
  readonly connectorId: string;
  readonly name?: string;
}

function misconfigured(connectorId: string, message: Sentence): ConnectorError {
  return new ConnectorError('misconfigured', message, { connector: connectorId, operation: 'open' });
}

async function secretOf(vault: SecretVault, connection: Connection, definition: ConnectorDefinition) {
  if (definition.secretKeys.length === 0) return {};
  const secret =
    connection.secret === undefined ? undefined : await vault.get(connection.id, connection.secret.version);
  if (secret === undefined)
    throw misconfigured(
      connection.connectorId,
      say('vendor.connection.noSecret', { connection: connection.name }),
    );
  return secret;
}

function definitionOf(connectorId: string): ConnectorDefinition {
  const definition = findConnector(connectorId);
  if (definition === undefined) throw misconfigured(connectorId, say('vendor.connection.unknownConnector'));
  return definition;
}

function parsedConfig({ connectorId, name }: Named, settings: Readonly<Record<string, unknown>>) {
  const config = definitionOf(connectorId).config.safeParse(settings);
  if (config.success) return config.data;
  const fields = [...new Set(faultsFrom(config.error).map(({ path }) => path.join('.')))].join(', ');
  throw misconfigured(
    connectorId,
    name === undefined
      ? say('vendor.connection.misfitUnsaved', { fields })
      : say('vendor.connection.misfit', { connection: name, fields }),
  );
}

/** Opens connections: joins the configuration with its secret and parses both with the connector's own schema. */
export function createConnectorGateway(vault: SecretVault): ConnectorGateway {
  return {
    definition: findConnector,
    open: async (connection) => {
      const definition = definitionOf(connection.connectorId);
      const secret = await secretOf(vault, connection, definition);
      const config = parsedConfig(connection, { ...connection.config, ...secret });
      return definition.open(config, ioWith(createWarmTokens(connection.id)));
    },
    openUnsaved: async (connectorId, settings) => {
      const definition = definitionOf(connectorId);
      const config = parsedConfig({ connectorId }, settings);
      return definition.open(config, ioWith(forgetfulTokens()));
    },
  };
}

/** Tokens of one test, gone with it. */
function forgetfulTokens(): TokenCache {
  const tokens = new Map<string, string>();
  return {
    get: (key) => tokens.get(key),
    set: (key, value) => void tokens.set(key, value),
    delete: (key) => void tokens.delete(key),
  };
}
