import type { Catalog } from '#domain/configuration/catalog';
import { say } from '#domain/failure/sentence';
import { Refusal } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { applicationOf, without } from '#usecases/kit/catalog-items';
import { changeCatalog } from '#usecases/kit/change-catalog';
import { levelsInUse } from '#usecases/grants/live-grants';

type Ports = Pick<AdminPorts, 'catalog' | 'clock' | 'hash' | 'ledger'>;

/** A rule that lost its last application would suddenly cover every application. */
function refuseNamed(catalog: Catalog, id: string): void {
  const rules = catalog.rules.filter((rule) => rule.when.applicationIds.includes(id));
  if (rules.length > 0)
    throw new Refusal(
      'in-use',
      say('refusals.application.named', { rules: rules.map(({ name }) => name).join(', ') }),
    );
}

/**
 * Deletes an application that no rule names and nobody holds.
 * @throws Refusal `not-found`; `in-use`. Switching it off is the way to stop new requests while people hold it.
 */
export async function deleteApplication(ports: Ports, actor: string, id: string): Promise<{ id: string }> {
  await changeCatalog(ports, actor, async ({ catalog }) => {
    const before = applicationOf(catalog, id);
    refuseNamed(catalog, id);
    if ((await levelsInUse(ports.ledger, id, ({ size }) => size > 0)).size > 0)
      throw new Refusal('in-use', say('refusals.application.held'));
    const applications = without(catalog.applications, id);
    return {
      catalog: { ...catalog, applications },
      changed: { what: 'application', id },
      before,
      after: undefined,
      result: undefined,
    };
  });
  return { id };
}
