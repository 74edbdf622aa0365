import type { Connector, ConnectorDefinition } from '#connectors/contract';
import type { Connection } from '#domain/configuration/catalog';

/** Opens connections. */
export interface ConnectorGateway {
  definition(connectorId: string): ConnectorDefinition | undefined;
  /** @throws ConnectorError `misconfigured` when the secret is missing or the configuration does not parse. */
  open(connection: Connection): Promise<Connector>;
  /**
   * Opens settings, secret ones included, that are not in force. Apart from every connection: no token of one is used,
   * and none is kept.
   * @throws ConnectorError `misconfigured` when they do not parse or there is no such connector.
   */
  openUnsaved(connectorId: string, settings: Readonly<Record<string, unknown>>): Promise<Connector>;
}
