import { isRecord } from '../http/body';
import type { Field, FieldOption } from '../model/field';
import type { SiteState } from '../state/site-state';
import {
  accepted,
  contextAt,
  isEmptyInput,
  rejected,
  type FieldCodec,
  type FieldPlace,
  type Read,
} from './codec';
import { list } from './text-codecs';

const findOption = (field: Field, id: string): FieldOption | undefined =>
  field.contexts.flatMap((context) => context.options).find((option) => option.id === id);

/** Options a person may choose here. */
export const openOptions = (place: Omit<FieldPlace, 'state'>): readonly FieldOption[] =>
  (contextAt(place)?.options ?? []).filter((option) => !option.disabled);

export const optionJson = (state: SiteState, field: Field, id: string) => ({
  self: `${state.baseUrl}/rest/api/3/customFieldOption/${id}`,
  value: findOption(field, id)?.value ?? '',
  id,
});

/** `{id}` or `{value}`; the id wins when both are given. */
function readOption(input: unknown, place: FieldPlace): Read {
  if (!isRecord(input)) return rejected("Could not find valid 'id' or 'value' in the Parent Option object.");
  const { id, value } = input;
  const found = openOptions(place).find((option) =>
    id === undefined ? option.value === value : option.id === String(id),
  );
  if (found !== undefined) return accepted(found.id);
  return rejected(
    id === undefined
      ? `Option value '${String(value)}' is not valid`
      : `Option id '${String(id)}' is not valid`,
  );
}

const label = (place: FieldPlace, id: string): string => findOption(place.field, id)?.value ?? '';

export const selectCodec: FieldCodec = {
  schema: { type: 'option' },
  operations: ['set'],
  read: (input, place) => (isEmptyInput(input) ? accepted(undefined) : readOption(input, place)),
  show: (value, viewer, field) => optionJson(viewer.state, field, String(value)),
  trace: (value, place) => ({ id: String(value), text: label(place, String(value)) }),
  terms: (value, place) => [String(value), label(place, String(value)).toLowerCase()],
};

export const multiSelectCodec: FieldCodec = {
  schema: { type: 'array', items: 'option' },
  operations: ['add', 'set', 'remove'],
  read: (input, place) => {
    if (isEmptyInput(input)) return accepted(undefined);
    return Array.isArray(input)
      ? readEach(input, (item) => readOption(item, place))
      : rejected('data was not an array');
  },
  show: (value, viewer, field) => list(value).map((id) => optionJson(viewer.state, field, id)),
  trace: (value, place) => ({
    id: `[${list(value).join(', ')}]`,
    text: list(value)
      .map((id) => label(place, id))
      .join(','),
  }),
  terms: (value, place) => list(value).flatMap((id) => [id, label(place, id).toLowerCase()]),
};

/** All items or the first complaint; an empty list clears. */
export function readEach(items: readonly unknown[], readItem: (item: unknown) => Read): Read {
  const ids: string[] = [];
  for (const item of items) {
    const read = readItem(item);
    if (!read.ok) return read;
    if (read.value !== undefined) ids.push(String(read.value));
  }
  return accepted(ids.length === 0 ? undefined : [...new Set(ids)]);
}
