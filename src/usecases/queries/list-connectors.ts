import * as z from 'zod';
import type { ConnectorDefinition } from '../../connectors/contract';

/** Names of the settings, as the connector's own schema lists them. */
function settingsOf(definition: ConnectorDefinition): readonly string[] {
  const schema = z.toJSONSchema(definition.config, { io: 'output', unrepresentable: 'any' });
  return Object.keys(schema.properties ?? {});
}

/** Every connector this app ships with, and what its form asks for. */
export function listConnectors(definitions: readonly ConnectorDefinition[]) {
  const connectors = definitions.map((definition) => ({
    id: definition.id,
    displayName: definition.displayName,
    settings: settingsOf(definition),
    secretSettings: definition.secretKeys,
    entitlementTypes: definition.entitlementTypes,
  }));
  return { connectors };
}
