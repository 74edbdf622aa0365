import type { AccessLevel, Application } from '#domain/catalog/application';
import { boundPlaces, otherPlaces, sharedNotes } from '#domain/configuration/binding-places';
import type { BoundPlaces } from '#domain/configuration/binding-places';
import type { Catalog } from '#domain/configuration/catalog';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { applicationOf } from '#usecases/kit/catalog-items';
import { fingerprintOf } from '#usecases/kit/change-catalog';
import { recentLive } from '#usecases/grants/live-grants';

function levelView(catalog: Catalog, places: BoundPlaces, application: Application, level: AccessLevel) {
  const entitlements = level.entitlements.map((binding) => {
    const connection = catalog.connections.find(({ id }) => id === binding.connectionId);
    const alsoBoundTo = otherPlaces(places, binding, { applicationId: application.id, levelId: level.id });
    return {
      ...binding,
      connectionName: connection?.name ?? binding.connectionId,
      connectionEnabled: connection?.enabled ?? false,
      alsoBoundTo,
      warnings: sharedNotes(alsoBoundTo),
    };
  });
  return { id: level.id, name: level.name, entitlements };
}

/**
 * One application with all that the catalog knows of it. Never asks a vendor.
 * @throws Refusal `not-found`
 */
export async function getApplication(ports: Pick<AdminPorts, 'catalog' | 'hash' | 'ledger'>, id: string) {
  const { catalog } = await ports.catalog.load();
  const application = applicationOf(catalog, id);
  const { description = null, ownerAccountId = null, levels, ...rest } = application;
  const places = boundPlaces(catalog.applications);
  const rules = catalog.rules.filter(({ when }) => when.applicationIds.includes(id));
  return {
    application: {
      ...rest,
      description,
      ownerAccountId,
      levels: levels.map((level) => levelView(catalog, places, application, level)),
      fingerprint: fingerprintOf(ports.hash, application),
      usedBy: {
        rules: rules.map((rule) => ({ id: rule.id, name: rule.name })),
        liveGrants: await recentLive(ports.ledger, id),
      },
    },
  };
}
