import type { Field, FieldContext, FieldKind, FieldSchema, StoredValue } from '../model/field';
import type { SiteState } from '../state/site-state';
import type { Viewer } from '../render/user';

/** Where a value lives: contexts (and so options) depend on project and issue type. */
export interface FieldPlace {
  readonly state: SiteState;
  readonly field: Field;
  readonly projectId: string;
  readonly issueTypeId: string;
}

/** `undefined` clears the field. */
export type Read =
  | { readonly ok: true; readonly value: StoredValue | undefined }
  | { readonly ok: false; readonly message: string };

interface Trace {
  readonly id: string | null;
  readonly text: string | null;
}

/** Everything the site needs to know about one kind of field. Values given to `show`, `trace`, `terms` are never empty. */
export interface FieldCodec {
  readonly schema: FieldSchema;
  /** Operations that `editmeta` announces. */
  readonly operations: readonly string[];
  /** Reads what a client sent, null and '' included. */
  read(input: unknown, place: FieldPlace): Read;
  show(value: StoredValue, viewer: Viewer, field: Field): unknown;
  /** How a changelog shows it. */
  trace(value: StoredValue, place: FieldPlace): Trace;
  /** What JQL compares with `=`, lower case. */
  terms(value: StoredValue, place: FieldPlace): readonly string[];
}

export const accepted = (value: StoredValue | undefined): Read => ({ ok: true, value });
export const rejected = (message: string): Read => ({ ok: false, message });
export const isEmptyInput = (input: unknown): boolean =>
  input === null || input === undefined || input === '';

const CUSTOM = 'com.atlassian.jira.plugin.system.customfieldtypes';

/** The plugin key of a custom field type. */
export const customKey = (kind: FieldKind): string => {
  if (kind === 'request-type') return 'com.atlassian.servicedesk:vp-origin';
  if (kind === 'participants') return 'com.atlassian.servicedesk:sd-request-participants';
  return `${CUSTOM}:${kind}`;
};

/** The context that rules a field in a place; undefined = the field does not exist there. */
export function contextAt(place: Omit<FieldPlace, 'state'>): FieldContext | undefined {
  const fits = (set: ReadonlySet<string>, id: string): boolean => set.size === 0 || set.has(id);
  const fitting = place.field.contexts.filter(
    (context) => fits(context.projectIds, place.projectId) && fits(context.issueTypeIds, place.issueTypeId),
  );
  // A context made for the project comes before the one for all projects.
  return fitting.find((context) => context.projectIds.size > 0) ?? fitting[0];
}
