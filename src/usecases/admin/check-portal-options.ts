import type { Application } from '../../domain/application';
import { applicationsByLabel, levelsNamed, normalizeLabel } from '../../domain/application';
import type { Fault } from '../../domain/fault';
import type { PortalMapping } from '../../domain/portal';
import type { SiteInspector } from '../../ports/site-inspector';
import { fault } from '../refusal';

function applicationFault(option: string, named: readonly Application[]): Fault[] {
  if (named.length === 1) return [];
  const problem =
    named.length === 0
      ? 'means no enabled application of the catalog. Add one with this name or alias, or disable the option'
      : `means more than one application: ${named.map(({ name }) => name).join(', ')}`;
  return [fault('fields.application', `The option "${option}" ${problem}.`)];
}

function levelFault(option: string, enabled: readonly Application[]): Fault[] {
  if (enabled.some((application) => levelsNamed(application, option).length > 0)) return [];
  return [
    fault(
      'fields.accessLevel',
      `The option "${option}" is no access level of any enabled application. Add the level, or disable the option.`,
    ),
  ];
}

async function optionsOf(site: SiteInspector, portal: PortalMapping, fieldId: string) {
  const field = await site.field(fieldId);
  return field?.kind === 'single-select' ? site.optionsOf(fieldId, portal.projectId) : [];
}

/** What a requester can choose. Labels. */
export interface PortalOptions {
  readonly applications: readonly string[];
  readonly levels: readonly string[];
}

export async function readOptions(site: SiteInspector, portal: PortalMapping): Promise<PortalOptions> {
  const [applications, levels] = await Promise.all([
    optionsOf(site, portal, portal.fields.application),
    optionsOf(site, portal, portal.fields.accessLevel),
  ]);
  return { applications, levels };
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
