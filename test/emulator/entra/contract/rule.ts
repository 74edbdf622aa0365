import type { Json } from '#emulator/vendors/entra/json';
import type { Answer } from '../support/world';
import type { Pair } from './pair';

export interface Replayed {
  readonly answer: Answer;
  /** What must come back: the recorded body, placeholders filled in. */
  readonly expected: Json;
  /** `exact`: all members in order; `some`: the recording kept only some members; `made`: ids and moments are new. */
  readonly compare: 'exact' | 'some' | 'made';
}

/** How a kind of recorded exchange is staged and sent again. */
export interface Rule {
  readonly name: string;
  readonly fits: (pair: Pair) => boolean;
  readonly replay: (pair: Pair) => Promise<Replayed>;
}

export function isAt(pair: Pair, method: string, path: RegExp): boolean {
  const { pathname } = new URL(pair.request.url.replace('{host}', 'login.microsoftonline.com'));
  return pair.request.method === method && path.test(decodeURIComponent(pathname));
}

/** The recorded path and query after the version, as recorded. */
export function graphPath(pair: Pair): string {
  return pair.request.url.replace(/^https:\/\/[^/]+\/[^/]+/, '');
}

/** Ids for placeholders such as `{group}` in a recorded text. */
export function fillIn<T extends Json>(value: T, ids: Readonly<Record<string, string>>): T {
  const text = JSON.stringify(value).replace(/\{([\w-]+)\}/g, (whole, name: string) => ids[name] ?? whole);
  return JSON.parse(text) as T;
}
