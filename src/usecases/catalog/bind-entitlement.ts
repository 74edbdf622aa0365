import type { Connector, Entitlement, EntitlementStatus } from '#connectors/contract';
import type { AccessLevel, Application } from '#domain/catalog/application';
import { boundPlaces, otherPlaces, sharedNotes } from '#domain/configuration/binding-places';
import type { Catalog } from '#domain/configuration/catalog';
import type { EntitlementBinding, EntitlementRef } from '#domain/catalog/entitlement';
import { EntitlementBinding as BindingSchema, bindingKey } from '#domain/catalog/entitlement';
import { say } from '#domain/failure/sentence';
import { Refusal, fault, parsed } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { applicationOf, connectionOf, itemOf, upsert } from '#usecases/kit/catalog-items';
import { changeCatalog } from '#usecases/kit/change-catalog';
import { countLive } from '#usecases/grants/live-grants';
import { applicationChange } from './save-application';
import { saved } from '#usecases/kit/saved';
import type { Note, Saved } from '#usecases/kit/saved';

/** A place for an entitlement: one level of one application, through one connection. */
export interface Place {
  readonly applicationId: string;
  readonly levelId: string;
  readonly connectionId: string;
}

export interface Bound extends Saved {
  readonly binding: EntitlementBinding;
}

type Ports = Pick<AdminPorts, 'catalog' | 'clock' | 'hash' | 'connectors'>;

/** @throws Refusal `not-found`; ConnectorError `misconfigured`. */
export async function openConnection(
  ports: Pick<AdminPorts, 'catalog' | 'connectors'>,
  connectionId: string,
): Promise<Connector> {
  const { catalog } = await ports.catalog.load();
  return ports.connectors.open(connectionOf(catalog, connectionId));
}

/** @throws Refusal `not-manageable` with the vendor's reason. */
export function manageable(status: EntitlementStatus): {
  readonly entitlement: Entitlement;
  readonly warnings: readonly Note[];
} {
  if (status.kind === 'manageable') return status;
  throw new Refusal('not-manageable', status.reason, [fault('entitlement', status.reason)]);
}

/** @throws Refusal `not-found` */
export function placeOf(
  catalog: Catalog,
  place: Place,
): { readonly application: Application; readonly level: AccessLevel } {
  connectionOf(catalog, place.connectionId);
  const application = applicationOf(catalog, place.applicationId);
  return { application, level: itemOf(application.levels, place.levelId, 'access level') };
}

function rebind(
  ports: Pick<AdminPorts, 'hash'>,
  catalog: Catalog,
  place: Place,
  change: (bindings: readonly EntitlementBinding[]) => EntitlementBinding[],
) {
  const { application, level } = placeOf(catalog, place);
  const levels = upsert(application.levels, { ...level, entitlements: change(level.entitlements) });
  return applicationChange(ports.hash, catalog, { ...application, levels });
}

const withoutKey = (bindings: readonly EntitlementBinding[], key: string) =>
  bindings.filter((binding) => bindingKey(binding) !== key);

/** Puts an inspected entitlement into the catalog; binding it again refreshes its name. Warns when others bind it too. */
export async function storeBinding(
  ports: Ports,
  actor: string,
  place: Place,
  entitlement: Entitlement,
): Promise<{ readonly saved: Saved; readonly binding: EntitlementBinding }> {
  const binding = parsed(BindingSchema, {
    connectionId: place.connectionId,
    entitlement: entitlement.ref,
    displayName: entitlement.displayName.slice(0, 256),
  });
  const changed = await changeCatalog(ports, actor, ({ catalog }) => {
    const change = rebind(ports, catalog, place, (bindings) => [
      ...withoutKey(bindings, bindingKey(binding)),
      binding,
    ]);
    const others = otherPlaces(boundPlaces(catalog.applications), binding, place);
    return { ...change, result: { ...change.result, notes: sharedNotes(others) } };
  });
  return { saved: saved(changed, changed.result.notes), binding };
}

/**
 * Binds an entitlement to a level after the vendor said that it can be governed.
 * @throws Refusal `not-found`, `not-manageable`; ConnectorError when the vendor cannot be asked.
 */
export async function bindEntitlement(
  ports: Ports,
  actor: string,
  input: Place & { readonly entitlement: EntitlementRef },
): Promise<Bound> {
  placeOf((await ports.catalog.load()).catalog, input);
  const connector = await openConnection(ports, input.connectionId);
  const { entitlement, warnings } = manageable(await connector.inspectEntitlement(input.entitlement));
  const stored = await storeBinding(ports, actor, input, entitlement);
  return { ...stored.saved, warnings: [...warnings, ...stored.saved.warnings], binding: stored.binding };
}

function heldNote(held: number): Note[] {
  return held === 0 ? [] : [{ code: 'still-held', ...say('findings.group.stillHeld', { count: held }) }];
}

/**
 * Unbinds an entitlement: nothing new is granted. Grants of it stay and can always be taken away; a warning says how many.
 * @throws Refusal `not-found`
 */
export async function unbindEntitlement(
  ports: Pick<AdminPorts, 'catalog' | 'clock' | 'hash' | 'ledger'>,
  actor: string,
  input: Place & { readonly entitlement: EntitlementRef },
): Promise<Saved> {
  const key = bindingKey(input);
  const changed = await changeCatalog(ports, actor, ({ catalog }) => {
    const { level } = placeOf(catalog, input);
    if (!level.entitlements.some((binding) => bindingKey(binding) === key))
      throw new Refusal('not-found', say('findings.group.notBound'));
    return rebind(ports, catalog, input, (bindings) => withoutKey(bindings, key));
  });
  return saved(changed, heldNote(await countLive(ports.ledger, key)));
}
