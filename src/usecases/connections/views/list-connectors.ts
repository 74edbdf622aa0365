import type { ConnectorDefinition } from '#connectors/contract';
import { fieldsOf, topOf } from './connector-fields';

function connectorView(definition: ConnectorDefinition) {
  const { id, displayName, entitlementTypes, guide } = definition;
  const fields = fieldsOf(definition);
  return {
    ...{ id, displayName, entitlementTypes, fields },
    summary: guide.summary,
    steps: guide.steps.map((step) => ({ ...step, link: step.link ?? null, copy: step.copy ?? null })),
    permissions: guide.permissions.map(({ id: permission, why, onlyIf }) => ({
      ...{ id: permission, why },
      required: onlyIf === undefined,
      onlyIf: onlyIf ?? null,
    })),
    credentials: guide.credentials.map(({ keys, ...credential }) => ({
      ...credential,
      fields: fields.map(({ key }) => key).filter((key) => keys.includes(topOf(key))),
    })),
    json: guide.json,
  };
}

/** Every connector this app ships with: what to create at the vendor, and what its form asks for. */
export function listConnectors(definitions: readonly ConnectorDefinition[]) {
  return { connectors: definitions.map(connectorView) };
}
