import type { Catalog } from '#domain/configuration/catalog';
import type { Fault } from '#domain/failure/fault';
import type { PortalMapping } from '#domain/portals/portal';
import { Refusal } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { upsert } from '#usecases/kit/catalog-items';
import { refuseInvalid } from '#usecases/kit/change-catalog';
import { examinePortal } from './check-portal';
import type { Note } from '#usecases/kit/saved';
import { withoutApprover } from './approver-screens';
import { optionsDiffer } from './option-difference';
import { portalWarnings } from './portal-warnings';

export interface PortalVerdict {
  readonly faults: readonly Fault[];
  readonly warnings: readonly Note[];
  /** Syncing options would change what requesters can choose. */
  readonly optionsDiffer: boolean;
}

/** What the whole catalog would say about the mapping, were it saved. */
function catalogFaults(catalog: Catalog, portal: PortalMapping): readonly Fault[] {
  const portals = upsert(catalog.portals, portal);
  const at = ['portals', portals.findIndex(({ id }) => id === portal.id)];
  try {
    refuseInvalid({ catalog: { ...catalog, portals }, at }, catalog);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.faults;
    throw error;
  }
}

function once(faults: readonly Fault[]): readonly Fault[] {
  return [...new Map(faults.map((found) => [JSON.stringify([found.path, found.message]), found])).values()];
}

/** Everything that the site and the catalog say about a mapping: what keeps it from being saved, and what to know. */
export async function verdictOn(
  ports: Pick<AdminPorts, 'site' | 'survey' | 'logger'>,
  catalog: Catalog,
  portal: PortalMapping,
): Promise<PortalVerdict> {
  const { applications } = catalog;
  const { faults, types, options } = await examinePortal(ports.site, portal, applications);
  const seen = { options, withoutApprover: await withoutApprover(ports, portal, types) };
  return {
    faults: once([...faults, ...catalogFaults(catalog, portal)]),
    warnings: portalWarnings(portal, seen, applications),
    optionsDiffer: options !== undefined && optionsDiffer(applications, options),
  };
}
