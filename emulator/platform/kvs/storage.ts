import type { VirtualClock } from '../../contracts';
import type { EntityDefinition } from '../manifest';
import { EntitySchema } from './entity-schema';
import { KvsFailure } from './kvs-failure';
import { checkKey, checkValue } from './limits';
import { RecordStore } from './record-store';

export interface EntityStore {
  readonly schema: EntitySchema;
  readonly records: RecordStore;
}

/** Everything one installation stores: plain keys, secrets, and the entities of the manifest. */
export class Storage {
  readonly plain: RecordStore;
  readonly secrets: RecordStore;
  private readonly entities: ReadonlyMap<string, EntityStore>;

  constructor(clock: VirtualClock, definitions: readonly EntityDefinition[], queryLagMs: () => number) {
    const records = (): RecordStore => new RecordStore(clock, queryLagMs);
    this.plain = records();
    this.secrets = records();
    this.entities = new Map(
      definitions.map((one) => [one.name, { schema: new EntitySchema(one), records: records() }]),
    );
  }

  entity(name: string): EntityStore {
    const store = this.entities.get(name);
    if (!store) throw new KvsFailure(404, 'SCHEMA_NOT_FOUND', 'The schema provided does not exist');
    return store;
  }

  /** The namespace a body addresses: an entity when it names one, plain keys otherwise. */
  recordsOf(entityName: string | undefined): RecordStore {
    return entityName === undefined ? this.plain : this.entity(entityName).records;
  }

  /** Throws when the value does not fit the entity. */
  checkFits(entityName: string | undefined, value: unknown): void {
    if (entityName !== undefined) this.entity(entityName).schema.checkValue(value);
  }

  /** Writes records one by one under the service's own limits, without a request each. */
  fill(records: Iterable<StorageEntry>): void {
    for (const { entityName, key, value } of records) {
      checkKey(key);
      checkValue(value);
      this.checkFits(entityName, value);
      this.recordsOf(entityName).put(key, { value });
    }
  }

  /** All records, with secret values masked. */
  dump(): StorageDump {
    const rows = (store: RecordStore): DumpedRecord[] =>
      store
        .dump()
        .map(({ key, value, createdAt, updatedAt, expiresAt }) => ({
          key,
          value,
          createdAt: new Date(createdAt).toISOString(),
          updatedAt: new Date(updatedAt).toISOString(),
          ...(expiresAt === undefined ? {} : { expireTime: new Date(expiresAt).toISOString() }),
        }))
        .sort((a, b) => (a.key < b.key ? -1 : 1));
    return {
      kvs: rows(this.plain),
      secrets: rows(this.secrets).map((record) => ({ ...record, value: '********' })),
      entities: Object.fromEntries([...this.entities].map(([name, { records }]) => [name, rows(records)])),
    };
  }
}

/** A record to be written; without an entity it is a plain key. */
export interface StorageEntry {
  readonly entityName?: string | undefined;
  readonly key: string;
  readonly value: unknown;
}

export interface DumpedRecord {
  readonly key: string;
  readonly value: unknown;
  /** ISO-8601, virtual. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly expireTime?: string;
}

export interface StorageDump {
  readonly kvs: readonly DumpedRecord[];
  readonly secrets: readonly DumpedRecord[];
  readonly entities: Readonly<Record<string, readonly DumpedRecord[]>>;
}
