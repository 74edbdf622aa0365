import type { Catalog } from './catalog';
import { bindingKey } from '#domain/catalog/entitlement';
import type { EntitlementBinding } from '#domain/catalog/entitlement';

/** Whether the catalog binds the entitlement to the application, or a rule adds it. Nothing else is ever written. */
export function isBoundIn(catalog: Catalog, applicationId: string, binding: EntitlementBinding): boolean {
  const key = bindingKey(binding);
  const application = catalog.applications.find((candidate) => candidate.id === applicationId);
  const bound = [
    ...(application?.levels.flatMap((level) => level.entitlements) ?? []),
    ...catalog.rules.flatMap((rule) => rule.extraEntitlements),
  ];
  return bound.some((candidate) => bindingKey(candidate) === key);
}
