import type { Application } from '../../../domain/application';
import { applicationsNamed, levelsNamed, normalizeLabel } from '../../../domain/application';
import type { SurveyedOption } from '../../../ports/site-survey';
import type { PortalOptions } from '../check-portal-options';

/** The two facts whose options the catalog names. */
export type OptionPurpose = 'application' | 'accessLevel';

/** What an option list must offer, and what it may. */
interface Wanted {
  /** Names in the catalog, each once. */
  readonly names: readonly string[];
  /** Whether a label means this name. */
  readonly means: (label: string, name: string) => boolean;
  /** Whether a label means anything at all. */
  readonly known: (label: string) => boolean;
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [normalizeLabel(name), name])).values()];
}

const same = (a: string, b: string) => normalizeLabel(a) === normalizeLabel(b);

const wantedApplications = (enabled: readonly Application[]): Wanted => ({
  names: enabled.map(({ name }) => name),
  means: (label, name) => applicationsNamed(enabled, label).some((application) => application.name === name),
  known: (label) => applicationsNamed(enabled, label).length > 0,
});

const wantedLevels = (enabled: readonly Application[]): Wanted => ({
  names: distinct(enabled.flatMap(({ levels }) => levels.map(({ name }) => name))),
  means: same,
  known: (label) => enabled.some((application) => levelsNamed(application, label).length > 0),
});

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

/** An application is offered under its name or any of its aliases; a disabled option of its name is used again. */
export function optionDifference(
  applications: readonly Application[],
  purpose: OptionPurpose,
  options: readonly SurveyedOption[],
): OptionDifference {
  const { names, means, known } = wanted(applications, purpose);
  const open = options.filter(({ disabled }) => !disabled);
  const absent = names.filter((name) => !open.some(({ value }) => means(value, name)));
  const closed = (name: string) => options.find((option) => option.disabled && means(option.value, name));
  const gone = open.filter(({ value }) => !known(value));
  return {
    add: absent.filter((name) => closed(name) === undefined),
    enable: [...new Set(absent.map(closed).filter((option) => option !== undefined))],
    gone,
    unchanged: open.length - gone.length,
  };
}

/** Names of the catalog that no enabled option offers. */
export function missingLabels(applications: readonly Application[], options: PortalOptions): PortalOptions {
  const absent = (purpose: OptionPurpose, labels: readonly string[]) => {
    const { names, means } = wanted(applications, purpose);
    return names.filter((name) => !labels.some((label) => means(label, name)));
  };
  return {
    applications: absent('application', options.applications),
    levels: absent('accessLevel', options.levels),
  };
}
