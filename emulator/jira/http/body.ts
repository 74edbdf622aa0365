import { badRequest } from './refusal';

/** Narrowing of client JSON. Everything a client sends is unknown until one of these has looked at it. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function recordBody(body: unknown): JsonRecord {
  if (!isRecord(body))
    throw badRequest('Invalid request payload. Refer to the REST API documentation and try again.');
  return body;
}

export function recordAt(body: JsonRecord, key: string): JsonRecord {
  const value = body[key];
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) throw badRequest(`${key} must be an object.`);
  return value;
}

export function stringAt(body: JsonRecord, key: string): string | undefined {
  const value = body[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw badRequest(`${key} must be a string.`);
  return value;
}

export function requiredString(body: JsonRecord, key: string): string {
  const value = stringAt(body, key);
  if (value === undefined || value === '') throw badRequest(`${key} is required.`);
  return value;
}

export function stringsAt(body: JsonRecord, key: string): readonly string[] {
  const value = body[key];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw badRequest(`${key} must be an array.`);
  return value.map((item: unknown) => {
    if (typeof item !== 'string' && typeof item !== 'number') throw badRequest(`${key} must hold strings.`);
    return String(item);
  });
}

export function recordsAt(body: JsonRecord, key: string): readonly JsonRecord[] {
  const value = body[key];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || !value.every(isRecord))
    throw badRequest(`${key} must be an array of objects.`);
  return value;
}
