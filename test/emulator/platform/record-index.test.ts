import fc from 'fast-check';
import { compareRanges, stretchOf } from '#emulator/platform/kvs/condition';
import { RecordIndex } from '#emulator/platform/kvs/record-index';
import type { PlaceOf, Walk } from '#emulator/platform/kvs/record-index';
import type { StoredRecord } from '#emulator/platform/kvs/stored-record';

interface Item {
  readonly group: string;
  readonly range?: string | number | undefined;
}

const itemOf = (record: StoredRecord) => record.value as Item;
const placeOf: PlaceOf = (record) => {
  const { group, range } = itemOf(record);
  return range === undefined ? undefined : { partition: [group], range };
};
const record = (key: string, value: Item): StoredRecord => ({ key, value, createdAt: 0, updatedAt: 0 });

const range = fc.oneof(
  fc.constantFrom('', 'a', 'ab', 'abc', 'b', 'bc'),
  fc.integer({ min: -2, max: 2 }),
  fc.constant(undefined),
);
const item = fc.record({ group: fc.constantFrom('one', 'two'), range });
const key = fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5', 'k6');
const changes = fc.array(fc.tuple(key, fc.option(item, { nil: undefined })), { maxLength: 40 });
const value = fc.constantFrom<string | number>('', 'a', 'ab', 'b', 0, 1);
const condition = fc.oneof(
  fc.record({
    condition: fc.constantFrom(
      'EQUAL_TO',
      'GREATER_THAN',
      'GREATER_THAN_EQUAL_TO',
      'LESS_THAN',
      'LESS_THAN_EQUAL_TO',
    ),
    values: fc.tuple(value),
  }),
  fc.record({ condition: fc.constant('BEGINS_WITH'), values: fc.tuple(fc.constantFrom('', 'a', 'ab')) }),
  fc.record({
    condition: fc.constant('BETWEEN'),
    values: fc.oneof(fc.constant(['a', 'b']), fc.constant([0, 1])),
  }),
);

/** The records as the changes leave them, and an index that saw each change. */
function worldAfter(list: readonly (readonly [string, Item | undefined])[]) {
  const records = new Map<string, StoredRecord>();
  const index = new RecordIndex(placeOf, []);
  for (const [name, value] of list) {
    const previous = records.get(name);
    if (previous) index.remove(previous);
    records.delete(name);
    if (value === undefined) continue;
    records.set(name, record(name, value));
    index.add(record(name, value));
  }
  return { records: [...records.values()], index };
}

/** Every record looked at, then sorted: slow and plain. */
function scanned(records: readonly StoredRecord[], { partition, stretch, descending }: Walk): string[] {
  const rows = records.filter((one) => {
    const place = placeOf(one);
    return place?.partition[0] === partition[0] && (stretch?.holds(place?.range) ?? true);
  });
  const sign = descending ? -1 : 1;
  return rows
    .sort((a, b) => sign * (compareRanges(itemOf(a).range, itemOf(b).range) || compareRanges(a.key, b.key)))
    .map((one) => one.key);
}

const keysOf = (index: RecordIndex, walk: Walk): string[] => [...index.walk(walk)].map((row) => row.key);

describe('an index of the storage', () => {
  const question = fc.record({
    partition: fc.constantFrom(['one'], ['two'], ['three']),
    descending: fc.boolean(),
    stretch: fc.option(condition.map(stretchOf), { nil: undefined }),
  });

  it('finds in order what a scan of all records finds, after any changes', () => {
    fc.assert(
      fc.property(changes, question, (list, walk) => {
        const { records, index } = worldAfter(list);
        expect(keysOf(index, walk)).toEqual(scanned(records, walk));
      }),
    );
  });

  it('is the same whether it saw every change or only the records that are left', () => {
    fc.assert(
      fc.property(changes, question, (list, walk) => {
        const { records, index } = worldAfter(list);
        expect(keysOf(new RecordIndex(placeOf, records), walk)).toEqual(keysOf(index, walk));
      }),
    );
  });

  it('goes on right behind any row of a walk', () => {
    fc.assert(
      fc.property(changes, question, fc.nat({ max: 5 }), (list, walk, at) => {
        const { index } = worldAfter(list);
        const rows = [...index.walk(walk)];
        const after = rows[at];
        fc.pre(after !== undefined);
        expect(keysOf(index, { ...walk, after })).toEqual(rows.slice(at + 1).map((row) => row.key));
      }),
    );
  });
});
