import type { Application } from '#domain/catalog/application';
import { applicationsByLabel, normalizeLabel } from '#domain/catalog/application';
import type { SurveyedOption } from '#ports/site-survey';
import type { PortalOptions } from './check-portal-options';

/** The two facts whose options the catalog names. */
export type OptionPurpose = 'application' | 'accessLevel';

/** What an option list must offer, and what it may. */
interface Wanted {
  /** Names in the catalog, each once. */
  readonly names: readonly string[];
  /** The names that a label means; none = it means nothing. */
  readonly meaning: (label: string) => readonly string[];
}

function wantedApplications(enabled: readonly Application[]): Wanted {
  const byLabel = applicationsByLabel(enabled);
  return {
    names: enabled.map(({ name }) => name),
    meaning: (label) => (byLabel.get(normalizeLabel(label)) ?? []).map(({ name }) => name),
  };
}

function wantedLevels(enabled: readonly Application[]): Wanted {
  const all = enabled.flatMap(({ levels }) => levels.map(({ name }) => name));
  const byLabel = new Map(all.map((name) => [normalizeLabel(name), name]));
  return {
    names: [...byLabel.values()],
    meaning: (label) => [byLabel.get(normalizeLabel(label))].filter((name) => name !== undefined),
  };
}

const enabledOnly = (applications: readonly Application[]) => applications.filter(({ enabled }) => enabled);

function wanted(applications: readonly Application[], purpose: OptionPurpose): Wanted {
  const enabled = enabledOnly(applications);
  return purpose === 'application' ? wantedApplications(enabled) : wantedLevels(enabled);
}

/** What must change so that the options offer what the catalog has. */
export interface OptionDifference {
  /** Labels to add. */
  readonly add: readonly string[];
  /** Disabled options to offer again. */
  readonly enable: readonly SurveyedOption[];
  /** Enabled options that mean nothing in the catalog. */
  readonly gone: readonly SurveyedOption[];
  readonly unchanged: number;
}

/** The first disabled option that means each name. */
function closedByName(
  options: readonly SurveyedOption[],
  meaning: Wanted['meaning'],
): ReadonlyMap<string, SurveyedOption> {
  const closed = options.filter(({ disabled }) => disabled);
  const pairs = closed.flatMap((option) => meaning(option.value).map((name) => [name, option] as const));
  return new Map(pairs.reverse());
}

/** An application is offered under its name or any of its aliases; a disabled option of its name is used again. */
export function optionDifference(
  applications: readonly Application[],
  purpose: OptionPurpose,
  options: readonly SurveyedOption[],
): OptionDifference {
  const { names, meaning } = wanted(applications, purpose);
  const open = options.filter(({ disabled }) => !disabled);
  const offered = new Set(open.flatMap(({ value }) => meaning(value)));
  const absent = names.filter((name) => !offered.has(name));
  const closed = closedByName(options, meaning);
  const gone = open.filter(({ value }) => meaning(value).length === 0);
  return {
    add: absent.filter((name) => !closed.has(name)),
    enable: [...new Set(absent.map((name) => closed.get(name)).filter((option) => option !== undefined))],
    gone,
    unchanged: open.length - gone.length,
  };
}

/** The options that the catalog names. */
type CatalogOptions = Pick<PortalOptions, 'applications' | 'levels'>;

/** Names of the catalog that no enabled option offers. */
export function missingLabels(applications: readonly Application[], options: CatalogOptions): CatalogOptions {
  const absent = (purpose: OptionPurpose, labels: readonly string[]) => {
    const { names, meaning } = wanted(applications, purpose);
    const offered = new Set(labels.flatMap(meaning));
    return names.filter((name) => !offered.has(name));
  };
  return {
    applications: absent('application', options.applications),
    levels: absent('accessLevel', options.levels),
  };
}

/** Whether a sync would change something: a name is not offered, or an option means nothing. */
export function optionsDiffer(applications: readonly Application[], options: CatalogOptions): boolean {
  const missing = missingLabels(applications, options);
  const isNothing = (purpose: OptionPurpose) => {
    const { meaning } = wanted(applications, purpose);
    return (label: string) => meaning(label).length === 0;
  };
  return (
    missing.applications.length + missing.levels.length > 0 ||
    options.applications.some(isNothing('application')) ||
    options.levels.some(isNothing('accessLevel'))
  );
}
