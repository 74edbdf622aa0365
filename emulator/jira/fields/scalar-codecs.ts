import { accepted, isEmptyInput, rejected, type FieldCodec, type Read } from './codec';
import { jiraTime } from '../render/dates';

const plain = {
  operations: ['set'],
  show: (value: unknown) => value,
  trace: (value: unknown) => ({ id: null, text: String(value) }),
  terms: (value: unknown) => [String(value).toLowerCase()],
};

export const numberCodec: FieldCodec = {
  ...plain,
  schema: { type: 'number' },
  read: (input) => {
    if (isEmptyInput(input)) return accepted(undefined);
    return typeof input === 'number' && Number.isFinite(input)
      ? accepted(input)
      : rejected('Operation value must be a number');
  },
};

export const dateCodec: FieldCodec = {
  ...plain,
  schema: { type: 'date' },
  read: (input) => {
    if (isEmptyInput(input)) return accepted(undefined);
    if (typeof input !== 'string' || !isCalendarDate(input))
      return rejected('Error parsing date string: ' + String(input));
    return accepted(input);
  },
};

/** Stored as UTC milliseconds in text form, shown in Jira's format. */
export const datetimeCodec: FieldCodec = {
  ...plain,
  schema: { type: 'datetime' },
  read: (input) => (isEmptyInput(input) ? accepted(undefined) : readTime(input)),
  show: (value) => jiraTime(Date.parse(String(value))),
};

function readTime(input: unknown): Read {
  const text = String(input);
  const isTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:?\d{2})$/.test(text);
  const epoch = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return isTime && !Number.isNaN(epoch)
    ? accepted(new Date(epoch).toISOString())
    : rejected('Error parsing date-time string: ' + text);
}

function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const epoch = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(epoch) && new Date(epoch).toISOString().startsWith(text);
}
