import { isJsonObject, type Json, type JsonObject } from '#emulator/vendors/entra/json';

const GUID = /\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?/gi;
const MOMENT = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?Z?/g;

/** Members whose values differ from one exchange to the next. */
const VOLATILE = new Set([
  'date',
  'request-id',
  'client-request-id',
  'timestamp',
  'trace_id',
  'correlation_id',
  'access_token',
]);

function steadyText(name: string, text: string): string {
  if (VOLATILE.has(name)) return '<volatile>';
  if (name === '@odata.nextLink') return text.replace(/(\$skiptoken=).*/, '$1<token>');
  if (name === 'error_uri') return text.replace(/^https:\/\/[^/]+/, 'https://<login>');
  if (name !== 'error_description') return text;
  const ids = text.replace(/(Trace ID: |Correlation ID: )(?:\{guid\}|[0-9a-f-]{36})/gi, '$1<id>');
  return ids
    .replace(/Timestamp: (?:\{timestamp\}|[\d: -]+Z)/, 'Timestamp: <at>')
    .replace(/Current time: \S+?Z/, 'Current time: <at>');
}

/** Takes out what no two exchanges share; keeps the order of members. */
export function steady(value: Json, name = ''): Json {
  if (typeof value === 'string') return steadyText(name, value);
  if (Array.isArray(value)) return value.map((item) => steady(item));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, steady(item, key)]));
}

/** For objects the service made: its ids and moments differ too. */
export function withoutIds(value: Json): Json {
  const text = JSON.stringify(value)
    .replace(GUID, '<guid>')
    .replace(MOMENT, '<at>')
    .replace(/S-1-12-1-[\d-]+/g, '<sid>');
  return JSON.parse(text) as JsonObject;
}

/** Members of `wider` that `narrower` has too, in the order of `wider`. */
export function onlyKeysOf(narrower: JsonObject, wider: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(wider).filter(([key]) => key in narrower));
}
