import { isRecord, type JsonRecord } from '../http/body';
import type { Field, StoredValue } from '../model/field';
import type { ChangeItem, Issue } from '../model/issue';
import { fieldOf } from '../state/lookups';
import type { SiteState } from '../state/site-state';
import { contextAt, rejected, type FieldPlace, type Read } from './codec';
import { codecOf } from './registry';
import { list } from './text-codecs';

/** Field id → new value, `undefined` = cleared. */
export type Edits = Map<string, StoredValue | undefined>;

export interface EditReading {
  readonly edits: Edits;
  readonly errors: Record<string, string>;
}

/** An issue, or one about to be created. */
export type Subject = Pick<Issue, 'projectId' | 'issueTypeId' | 'values'>;

export const offScreen = (id: string): string =>
  `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;

/** Reads the `fields` and `update` of a create, edit or transition body; collects one complaint per field. */
export function readEdits(
  state: SiteState,
  subject: Subject,
  input: { readonly fields: JsonRecord; readonly update: JsonRecord },
  onScreen: (field: Field) => boolean = () => true,
): EditReading {
  const reading: EditReading = { edits: new Map(), errors: {} };
  const note = (id: string, read: (place: FieldPlace) => Read): void => {
    const place = placeOf(state, subject, id);
    const result = place === undefined || !onScreen(place.field) ? rejected(offScreen(id)) : read(place);
    if (result.ok) reading.edits.set(id, result.value);
    else reading.errors[id] = result.message;
  };
  for (const [id, value] of Object.entries(input.fields))
    note(id, (place) => codecOf(place.field).read(value, place));
  for (const [id, operations] of Object.entries(input.update)) {
    if (id in input.fields) reading.errors[id] = `Field '${id}' cannot appear in both 'fields' and 'update'`;
    else note(id, (place) => readOperations(operations, place, subject.values.get(id)));
  }
  return reading;
}

/** The field where the issue is; undefined when it is unknown, out of context or off the project's screens. */
function placeOf(state: SiteState, subject: Subject, fieldId: string): FieldPlace | undefined {
  const field = state.fields.get(fieldId);
  if (field === undefined || field.offScreenProjectIds.has(subject.projectId)) return undefined;
  const place = { state, field, projectId: subject.projectId, issueTypeId: subject.issueTypeId };
  return contextAt(place) === undefined ? undefined : place;
}

function readOperations(operations: unknown, place: FieldPlace, current: StoredValue | undefined): Read {
  if (!Array.isArray(operations)) return rejected('data was not an array');
  let read: Read = { ok: true, value: current };
  for (const operation of operations) {
    const [verb, input] = isRecord(operation) ? (Object.entries(operation)[0] ?? []) : [];
    if (verb === undefined || !codecOf(place.field).operations.includes(verb))
      return rejected(`The operation '${String(verb)}' is not supported by this field.`);
    read = applyVerb(verb, input, place, read.value);
    if (!read.ok) return read;
  }
  return read;
}

function applyVerb(verb: string, input: unknown, place: FieldPlace, current: StoredValue | undefined): Read {
  const read = codecOf(place.field).read(verb === 'set' ? input : [input], place);
  if (!read.ok || verb === 'set') return read;
  const before = current === undefined ? [] : list(current);
  const given = read.value === undefined ? [] : list(read.value);
  const after =
    verb === 'add' ? [...new Set([...before, ...given])] : before.filter((item) => !given.includes(item));
  return { ok: true, value: after.length === 0 ? undefined : after };
}

/** Writes the edits into the issue and returns what really changed. */
export function applyEdits(state: SiteState, issue: Subject, edits: Edits): ChangeItem[] {
  return [...edits].flatMap(([id, value]) => {
    const before = issue.values.get(id);
    if (JSON.stringify(before) === JSON.stringify(value)) return [];
    if (value === undefined) issue.values.delete(id);
    else issue.values.set(id, value);
    return [changeItem(state, issue, fieldOf(state, id), before, value)];
  });
}

function changeItem(
  state: SiteState,
  issue: Subject,
  field: Field,
  before: StoredValue | undefined,
  after: StoredValue | undefined,
): ChangeItem {
  const place = { state, field, projectId: issue.projectId, issueTypeId: issue.issueTypeId };
  const trace = (value: StoredValue | undefined) =>
    value === undefined ? { id: null, text: null } : codecOf(field).trace(value, place);
  const [from, to] = [trace(before), trace(after)];
  return {
    field: field.custom ? field.name : field.id,
    fieldtype: field.custom ? 'custom' : 'jira',
    fieldId: field.id,
    from: from.id,
    fromString: from.text,
    to: to.id,
    toString: to.text,
  };
}
