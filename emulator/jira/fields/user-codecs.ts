import { isRecord } from '../http/body';
import { userJson } from '../render/user';
import { accepted, isEmptyInput, rejected, type FieldCodec, type FieldPlace, type Read } from './codec';
import { readEach } from './option-codecs';
import { list } from './text-codecs';

/** `{accountId}` (or its old spelling `{id}`). */
function readUser(input: unknown, place: FieldPlace): Read {
  const id = isRecord(input) ? (input['accountId'] ?? input['id']) : undefined;
  if (id === null || id === '') return accepted(undefined);
  if (typeof id !== 'string') return rejected('expected Object containing an accountId');
  return place.state.accounts.has(id)
    ? accepted(id)
    : rejected(`Specify a valid value for ${place.field.name}`);
}

const nameOf = (place: FieldPlace, id: string): string => place.state.accounts.get(id)?.displayName ?? '';

const userTerms = (place: FieldPlace, id: string): readonly string[] => {
  const account = place.state.accounts.get(id);
  return [id, account?.displayName ?? '', account?.emailVisible ? account.email : ''].map((term) =>
    term.toLowerCase(),
  );
};

export const userCodec: FieldCodec = {
  schema: { type: 'user' },
  operations: ['set'],
  read: (input, place) => (isEmptyInput(input) ? accepted(undefined) : readUser(input, place)),
  show: (value, viewer) => userJson(viewer, String(value)),
  trace: (value, place) => ({ id: String(value), text: nameOf(place, String(value)) }),
  terms: (value, place) => userTerms(place, String(value)),
};

export const multiUserCodec: FieldCodec = {
  schema: { type: 'array', items: 'user' },
  operations: ['add', 'set', 'remove'],
  read: (input, place) => {
    if (isEmptyInput(input)) return accepted(undefined);
    return Array.isArray(input)
      ? readEach(input, (item) => readUser(item, place))
      : rejected('data was not an array');
  },
  show: (value, viewer) => list(value).map((id) => userJson(viewer, id)),
  trace: (value, place) => ({
    id: `[${list(value).join(', ')}]`,
    text: `[${list(value)
      .map((id) => nameOf(place, id))
      .join(', ')}]`,
  }),
  terms: (value, place) => list(value).flatMap((id) => userTerms(place, id)),
};
