import { faultView, faultsFrom } from '#domain/failure/fault';
import { PortalMapping } from '#domain/portals/portal';
import { say } from '#domain/failure/sentence';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { refuseStale, refuseTaken } from '#usecases/kit/catalog-items';
import type { Fingerprint } from '#usecases/kit/catalog-items';
import { verdictOn } from './portal-verdict';

/**
 * What saving this mapping would say; nothing is written.
 * @throws Refusal `conflict` when somebody else changed the mapping since it was opened.
 */
export async function checkDraft(
  ports: Pick<AdminPorts, 'catalog' | 'hash' | 'site' | 'survey' | 'logger'>,
  input: { readonly portal: unknown; readonly fingerprint?: Fingerprint },
) {
  const parsed = PortalMapping.safeParse(input.portal);
  if (!parsed.success)
    return { faults: faultsFrom(parsed.error).map(faultView), warnings: [], optionsDiffer: false };
  const { catalog } = await ports.catalog.load();
  const before = catalog.portals.find(({ id }) => id === parsed.data.id);
  refuseTaken(before, input.fingerprint, say('refusals.mappingTaken'));
  refuseStale(ports.hash, before, input.fingerprint);
  const { faults, ...verdict } = await verdictOn(ports, catalog, parsed.data);
  return { ...verdict, faults: faults.map(faultView) };
}
