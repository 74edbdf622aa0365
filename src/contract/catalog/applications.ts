import * as z from 'zod';
import { AccessLevel, Application, MOST_LEVELS } from '#domain/catalog/application';
import { byId, Fingerprint, Id, nothing, pageInput } from '#contract/kit/inputs';
import type { NoteView, PageView, SavedView } from '#contract/kit/inputs';
import type { FaultView } from '#contract/kit/reply';
import type { BindingView } from './binding-view';

/** A level of an application, with both names. */
export interface PlaceView {
  readonly applicationId: string;
  readonly applicationName: string;
  readonly levelId: string;
  readonly levelName: string;
}

/** A binding as its level shows it. */
export interface LevelBindingView extends BindingView {
  readonly connectionName: string;
  readonly connectionEnabled: boolean;
  /** Other levels that bind the same entitlement: whoever gets one gets what the other gives. */
  readonly alsoBoundTo: readonly PlaceView[];
  /** What the catalog itself says against it, without asking the vendor. */
  readonly warnings: readonly NoteView[];
}

export interface LevelView {
  readonly id: string;
  readonly name: string;
  readonly entitlements: readonly LevelBindingView[];
}

export interface ApplicationView {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly aliases: readonly string[];
  readonly ownerAccountId: string | null;
  readonly risk: Application['risk'];
  readonly enabled: boolean;
  readonly levels: readonly LevelView[];
  readonly fingerprint: string;
  /** What stands in the way of deleting it. */
  readonly usedBy: {
    readonly rules: readonly { readonly id: string; readonly name: string }[];
    /** Live grants among the latest hundred of the application; `more`: there are older ones that were not counted. */
    readonly liveGrants: { readonly count: number; readonly more: boolean };
  };
}

/** An application as a list shows it: small, so that hundreds stay small. */
export interface ApplicationRow {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly risk: Application['risk'];
  readonly enabled: boolean;
  readonly ownerAccountId: string | null;
  readonly levelNames: readonly string[];
  /** Bound entitlements over all levels. */
  readonly boundCount: number;
  /** Names of the levels that nothing is bound to: asking for them gives nothing. */
  readonly unboundLevels: readonly string[];
  /** Bindings whose entitlement another level binds too. */
  readonly warningCount: number;
}

export interface ApplicationOption {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly levels: readonly { readonly id: string; readonly name: string }[];
}

export interface ApplicationsPage extends PageView<ApplicationRow> {
  /** Matches on all pages. */
  readonly total: number;
  /** How many connections there are: without one, nothing can be bound. */
  readonly connectionCount: number;
  readonly catalogVersion: number;
}

export type ApplicationPart =
  | 'name'
  | 'description'
  | 'aliases'
  | 'ownerAccountId'
  | 'risk'
  | 'enabled'
  | 'levels';

/** What an import does to one application of the text. */
export interface ApplicationEntryView {
  /** Position in the text, from 0. */
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly change: 'added' | 'changed' | 'unchanged' | 'refused';
  /** What a changed application gets from the text. */
  readonly changedParts: readonly ApplicationPart[];
  /** Names of the levels that it would lose. */
  readonly droppedLevels: readonly string[];
  /** Paths inside the application: `levels.0.name`. */
  readonly faults: readonly FaultView[];
}

export interface ApplicationsImportView {
  readonly applied: boolean;
  readonly catalogVersion: number;
  readonly entries: readonly ApplicationEntryView[];
  /** What is wrong with the whole. */
  readonly faults: readonly FaultView[];
}

/** Without an id: a new level, which gets one from its name. */
const Level = AccessLevel.pick({ id: true, name: true }).partial({ id: true });
const { id, name, description, ownerAccountId, aliases, risk, enabled } = Application.shape;
const text = z.string().max(200).default('');

export const applicationInputs = {
  /** Sorted by name. The text is looked for in names, aliases, names of levels, and account ids of owners. */
  'applications.list': z.strictObject({ text, ...pageInput }),
  /** The first fifty that match, for a picker. */
  'applications.options': z.strictObject({ text }),
  'applications.get': byId,
  /**
   * Without an id: a new application, which gets one from its name. Levels are named only: their bindings are kept by
   * level id, and change through `entitlements.*`. Absent aliases, risk, enabled and levels = as they are.
   */
  'applications.save': z.strictObject({
    ...{ name, description, ownerAccountId },
    id: id.optional(),
    aliases: aliases.unwrap().optional(),
    risk: risk.unwrap().optional(),
    enabled: enabled.unwrap().optional(),
    levels: z.array(Level).max(MOST_LEVELS).optional(),
    fingerprint: Fingerprint,
  }),
  'applications.delete': byId,
  'applications.export': nothing,
  /**
   * Adds and changes the applications of the text; those it does not name stay as they are, and so does everything else
   * of the configuration. `dryRun`: says what would happen, faults included. Else: all or nothing.
   */
  'applications.import': z.strictObject({
    text: z.string().max(4_000_000),
    dryRun: z.boolean().default(false),
  }),
  'levels.save': z.strictObject({ applicationId: Id, level: Level }),
  'levels.delete': z.strictObject({ applicationId: Id, levelId: Id }),
} as const;

export interface ApplicationOutputs {
  'applications.list': ApplicationsPage;
  'applications.options': { readonly options: readonly ApplicationOption[]; readonly total: number };
  'applications.get': { readonly application: ApplicationView };
  'applications.save': SavedView;
  'applications.delete': { readonly id: string };
  /** `{format: 'gatehouse-applications', version: 1, applications}` as indented JSON. */
  'applications.export': { readonly text: string; readonly count: number };
  'applications.import': ApplicationsImportView;
  'levels.save': SavedView;
  'levels.delete': SavedView;
}
