import type { PortalMapping } from '#domain/portals/portal';
import { say } from '#domain/failure/sentence';
import { refuseFaults } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { itemOf, refuseStale, refuseTaken, upsert, without } from '#usecases/kit/catalog-items';
import type { Fingerprint } from '#usecases/kit/catalog-items';
import { changeCatalog, fingerprintOf } from '#usecases/kit/change-catalog';
import { verdictOn } from './portal-verdict';
import { saved } from '#usecases/kit/saved';
import type { Saved } from '#usecases/kit/saved';

type Ports = Pick<AdminPorts, 'catalog' | 'clock' | 'hash' | 'site' | 'survey' | 'logger'>;

/**
 * Creates or changes a portal mapping after checking all of it against the site. Requests that came in earlier keep
 * the mapping they came in under.
 * @throws Refusal `invalid-input` with every fault at once; `conflict`.
 */
export async function savePortal(
  ports: Ports,
  actor: string,
  input: { readonly portal: PortalMapping; readonly fingerprint?: Fingerprint },
): Promise<Saved> {
  const { portal } = input;
  const changed = await changeCatalog(ports, actor, async ({ catalog }) => {
    const before = catalog.portals.find(({ id }) => id === portal.id);
    refuseTaken(before, input.fingerprint, say('refusals.mappingTaken'));
    refuseStale(ports.hash, before, input.fingerprint);
    const { faults, warnings } = await verdictOn(ports, catalog, portal);
    refuseFaults(faults);
    const portals = upsert(catalog.portals, portal);
    return {
      catalog: { ...catalog, portals },
      changed: { what: 'portal', id: portal.id },
      before,
      after: portal,
      at: ['portals', portals.findIndex(({ id }) => id === portal.id)],
      result: { id: portal.id, fingerprint: fingerprintOf(ports.hash, portal), warnings },
    };
  });
  return saved(changed, changed.result.warnings);
}

/** Deletes a portal mapping: new issues of its project are left alone. @throws Refusal `not-found` */
export async function deletePortal(
  ports: Pick<AdminPorts, 'catalog' | 'clock' | 'hash'>,
  actor: string,
  id: string,
): Promise<{ id: string }> {
  await changeCatalog(ports, actor, ({ catalog }) => ({
    catalog: { ...catalog, portals: without(catalog.portals, id) },
    changed: { what: 'portal', id },
    before: itemOf(catalog.portals, id, 'portal mapping'),
    after: undefined,
    result: undefined,
  }));
  return { id };
}
