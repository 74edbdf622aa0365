import { KvsFailure } from './kvs-failure';
import { checkKey, checkValue, ttlMs } from './limits';
import type { Storage } from './storage';
import { toWire, type BatchItem } from './wire';

export const MAX_OPERATIONS = 25;

type Verb = 'set' | 'delete' | 'get';

interface BatchReply {
  readonly successfulKeys: readonly object[];
  readonly failedKeys: readonly object[];
}

/** Identity of a record over all namespaces: an entity's key and a plain key of the same name are different things. */
export function identityOf(item: { readonly key: string; readonly entityName?: string | undefined }): string {
  return JSON.stringify([item.entityName ?? null, item.key]);
}

export function refuseDuplicates(
  items: readonly { readonly key: string; readonly entityName?: string | undefined }[],
): void {
  if (new Set(items.map(identityOf)).size < items.length)
    throw new KvsFailure(400, 'KEY_DUPLICATION_ERROR', 'Duplicate key found in request');
}

function checkBatch(verb: Verb, items: readonly BatchItem[]): void {
  if (items.length === 0) throw new KvsFailure(400, 'INVALID_REQUEST', 'The batch contains no keys');
  if (items.length > MAX_OPERATIONS)
    throw new KvsFailure(
      400,
      'TOO_MANY_BATCH_ENTITIES',
      `Number of entities to ${verb} was ${items.length}, but you can only ${verb} a maximum of ${MAX_OPERATIONS} entities at a time.`,
    );
  refuseDuplicates(items);
}

const CARRY_OUT: Readonly<Record<Verb, (storage: Storage, item: BatchItem) => object>> = {
  set(storage, { key, entityName, value, options }) {
    checkValue(value);
    storage.checkFits(entityName, value);
    storage.recordsOf(entityName).put(key, { value, ttlMs: ttlMs(options?.ttl) });
    return {};
  },
  delete(storage, { key, entityName }) {
    storage.recordsOf(entityName).delete(key);
    return {};
  },
  get: (storage, { key, entityName }) => toWire(storage.recordsOf(entityName).get(key)),
};

/** Best effort: each item succeeds or fails alone. Throws when the batch itself is refused. */
export function runBatch(storage: Storage, verb: Verb, items: readonly BatchItem[]): BatchReply {
  checkBatch(verb, items);
  const successfulKeys: object[] = [];
  const failedKeys: object[] = [];
  for (const item of items) {
    const name = { key: item.key, ...(item.entityName === undefined ? {} : { entityName: item.entityName }) };
    try {
      checkKey(item.key);
      successfulKeys.push({ ...name, ...CARRY_OUT[verb](storage, item) });
    } catch (error) {
      if (!(error instanceof KvsFailure)) throw error;
      failedKeys.push({ ...name, error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}
