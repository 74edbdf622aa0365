import { Filter, kvs, Sort } from '@forge/kvs';
import type { AndFilter, FilterConditions, WhereConditions } from '@forge/kvs';
import type { Listing, PageRequest } from '#ports/ledger';
import { fromRow } from './rows';
import type { Row, RowKind } from './rows';

type Range = ReturnType<(typeof WhereConditions)[keyof typeof WhereConditions]>;

type Condition = ReturnType<(typeof FilterConditions)[keyof typeof FilterConditions]>;

/** An attribute that is no part of the index, and what must hold of it. */
export type RowFilter = readonly [attribute: string, condition: Condition];

export interface RowQuery {
  readonly index: string;
  readonly partition: readonly string[];
  readonly range?: Range;
  readonly newestFirst?: boolean;
  /** Applied after a page was read from the index: pages may be short or empty. */
  readonly filters?: readonly RowFilter[];
}

const LARGEST_PAGE = 100;

/** Strict. @throws BrokenRow */
export async function readRow<T>(kind: RowKind<T>, key: string): Promise<T | undefined> {
  const row = await kvs.entity<Row>(kind.entity).get(key);
  return row === undefined ? undefined : fromRow(kind, key, row);
}

function filterOf(filters: readonly RowFilter[]): AndFilter<Row> | undefined {
  const [first, ...others] = filters;
  if (first === undefined) return undefined;
  const start: AndFilter<Row> = new Filter<Row>().and(...first);
  return others.reduce((filter, [attribute, condition]) => filter.and(attribute, condition), start);
}

/** One page, eventually consistent. It may be short or empty and still have a next one. */
export async function readPage<T>(kind: RowKind<T>, query: RowQuery, page: PageRequest): Promise<Listing<T>> {
  const request = kvs
    .entity<Row>(kind.entity)
    .query()
    .index(query.index, { partition: [...query.partition] })
    .sort(query.newestFirst === true ? Sort.DESC : Sort.ASC)
    .limit(page.limit);
  if (query.range !== undefined) request.where(query.range);
  const filter = filterOf(query.filters ?? []);
  if (filter !== undefined) request.filters(filter);
  if (page.cursor !== undefined) request.cursor(page.cursor);
  const { results, nextCursor } = await request.getMany();
  const items = results.map(({ key, value }) => fromRow(kind, key, value));
  return nextCursor === undefined || nextCursor === '' ? { items } : { items, next: nextCursor };
}

/** Pages until there is nothing more, or until `limit` records are there. */
export async function readUpTo<T>(
  kind: RowKind<T>,
  query: RowQuery,
  limit = Infinity,
): Promise<readonly T[]> {
  const found: T[] = [];
  let more: { cursor?: string | undefined } | undefined = {};
  while (more !== undefined && found.length < limit) {
    const size = Math.min(LARGEST_PAGE, limit - found.length);
    const page: Listing<T> = await readPage(kind, query, { limit: size, ...more });
    found.push(...page.items);
    more = page.next === undefined ? undefined : { cursor: page.next };
  }
  return found;
}
