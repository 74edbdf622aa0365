import type { ConnectorDefinition } from './contract';
import { entra } from '#connectors/entra/index';

/** Every connector of this build. A new one is added here and to the manifest's egress list, nowhere else. */
export const CONNECTORS: readonly ConnectorDefinition[] = [entra];

/** The connector with this id; undefined for any other string. */
export function findConnector(id: string): ConnectorDefinition | undefined {
  return CONNECTORS.find((definition) => definition.id === id);
}
