import type { Application } from '#domain/catalog/application';
import { applicationsByLabel, levelsNamed, normalizeLabel } from '#domain/catalog/application';
import type { Fault } from '#domain/failure/fault';
import type { PortalMapping } from '#domain/portals/portal';
import { say } from '#domain/failure/sentence';
import type { SiteInspector } from '#ports/site-inspector';
import { fault } from '#usecases/kit/refusal';

function applicationFault(option: string, named: readonly Application[]): Fault[] {
  if (named.length === 1) return [];
  const names = named.map(({ name }) => name).join(', ');
  const sentence =
    named.length === 0
      ? say('findings.portal.option.noApplication', { option })
      : say('findings.portal.option.severalApplications', { option, names });
  return [fault('fields.application', sentence)];
}

function levelFault(option: string, enabled: readonly Application[]): Fault[] {
  if (enabled.some((application) => levelsNamed(application, option).length > 0)) return [];
  return [fault('fields.accessLevel', say('findings.portal.option.noLevel', { option }))];
}

async function optionsOf(site: SiteInspector, portal: PortalMapping, fieldId: string | undefined) {
  if (fieldId === undefined) return [];
  const field = await site.field(fieldId);
  return field?.kind === 'single-select' ? site.optionsOf(fieldId, portal.projectId) : [];
}

/** What a requester can choose. Labels. */
export interface PortalOptions {
  readonly applications: readonly string[];
  readonly levels: readonly string[];
  /** Empty also where the duration is typed. */
  readonly durations: readonly string[];
}

export async function readOptions(site: SiteInspector, portal: PortalMapping): Promise<PortalOptions> {
  const [applications, levels, durations] = await Promise.all([
    optionsOf(site, portal, portal.fields.application),
    optionsOf(site, portal, portal.fields.accessLevel),
    optionsOf(site, portal, portal.fields.duration),
  ]);
  return { applications, levels, durations };
}

/** What a requester can choose must mean something: else the request would stop for a person, every time. */
export function optionFaults(options: PortalOptions, applications: readonly Application[]): Fault[] {
  const enabled = applications.filter((application) => application.enabled);
  const byLabel = applicationsByLabel(enabled);
  return [
    ...options.applications.flatMap((option) =>
      applicationFault(option, byLabel.get(normalizeLabel(option)) ?? []),
    ),
    ...options.levels.flatMap((option) => levelFault(option, enabled)),
  ];
}
