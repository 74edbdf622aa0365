import { compareScalars, groupTest, rangeTest } from './condition';
import type { EntityIndex } from './entity-schema';
import { invalidRequest, KvsFailure } from './kvs-failure';
import { pageSize } from './limits';
import { decodeCursor, encodeCursor, type Position } from './paging';
import type { StoredRecord } from './record-store';
import type { EntityStore, Storage } from './storage';
import { toRow, type EntityQueryBody, type QueryBody } from './wire';

interface QueryPage {
  readonly data: readonly object[];
  readonly cursor?: string;
}

interface IndexedRow extends Position {
  readonly record: StoredRecord;
  readonly item: Readonly<Record<string, unknown>>;
}

function comparePositions(left: Position, right: Position): number {
  return compareScalars(left.range, right.range) || (compareScalars(left.key, right.key) ?? 0);
}

/** One page in order, and the cursor behind it when more rows follow. */
function pageOf(rows: readonly IndexedRow[], limit: number, after: string | undefined, descending: boolean) {
  const sign = descending ? -1 : 1;
  const sorted = [...rows].sort((a, b) => sign * comparePositions(a, b));
  const start = after === undefined ? undefined : decodeCursor(after);
  const rest = start ? sorted.filter((row) => sign * comparePositions(row, start) > 0) : sorted;
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return { page, cursor: last && rest.length > limit ? encodeCursor(last) : undefined };
}

/** `kvs.query()`: plain keys in lexicographic order, by prefix at most. */
export function queryPlain(storage: Storage, body: QueryBody): QueryPage {
  const where = body.where?.[0];
  if (where && (where.property !== 'key' || where.condition !== 'BEGINS_WITH'))
    throw new KvsFailure(400, 'INVALID_CONDITION', 'Plain keys can only be queried by beginsWith on "key"');
  const matches = where ? rangeTest(where) : () => true;
  const rows = storage.plain
    .list()
    .filter((record) => matches(record.key))
    .map((record) => ({ range: record.key, key: record.key, record, item: {} }));
  const { page, cursor } = pageOf(rows, pageSize(body.limit), body.after, false);
  const data = page.map((row) => toRow(row.record, body.options?.metadataFields));
  return { data, ...(cursor === undefined ? {} : { cursor }) };
}

function checkPartition(index: EntityIndex, partition: readonly unknown[]): void {
  if (partition.length === index.partition.length) return;
  const needed = index.partition.length === 0 ? 'none' : index.partition.join(', ');
  throw invalidRequest(`Index "${index.name}" needs all its partition values in order: ${needed}`);
}

/** The rows of an index: a record that lacks one of its attributes is not in it. */
function indexRows(store: EntityStore, index: EntityIndex, partition: readonly unknown[]): IndexedRow[] {
  return store.records.list().flatMap((record) => {
    const item = record.value as Readonly<Record<string, unknown>>;
    const range = index.range === undefined ? record.key : item[index.range];
    const inPartition = index.partition.every((attribute, at) => item[attribute] === partition[at]);
    if (!inPartition || range === undefined) return [];
    return [{ range: range as Position['range'], key: record.key, record, item }];
  });
}

/**
 * `entity().query()`. Filters apply after the page was read from the index, as on the platform: a page may be short or
 * empty while its cursor says there is more.
 */
export function queryEntity(storage: Storage, body: EntityQueryBody): QueryPage {
  const store = storage.entity(body.entityName);
  const index = store.schema.index(body.indexName);
  const limit = pageSize(body.limit);
  const partition = body.partition ?? [];
  checkPartition(index, partition);
  for (const { property } of body.filters?.and ?? body.filters?.or ?? [])
    store.schema.checkAttributeName(property);
  const inRange = body.range ? rangeTest(body.range) : () => true;
  const passes = body.filters ? groupTest(body.filters) : () => true;
  const rows = indexRows(store, index, partition).filter((row) => inRange(row.range));
  const { page, cursor } = pageOf(rows, limit, body.cursor, body.sort === 'DESC');
  const data = page
    .filter((row) => passes(row.item))
    .map((row) => toRow(row.record, body.options?.metadataFields));
  return { data, ...(cursor === undefined ? {} : { cursor }) };
}
