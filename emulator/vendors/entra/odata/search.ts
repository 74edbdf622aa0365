import { malformed, unsupportedQuery } from '../http/graph-fault';
import type { Json, JsonObject } from '../json';

/** One `"property:value"` of a `$search`. */
interface Clause {
  readonly property: string;
  readonly value: string;
}

/** Alternatives of clauses that must all hold. */
export type Search = readonly (readonly Clause[])[];

/** Searched word by word; all other properties by their beginning. */
const BY_WORDS = new Set(['displayName', 'description']);

const TERM = /\s*(?:"([^"]*)"|(AND|OR)\b)\s*/y;

function clauseOf(text: string): Clause {
  const cut = text.indexOf(':');
  if (cut < 1)
    throw malformed(`Syntax error: '${text}' is not a valid $search clause; a clause is "property:value".`);
  return { property: text.slice(0, cut), value: text.slice(cut + 1) };
}

export function parseSearch(source: string): Search {
  const alternatives: Clause[][] = [[]];
  TERM.lastIndex = 0;
  while (TERM.lastIndex < source.length) {
    const at = TERM.lastIndex;
    const term = TERM.exec(source);
    if (term === null) {
      throw malformed(
        `Syntax error: character '${source.charAt(at)}' is not valid at position ${at} in '${source}'.`,
      );
    }
    if (term[2] === 'OR') alternatives.push([]);
    else if (term[1] !== undefined) alternatives.at(-1)?.push(clauseOf(term[1]));
  }
  return alternatives;
}

const NEEDS_HEADER =
  "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'";

export function checkSearch(search: Search, searchable: ReadonlySet<string>, eventual: boolean): void {
  if (!eventual) throw unsupportedQuery(NEEDS_HEADER);
  for (const { property } of search.flat()) {
    if (!searchable.has(property)) throw unsupportedQuery(`Unsupported property in $search: '${property}'.`);
  }
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function textMatches(held: Json | undefined, clause: Clause): boolean {
  if (Array.isArray(held)) return held.some((item) => textMatches(item, clause));
  if (typeof held !== 'string') return false;
  if (!BY_WORDS.has(clause.property)) return held.toLowerCase().startsWith(clause.value.toLowerCase());
  const words = wordsOf(held);
  return wordsOf(clause.value).every((wanted) => words.some((word) => word.startsWith(wanted)));
}

export function found(search: Search, object: JsonObject): boolean {
  return search.some((clauses) => clauses.every((clause) => textMatches(object[clause.property], clause)));
}
