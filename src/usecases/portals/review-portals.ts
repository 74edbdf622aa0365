import type { Catalog } from '#domain/configuration/catalog';
import { faultView } from '#domain/failure/fault';
import type { PortalMapping } from '#domain/portals/portal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { fingerprintOf } from '#usecases/kit/change-catalog';
import { verdictOn } from './portal-verdict';

type Ports = Pick<AdminPorts, 'catalog' | 'site' | 'survey' | 'hash' | 'logger'>;

async function seen(ports: Ports, catalog: Catalog, portal: PortalMapping) {
  const [project, requestTypes, { faults, warnings }] = await Promise.all([
    ports.survey.serviceProject(portal.projectId),
    ports.survey.requestTypes(portal.serviceDeskId),
    verdictOn(ports, catalog, portal),
  ]);
  const nameOf = (id: string) => requestTypes.find((type) => type.id === id)?.name ?? null;
  return {
    project: project === undefined ? null : { key: project.key, name: project.name },
    requestTypes: portal.requestTypes.map(({ requestTypeId, intent }) => ({
      ...{ id: requestTypeId, intent },
      name: nameOf(requestTypeId),
    })),
    state: faults.length === 0 ? ('valid' as const) : ('faulty' as const),
    faults: faults.map(faultView),
    warnings,
  };
}

const unknown = ({ requestTypes }: PortalMapping) => ({
  project: null,
  requestTypes: requestTypes.map(({ requestTypeId, intent }) => ({ id: requestTypeId, intent, name: null })),
  ...{ state: 'unknown' as const, faults: [], warnings: [] },
});

/** Every mapping with what the site says about it now. Where Jira does not answer, the others are told all the same. */
export async function reviewPortals(ports: Ports) {
  const { catalog, version } = await ports.catalog.load();
  const portals = await Promise.all(
    catalog.portals.map(async (portal) => {
      const found = await seen(ports, catalog, portal).catch((error: unknown) => {
        ports.logger.warn('portal-not-reviewed', { portal: portal.id, error: String(error) });
        return unknown(portal);
      });
      return { portal: { ...portal, fingerprint: fingerprintOf(ports.hash, portal) }, ...found };
    }),
  );
  return { portals, catalogVersion: version };
}
