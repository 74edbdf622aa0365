import type { VirtualClock } from '../../contracts';
import { KvsFailure, keyNotFound } from './kvs-failure';
import { RecordIndex, type IndexedRow, type PlaceOf, type Walk } from './record-index';
import type { StoredRecord } from './stored-record';

/** Expired records may stay readable this long on the platform; this site always takes the whole time. */
const EXPIRY_GRACE_MS = 48 * 3_600_000;

/** Writes after which lists catch up even though nobody lists, so that the backlog stays small. */
const CATCH_UP_EVERY = 500;

export interface Write {
  readonly value: unknown;
  readonly ttlMs?: number | undefined;
  readonly failIfExists?: boolean;
}

interface PendingChange {
  readonly visibleAt: number;
  readonly key: string;
  readonly record: StoredRecord | undefined;
}

/**
 * One namespace of records: strict by key, eventual in lists. Lists see a change `queryLagMs` of virtual time after it
 * was made; until then they show what was there before.
 */
export class RecordStore {
  private readonly current = new Map<string, StoredRecord>();
  private readonly listed = new Map<string, StoredRecord>();
  private readonly indexes = new Map<string, RecordIndex>();
  private pending: PendingChange[] = [];

  constructor(
    private readonly clock: VirtualClock,
    private readonly queryLagMs: () => number,
  ) {}

  find(key: string): StoredRecord | undefined {
    const record = this.current.get(key);
    return record && !this.isGone(record) ? record : undefined;
  }

  get(key: string): StoredRecord {
    const record = this.find(key);
    if (!record) throw keyNotFound();
    return record;
  }

  /** Returns the record before and after. Throws KEY_CONFLICT when it must not exist but does. */
  put(key: string, write: Write): { previous: StoredRecord | undefined; latest: StoredRecord } {
    const previous = this.find(key);
    if (previous && write.failIfExists)
      throw new KvsFailure(409, 'KEY_CONFLICT', 'Provided key already exists and cannot be overwritten');
    const now = this.clock.tick();
    const latest: StoredRecord = {
      key,
      value: write.value,
      createdAt: previous?.createdAt ?? now,
      updatedAt: now,
      ...(write.ttlMs === undefined ? {} : { expiresAt: now + write.ttlMs }),
    };
    this.current.set(key, latest);
    this.publish(key, latest);
    return { previous, latest };
  }

  delete(key: string): void {
    this.clock.tick();
    if (this.current.delete(key)) this.publish(key, undefined);
  }

  /** What a list query sees now of one index, in order. `placeOf` must be the same for a name every time. */
  *list(indexName: string, placeOf: PlaceOf, walk: Walk): Generator<IndexedRow> {
    this.catchUp();
    const index = this.indexes.get(indexName) ?? new RecordIndex(placeOf, this.listed.values());
    this.indexes.set(indexName, index);
    for (const row of index.walk(walk)) if (!this.isGone(row.record)) yield row;
  }

  /** What is really there, for people who look into the store from outside. */
  dump(): StoredRecord[] {
    return [...this.current.values()].filter((record) => !this.isGone(record));
  }

  private isGone(record: StoredRecord): boolean {
    return record.expiresAt !== undefined && record.expiresAt + EXPIRY_GRACE_MS <= this.clock.now();
  }

  private publish(key: string, record: StoredRecord | undefined): void {
    this.pending.push({ visibleAt: this.clock.now() + this.queryLagMs(), key, record });
    if (this.pending.length % CATCH_UP_EVERY === 0) this.catchUp();
  }

  private catchUp(): void {
    const now = this.clock.now();
    for (const { key, record } of this.pending.filter((change) => change.visibleAt <= now))
      this.show(key, record);
    this.pending = this.pending.filter((change) => change.visibleAt > now);
  }

  private show(key: string, record: StoredRecord | undefined): void {
    const previous = this.listed.get(key);
    if (record) this.listed.set(key, record);
    else this.listed.delete(key);
    for (const index of this.indexes.values()) {
      if (previous) index.remove(previous);
      if (record) index.add(record);
    }
  }
}
