import { groupTest, stretchOf } from './condition';
import type { EntityIndex } from './entity-schema';
import { invalidRequest, KvsFailure } from './kvs-failure';
import { pageSize } from './limits';
import { decodeCursor, encodeCursor, type Position } from './paging';
import type { IndexedRow, PlaceOf } from './record-index';
import type { StoredRecord } from './stored-record';
import type { Storage } from './storage';
import { toRow, type EntityQueryBody, type QueryBody } from './wire';

interface QueryPage {
  readonly data: readonly object[];
  readonly cursor?: string;
}

/** The next rows of a walk, and the cursor behind them when more follow. */
function pageOf(rows: Generator<IndexedRow>, limit: number) {
  const page: IndexedRow[] = [];
  for (const row of rows) {
    const last = page.at(-1);
    if (last && page.length === limit) return { page, cursor: encodeCursor(last) };
    page.push(row);
  }
  return { page, cursor: undefined };
}

const byPlainKey: PlaceOf = ({ key }) => ({ partition: [], range: key });

const positionOf = (cursor: string | undefined): Position | undefined =>
  cursor === undefined ? undefined : decodeCursor(cursor);

/** `kvs.query()`: plain keys in lexicographic order, by prefix at most. */
export function queryPlain(storage: Storage, body: QueryBody): QueryPage {
  const where = body.where?.[0];
  if (where && (where.property !== 'key' || where.condition !== 'BEGINS_WITH'))
    throw new KvsFailure(400, 'INVALID_CONDITION', 'Plain keys can only be queried by beginsWith on "key"');
  const stretch = where && stretchOf(where);
  const limit = pageSize(body.limit);
  const walk = { partition: [], stretch, after: positionOf(body.after), descending: false };
  const { page, cursor } = pageOf(storage.plain.list('key', byPlainKey, walk), limit);
  const data = page.map((row) => toRow(row.record, body.options?.metadataFields));
  return { data, ...(cursor === undefined ? {} : { cursor }) };
}

function checkPartition(index: EntityIndex, partition: readonly unknown[]): void {
  if (partition.length === index.partition.length) return;
  const needed = index.partition.length === 0 ? 'none' : index.partition.join(', ');
  throw invalidRequest(`Index "${index.name}" needs all its partition values in order: ${needed}`);
}

const itemOf = (record: StoredRecord) => record.value as Readonly<Record<string, unknown>>;

/** A record that lacks one of an index's attributes is not in it. */
const placeIn =
  ({ partition, range }: EntityIndex): PlaceOf =>
  (record) => {
    const item = itemOf(record);
    const values = partition.map((attribute) => item[attribute]);
    const ordered = range === undefined ? record.key : item[range];
    if (ordered === undefined || values.includes(undefined)) return undefined;
    return { partition: values, range: ordered as Position['range'] };
  };

/**
 * `entity().query()`. Filters apply after the page was read from the index, as on the platform: a page may be short or
 * empty while its cursor says there is more.
 */
export function queryEntity(storage: Storage, body: EntityQueryBody): QueryPage {
  const { schema, records } = storage.entity(body.entityName);
  const index = schema.index(body.indexName);
  const limit = pageSize(body.limit);
  const partition = body.partition ?? [];
  checkPartition(index, partition);
  for (const { property } of body.filters?.and ?? body.filters?.or ?? []) schema.checkAttributeName(property);
  const stretch = body.range && stretchOf(body.range);
  const passes = body.filters ? groupTest(body.filters) : () => true;
  const walk = { partition, stretch, after: positionOf(body.cursor), descending: body.sort === 'DESC' };
  const { page, cursor } = pageOf(records.list(index.name, placeIn(index), walk), limit);
  const data = page
    .filter((row) => passes(itemOf(row.record)))
    .map((row) => toRow(row.record, body.options?.metadataFields));
  return { data, ...(cursor === undefined ? {} : { cursor }) };
}
