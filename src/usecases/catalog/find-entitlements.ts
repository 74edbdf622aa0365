import type { Entitlement } from '#connectors/contract';
import { boundPlaces } from '#domain/configuration/binding-places';
import { bindingKey } from '#domain/catalog/entitlement';
import type { EntitlementRef } from '#domain/catalog/entitlement';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { openConnection } from './bind-entitlement';

type Ports = Pick<AdminPorts, 'catalog' | 'connectors'>;

const view = (entitlement: Entitlement) => ({
  ref: entitlement.ref,
  displayName: entitlement.displayName,
  description: entitlement.description ?? null,
});

/** A page of entitlements that the text finds, each with whether it can be governed. @throws Refusal `not-found`; ConnectorError. */
export async function searchEntitlements(
  ports: Ports,
  input: { readonly connectionId: string; readonly text: string; readonly cursor?: string | undefined },
) {
  const connector = await openConnection(ports, input.connectionId);
  const page = await connector.searchEntitlements(input.text, input.cursor);
  const places = boundPlaces((await ports.catalog.load()).catalog.applications);
  const items = page.items.map((entitlement) => ({
    ...view(entitlement),
    refusal: entitlement.refusal ?? null,
    warnings: entitlement.warnings,
    boundTo: places.get(bindingKey({ connectionId: input.connectionId, entitlement: entitlement.ref })) ?? [],
  }));
  return { items, ...(page.next === undefined ? {} : { next: page.next }) };
}

/** Whether one entitlement can be governed, without binding it. @throws Refusal `not-found`; ConnectorError. */
export async function inspectEntitlement(
  ports: Ports,
  input: { readonly connectionId: string; readonly entitlement: EntitlementRef },
) {
  const connector = await openConnection(ports, input.connectionId);
  const status = await connector.inspectEntitlement(input.entitlement);
  return {
    manageable: status.kind === 'manageable',
    entitlement: status.entitlement === undefined ? null : view(status.entitlement),
    notes: status.kind === 'manageable' ? status.warnings : [status.reason],
  };
}
