import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { asText, type Json, type JsonObject } from '#emulator/vendors/entra/json';

/** One recorded exchange with the vendor. */
export interface Pair {
  readonly source: string;
  readonly evidence: string;
  readonly note?: string;
  readonly request: { readonly method: string; readonly url: string; readonly body: Json };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Json;
  };
}

const FILE = resolve(__dirname, '../../../../../shared/fixtures/graph-recorded.json');

/** All recorded exchanges, or undefined where the recordings are not at hand. */
export function recordedPairs(): readonly Pair[] | undefined {
  if (!existsSync(FILE)) return undefined;
  return JSON.parse(readFileSync(FILE, 'utf8')) as readonly Pair[];
}

export function bodyOf(pair: Pair): JsonObject {
  return (pair.response.body ?? {}) as JsonObject;
}

export function errorMessage(pair: Pair): string {
  const error = bodyOf(pair)['error'];
  return asText((error as JsonObject | undefined)?.['message']);
}

export function describePair(pair: Pair): string {
  const { pathname, search } = new URL(pair.request.url.replace('{host}', 'login.microsoftonline.com'));
  const path = decodeURIComponent(`${pathname}${search}`);
  const what = `${pair.request.method} ${path.length > 110 ? `${path.slice(0, 110)}…` : path}`;
  return `${what} with ${pair.response.status}${pair.note === undefined ? '' : ` (${pair.note})`}`;
}

export function errorDescription(pair: Pair): string {
  return asText(bodyOf(pair)['error_description']);
}
