import { malformed, unsupportedQuery } from '../http/graph-fault';
import { queryParts, type QueryPart } from '../http/raw-url';
import type { Expression } from './expression';
import { parseFilter } from './filter-parser';
import { parseSearch, type Search } from './search';

/** The system query options of a request, parsed. */
export interface QueryOptions {
  readonly select: readonly string[] | undefined;
  readonly filter: Expression | undefined;
  readonly search: Search | undefined;
  readonly orderBy: readonly string[] | undefined;
  readonly top: number | undefined;
  readonly count: boolean;
  readonly skipToken: string | undefined;
  readonly deltaToken: string | undefined;
  /** `@id` of the collection form of a reference removal. */
  readonly reference: string | undefined;
  /** Header `ConsistencyLevel: eventual`. */
  readonly eventual: boolean;
  /** Header and `$count=true`: the advanced query capabilities. */
  readonly advanced: boolean;
  /** All options in order, as sent. */
  readonly parts: readonly QueryPart[];
  /** Options the simulator does not model. */
  readonly unmodelled: readonly string[];
}

const MODELLED: readonly string[] = [
  '$select',
  '$filter',
  '$search',
  '$orderby',
  '$top',
  '$count',
  '$skiptoken',
  '$deltatoken',
  '$format',
  '@id',
];

const LARGEST_PAGE = 999;

function topOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const top = Number(text);
  if (!Number.isInteger(top)) throw malformed(`Invalid value '${text}' for $top query option found.`);
  if (top < 1 || top > LARGEST_PAGE) {
    throw unsupportedQuery(`Invalid page size specified: '${top}'. Must be between 1 and 999 inclusive.`);
  }
  return top;
}

function listOf(text: string | undefined): readonly string[] | undefined {
  return text
    ?.split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

export function parseQuery(rawQuery: string, headers: Headers): QueryOptions {
  const parts = queryParts(rawQuery);
  if (parts === undefined) throw malformed('The query string is not valid: a percent-escape is malformed.');
  const option = (name: string): string | undefined => parts.find((part) => part.name === name)?.value;
  const eventual = headers.get('consistencylevel')?.toLowerCase() === 'eventual';
  const count = option('$count')?.toLowerCase() === 'true';
  const filter = option('$filter');
  const search = option('$search');
  return {
    select: listOf(option('$select')),
    filter: filter === undefined ? undefined : parseFilter(filter),
    search: search === undefined ? undefined : parseSearch(search),
    orderBy: listOf(option('$orderby')),
    top: topOf(option('$top')),
    count,
    skipToken: option('$skiptoken'),
    deltaToken: option('$deltatoken'),
    reference: option('@id'),
    eventual,
    advanced: eventual && count,
    parts,
    unmodelled: parts
      .map((part) => part.name)
      .filter((name) => name.startsWith('$') && !MODELLED.includes(name)),
  };
}
