import type { Field, FieldContext, FieldKind, FieldOption } from '../model/field';
import { fieldOf, projectByIdOrKey } from '../state/lookups';
import type { SiteState } from '../state/site-state';

export interface FieldContextDraft {
  readonly name?: string;
  readonly description?: string;
  /** Absent = every project / issue type. */
  readonly projectKeys?: readonly string[];
  readonly issueTypeNames?: readonly string[];
  readonly options?: readonly string[];
}

export interface FieldDraft {
  readonly name: string;
  readonly kind: Exclude<FieldKind, 'priority' | 'request-type' | 'participants'>;
  readonly description?: string;
  /** Options of the one global context; use `contexts` for more. */
  readonly options?: readonly string[];
  readonly contexts?: readonly FieldContextDraft[];
}

export function createField(state: SiteState, draft: FieldDraft): Field {
  const field: Field = {
    id: `customfield_${state.sequences.next('field')}`,
    name: draft.name,
    description: draft.description ?? '',
    kind: draft.kind,
    custom: true,
    contexts: [],
    offScreenProjectIds: new Set(),
  };
  state.fields.set(field.id, field);
  for (const context of draft.contexts ?? [{ options: draft.options ?? [] }])
    addContext(state, field.id, context);
  return field;
}

export function addContext(state: SiteState, fieldId: string, draft: FieldContextDraft): FieldContext {
  const field = fieldOf(state, fieldId);
  const context: FieldContext = {
    id: state.sequences.next('context'),
    name: draft.name ?? `Default Configuration Scheme for ${field.name}`,
    description: draft.description ?? '',
    projectIds: new Set((draft.projectKeys ?? []).map((key) => projectIdOf(state, key))),
    issueTypeIds: new Set((draft.issueTypeNames ?? []).map((name) => issueTypeIdOf(state, name))),
    options: [],
  };
  field.contexts.push(context);
  for (const value of draft.options ?? []) addOptionTo(state, context, value);
  return context;
}

/** Adds to the context given, else to the field's first. */
export function addOption(state: SiteState, fieldId: string, value: string, contextId?: string): FieldOption {
  const { contexts } = fieldOf(state, fieldId);
  const context =
    contextId === undefined ? contexts[0] : contexts.find((candidate) => candidate.id === contextId);
  if (context === undefined) throw new Error(`Jira site: field ${fieldId} has no such context`);
  return addOptionTo(state, context, value);
}

export function addOptionTo(state: SiteState, context: FieldContext, value: string): FieldOption {
  const option: FieldOption = { id: state.sequences.next('option'), value, disabled: false };
  context.options.push(option);
  return option;
}

function projectIdOf(state: SiteState, key: string): string {
  const project = projectByIdOrKey(state, key);
  if (project === undefined) throw new Error(`Jira site: no project ${key}`);
  return project.id;
}

function issueTypeIdOf(state: SiteState, name: string): string {
  const type = [...state.issueTypes.values()].find((candidate) => candidate.name === name);
  if (type === undefined) throw new Error(`Jira site: no issue type ${name}`);
  return type.id;
}
