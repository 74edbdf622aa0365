import type { RequestField } from '../api/desk-shapes';

export type FieldKind =
  | 'choice'
  | 'choices'
  | 'person'
  | 'people'
  | 'long-text'
  | 'date'
  | 'number'
  | 'words'
  | 'text';

/** How a field of a portal form, or of an issue's edit screen, is asked for. */
export function kindOf({
  jiraSchema: schema = { type: 'string' },
  validValues = [],
}: RequestField): FieldKind {
  const closed = validValues.length > 0;
  if (schema.type === 'array') return manyOf(schema.items, closed);
  if (schema.type === 'user') return 'person';
  return closed ? 'choice' : openKind(schema);
}

function openKind({ type, custom, system }: NonNullable<RequestField['jiraSchema']>): FieldKind {
  if (system === 'description' || custom?.endsWith(':textarea') === true) return 'long-text';
  return type === 'date' || type === 'number' ? type : 'text';
}

function manyOf(items: string | undefined, closed: boolean): FieldKind {
  if (items === 'user') return 'people';
  return items === 'option' || closed ? 'choices' : 'words';
}

/** The value as Jira takes it; undefined when nothing was filled in. */
export function toJiraValue(kind: FieldKind, filled: readonly string[]): unknown {
  const values = filled.map((text) => text.trim()).filter((text) => text !== '');
  const first = values[0];
  if (first === undefined) return undefined;
  const asOption = (id: string): unknown => ({ id });
  const asUser = (accountId: string): unknown => ({ accountId });
  const write: Readonly<Record<FieldKind, () => unknown>> = {
    choice: () => asOption(first),
    choices: () => values.map(asOption),
    person: () => asUser(first),
    people: () => values.map(asUser),
    number: () => Number(first),
    words: () => first.split(/[\s,]+/),
    date: () => first,
    text: () => first,
    'long-text': () => first,
  };
  return write[kind]();
}

/** What a form holds, as field id → value, without the fields left empty. */
export function readForm(
  form: HTMLFormElement,
  fields: readonly RequestField[],
): Readonly<Record<string, unknown>> {
  const data = new FormData(form);
  const filled = fields.map((field) => {
    const texts = data.getAll(field.fieldId).filter((entry) => typeof entry === 'string');
    return [field.fieldId, toJiraValue(kindOf(field), texts)] as const;
  });
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
}
