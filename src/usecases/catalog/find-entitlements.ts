import { boundPlaces } from '#domain/configuration/binding-places';
import { bindingKey } from '#domain/catalog/entitlement';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { openConnection } from './bind-entitlement';

type Ports = Pick<AdminPorts, 'catalog' | 'connectors'>;

/** A page of entitlements that the text finds, each with whether it can be governed. @throws Refusal `not-found`; ConnectorError. */
export async function searchEntitlements(
  ports: Ports,
  input: { readonly connectionId: string; readonly text: string; readonly cursor?: string | undefined },
) {
  const connector = await openConnection(ports, input.connectionId);
  const page = await connector.searchEntitlements(input.text, input.cursor);
  const places = boundPlaces((await ports.catalog.load()).catalog.applications);
  const items = page.items.map((entitlement) => ({
    ref: entitlement.ref,
    displayName: entitlement.displayName,
    description: entitlement.description ?? null,
    refusal: entitlement.refusal ?? null,
    warnings: entitlement.warnings,
    boundTo: places.get(bindingKey({ connectionId: input.connectionId, entitlement: entitlement.ref })) ?? [],
  }));
  return { items, ...(page.next === undefined ? {} : { next: page.next }) };
}
