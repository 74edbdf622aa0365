import * as z from 'zod';
import { nothing } from '#contract/kit/inputs';

/** Ids per section. */
export interface SectionChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** One value that differs, as text; null = it is not there. */
export interface ValueChangeView {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface DifferenceView {
  readonly section: 'connections' | 'applications' | 'rules' | 'portals' | 'settings';
  readonly id: string;
  readonly name: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** At most twenty; `more` = how many are left out. */
  readonly changes: readonly ValueChangeView[];
  readonly more: number;
}

export interface ImportView {
  readonly applied: boolean;
  readonly catalogVersion: number;
  readonly changes: {
    readonly connections: SectionChanges;
    readonly applications: SectionChanges;
    readonly rules: SectionChanges;
    readonly portals: SectionChanges;
    readonly settings: SectionChanges;
  };
  /** At most two hundred, with what changes in each. */
  readonly differences: readonly DifferenceView[];
  readonly moreDifferences: number;
  /** Connections that cannot work before their secret is entered. */
  readonly connectionsWithoutSecret: readonly string[];
}

/** How many of each were removed. */
export interface ClearView {
  readonly connections: number;
  readonly applications: number;
  readonly rules: number;
  readonly portals: number;
  readonly catalogVersion: number;
}

export const configurationInputs = {
  'configuration.export': nothing,
  /** `dryRun`: check everything, change nothing. */
  'configuration.import': z.strictObject({
    configuration: z.union([z.record(z.string(), z.json()), z.string().max(4_000_000)]),
    dryRun: z.boolean().default(false),
  }),
  /** `confirm` is what the administrator typed: nothing is cleared by a slip. */
  'configuration.clear': z.strictObject({ confirm: z.literal('delete') }),
} as const;

export interface ConfigurationOutputs {
  /** The file itself: `{format: 'gatehouse-configuration', version: 1, …}`, never with a secret. */
  'configuration.export': { readonly configuration: Readonly<Record<string, unknown>> };
  'configuration.import': ImportView;
  'configuration.clear': ClearView;
}
