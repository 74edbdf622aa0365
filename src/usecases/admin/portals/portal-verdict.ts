import type { Catalog } from '../../../domain/catalog';
import type { Fault } from '../../../domain/fault';
import type { PortalMapping } from '../../../domain/portal';
import type { SiteInspector } from '../../../ports/site-inspector';
import { Refusal } from '../../refusal';
import { upsert } from '../catalog-items';
import { refuseInvalid } from '../change-catalog';
import { examinePortal } from '../check-portal';
import type { Note } from '../saved';
import { portalWarnings } from './portal-warnings';

export interface Verdict {
  readonly faults: readonly Fault[];
  readonly warnings: readonly Note[];
}

/** What the whole catalog would say about the mapping, were it saved. */
function catalogFaults(catalog: Catalog, portal: PortalMapping): readonly Fault[] {
  const portals = upsert(catalog.portals, portal);
  const at = ['portals', portals.findIndex(({ id }) => id === portal.id)];
  try {
    refuseInvalid({ catalog: { ...catalog, portals }, at });
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
  site: SiteInspector,
  catalog: Catalog,
  portal: PortalMapping,
): Promise<Verdict> {
  const { faults, options } = await examinePortal(site, portal, catalog.applications);
  return {
    faults: once([...faults, ...catalogFaults(catalog, portal)]),
    warnings: portalWarnings(portal, options, catalog.applications),
  };
}
