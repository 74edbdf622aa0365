import { faultView, faultsFrom } from '../../../domain/fault';
import { PortalMapping } from '../../../domain/portal';
import type { AdminPorts } from '../admin-ports';
import { refuseStale } from '../catalog-items';
import { verdictOn } from './portal-verdict';

/**
 * What saving this mapping would say; nothing is written.
 * @throws Refusal `conflict` when somebody else changed the mapping since it was opened.
 */
export async function checkDraft(
  ports: Pick<AdminPorts, 'catalog' | 'hash' | 'site'>,
  input: { readonly portal: unknown; readonly fingerprint?: string | undefined },
) {
  const parsed = PortalMapping.safeParse(input.portal);
  if (!parsed.success) return { faults: faultsFrom(parsed.error).map(faultView), warnings: [] };
  const { catalog } = await ports.catalog.load();
  refuseStale(
    ports.hash,
    catalog.portals.find(({ id }) => id === parsed.data.id),
    input.fingerprint,
  );
  const { faults, warnings } = await verdictOn(ports.site, catalog, parsed.data);
  return { faults: faults.map(faultView), warnings };
}
