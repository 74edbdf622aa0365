import type { Application } from '#domain/catalog/application';
import type { Fault } from '#domain/failure/fault';
import type { PortalMapping } from '#domain/portals/portal';
import { say } from '#domain/failure/sentence';
import type { SiteInspector } from '#ports/site-inspector';
import { fault } from '#usecases/kit/refusal';
import { fieldFaults } from './check-portal-fields';
import type { MappedType } from './check-portal-fields';
import { optionFaults, readOptions } from './check-portal-options';
import type { PortalOptions } from './check-portal-options';

async function projectFaults(site: SiteInspector, portal: PortalMapping): Promise<Fault[]> {
  const project = await site.project(portal.projectId);
  if (project === undefined) return [fault('projectId', say('findings.portal.noProject'))];
  return project.isServiceProject ? [] : [fault('projectId', say('findings.portal.notServiceProject'))];
}

interface TypeCheck {
  readonly types: readonly MappedType[];
  readonly faults: readonly Fault[];
}

async function checkTypes(site: SiteInspector, portal: PortalMapping): Promise<TypeCheck> {
  const found = await Promise.all(
    portal.requestTypes.map(({ requestTypeId }) => site.requestType(portal.serviceDeskId, requestTypeId)),
  );
  const missing = found.flatMap((facts, index) =>
    facts === undefined
      ? [fault(['requestTypes', index, 'requestTypeId'], say('findings.portal.noRequestType'))]
      : [],
  );
  const types = found.flatMap((facts) => (facts === undefined ? [] : [{ facts }]));
  return { types, faults: missing };
}

/** Every mapped status must be in the workflow of every mapped request type: else a move could not be seen or made. */
async function statusFaults(
  site: SiteInspector,
  portal: PortalMapping,
  types: readonly MappedType[],
): Promise<Fault[]> {
  const byIssueType = new Map(types.map(({ facts }) => [facts.issueTypeId, facts.name]));
  const perType = await Promise.all(
    [...byIssueType].map(async ([issueTypeId, name]) => {
      const statuses = await site.statusesOf(portal.projectId, issueTypeId);
      const ids = new Set(statuses.map((status) => status.id));
      return Object.entries(portal.statuses).flatMap(([meaning, id]) =>
        id === undefined || ids.has(id)
          ? []
          : [fault(['statuses', meaning], say('findings.portal.noStatus', { requestType: name }))],
      );
    }),
  );
  return perType.flat();
}

export interface PortalExamination {
  readonly faults: readonly Fault[];
  /** The mapped request types that exist. */
  readonly types: readonly MappedType[];
  /** What requesters can choose; undefined when the project is not there. */
  readonly options: PortalOptions | undefined;
}

/**
 * Everything about a portal mapping that the site or the catalog contradicts, all at once. Paths as in the mapping.
 * When the project itself is not there, nothing else is asked.
 */
export async function examinePortal(
  site: SiteInspector,
  portal: PortalMapping,
  applications: readonly Application[],
): Promise<PortalExamination> {
  const project = await projectFaults(site, portal);
  if (project.length > 0) return { faults: project, types: [], options: undefined };
  const [{ types, faults }, options] = await Promise.all([
    checkTypes(site, portal),
    readOptions(site, portal),
  ]);
  const rest = await Promise.all([fieldFaults(site, portal, types), statusFaults(site, portal, types)]);
  return { faults: [...faults, ...rest.flat(), ...optionFaults(options, applications)], types, options };
}

/** The faults alone. */
export async function checkPortal(
  site: SiteInspector,
  portal: PortalMapping,
  applications: readonly Application[],
): Promise<readonly Fault[]> {
  return (await examinePortal(site, portal, applications)).faults;
}
