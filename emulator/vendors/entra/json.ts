/** JSON as it travels over the wire. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text value, or the empty text for anything else. */
export function asText(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Strings of a JSON array; anything that is not a string is left out. */
export function stringsOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
