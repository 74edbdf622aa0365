import type { Connector, ConnectorDefinition } from '../connectors/contract';
import type { Connection } from '../domain/catalog';

/** Opens connections. */
export interface ConnectorGateway {
  definition(connectorId: string): ConnectorDefinition | undefined;
  /** @throws ConnectorError `misconfigured` when the secret is missing or the configuration does not parse. */
  open(connection: Connection): Promise<Connector>;
}
