import * as z from 'zod';
import { nothing } from '../inputs';

/** Ids per section. */
export interface SectionChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export interface ImportView {
  readonly applied: boolean;
  readonly catalogVersion: number;
  readonly changes: {
    readonly connections: SectionChanges;
    readonly applications: SectionChanges;
    readonly rules: SectionChanges;
    readonly portals: SectionChanges;
  };
  /** Connections that cannot work before their secret is entered. */
  readonly connectionsWithoutSecret: readonly string[];
}

export const configurationInputs = {
  'configuration.export': nothing,
  /** `dryRun`: check everything, change nothing. */
  'configuration.import': z.strictObject({
    configuration: z.union([z.record(z.string(), z.json()), z.string().max(4_000_000)]),
    dryRun: z.boolean().default(false),
  }),
} as const;

export interface ConfigurationOutputs {
  /** The file itself: `{format: 'gatehouse-configuration', version: 1, …}`, never with a secret. */
  'configuration.export': { readonly configuration: Readonly<Record<string, unknown>> };
  'configuration.import': ImportView;
}
