import { compareRanges, type Stretch } from './condition';
import type { Position } from './paging';
import type { StoredRecord } from './stored-record';

/** Where a record stands in an index. */
export interface Place {
  readonly partition: readonly unknown[];
  readonly range: Position['range'];
}

/** Undefined keeps the record out of the index. */
export type PlaceOf = (record: StoredRecord) => Place | undefined;

export interface IndexedRow extends Position {
  readonly record: StoredRecord;
}

/** A walk over one partition: what the cursor and the range leave of it, in the order asked for. */
export interface Walk {
  readonly partition: readonly unknown[];
  readonly stretch?: Stretch | undefined;
  readonly after?: Position | undefined;
  readonly descending: boolean;
}

function comparePositions(left: Position, right: Position): number {
  return compareRanges(left.range, right.range) || compareRanges(left.key, right.key);
}

/** Index of the first row from `low` on that fails the test; rows that pass it come before those that fail. */
function firstFailing(rows: readonly IndexedRow[], passes: (row: IndexedRow) => boolean, low = 0): number {
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row !== undefined && passes(row)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the rows to be walked begin, and the index behind the last of them. */
function pieceOf(rows: readonly IndexedRow[], { stretch, after, descending }: Omit<Walk, 'partition'>) {
  const first = stretch ? firstFailing(rows, (row) => stretch.isBefore(row.range)) : 0;
  const end = stretch ? firstFailing(rows, (row) => stretch.holds(row.range), first) : rows.length;
  if (after === undefined) return { first, end };
  const isBefore = (row: IndexedRow): boolean => comparePositions(row, after) < (descending ? 0 : 1);
  const next = firstFailing(rows, isBefore);
  return descending ? { first, end: Math.min(end, next) } : { first: Math.max(first, next), end };
}

/** One index: rows in order of range and key, by partition. Finding a place takes the logarithm of their number. */
export class RecordIndex {
  private readonly partitions = new Map<string, IndexedRow[]>();

  constructor(
    private readonly placeOf: PlaceOf,
    records: Iterable<StoredRecord>,
  ) {
    for (const record of records) this.locate(record, (rows, row) => rows.push(row));
    for (const rows of this.partitions.values()) rows.sort(comparePositions);
  }

  add(record: StoredRecord): void {
    this.locate(record, (rows, row) =>
      rows.splice(
        firstFailing(rows, (other) => comparePositions(other, row) < 0),
        0,
        row,
      ),
    );
  }

  remove(record: StoredRecord): void {
    this.locate(record, (rows, row) => {
      const at = firstFailing(rows, (other) => comparePositions(other, row) < 0);
      if (rows[at]?.key === record.key) rows.splice(at, 1);
    });
  }

  *walk({ partition, ...bounds }: Walk): Generator<IndexedRow> {
    const rows = this.partitions.get(JSON.stringify(partition)) ?? [];
    const { first, end } = pieceOf(rows, bounds);
    for (let step = 0; step < end - first; step += 1) {
      const row = rows[bounds.descending ? end - 1 - step : first + step];
      if (row !== undefined) yield row;
    }
  }

  private locate(record: StoredRecord, change: (rows: IndexedRow[], row: IndexedRow) => unknown): void {
    const place = this.placeOf(record);
    if (place === undefined) return;
    const name = JSON.stringify(place.partition);
    const rows = this.partitions.get(name) ?? [];
    change(rows, { range: place.range, key: record.key, record });
    this.partitions.set(name, rows);
  }
}
