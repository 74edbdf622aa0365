import type { Field, FieldKind, FieldSchema } from '../model/field';
import { customKey, rejected, type FieldCodec } from './codec';
import { multiSelectCodec, selectCodec } from './option-codecs';
import { priorityCodec } from './priority';
import { dateCodec, datetimeCodec, numberCodec } from './scalar-codecs';
import { documentCodec, labelsCodec, textCodec } from './text-codecs';
import { multiUserCodec, userCodec } from './user-codecs';

/** Read-only: the portal sets it. Shown by the issue renderer, which knows request types. */
const requestTypeCodec: FieldCodec = {
  ...textCodec,
  schema: { type: 'sd-customerrequesttype' },
  operations: [],
  read: () => rejected('The request type is set when a request is raised.'),
};

const CODECS: Readonly<Record<FieldKind, FieldCodec>> = {
  select: selectCodec,
  multiselect: multiSelectCodec,
  userpicker: userCodec,
  multiuserpicker: multiUserCodec,
  participants: { ...multiUserCodec, schema: { type: 'array', items: 'sd-request-participants' } },
  textfield: textCodec,
  textarea: documentCodec,
  float: numberCodec,
  datepicker: dateCodec,
  datetime: datetimeCodec,
  labels: labelsCodec,
  priority: priorityCodec,
  'request-type': requestTypeCodec,
};

export const codecOf = (field: Field): FieldCodec => CODECS[field.kind];

export function schemaOf(field: Field): FieldSchema {
  const base = CODECS[field.kind].schema;
  if (!field.custom) return { ...base, system: field.id };
  return { ...base, custom: customKey(field.kind), customId: customNumber(field) };
}

const customNumber = (field: Field): number => Number(field.id.replace('customfield_', ''));

/** How JQL may name the field. */
export const clauseNames = (field: Field): readonly string[] =>
  field.custom ? [`cf[${customNumber(field)}]`, field.name] : [field.id];
