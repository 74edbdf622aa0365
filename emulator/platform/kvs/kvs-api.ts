import type { PlatformService } from '../../host/forge-fetch';
import { runBatch } from './batch';
import { invalidRequest, KvsFailure } from './kvs-failure';
import { checkKey, checkRequestSize, checkValue, ttlMs } from './limits';
import { queryEntity, queryPlain } from './query';
import type { RecordStore } from './record-store';
import type { Storage } from './storage';
import { runTransaction } from './transaction';
import {
  batchBody,
  entityQueryBody,
  parseBody,
  queryBody,
  readBody,
  setBody,
  toWire,
  transactionBody,
  type SetBody,
} from './wire';

/** Undefined becomes an empty 204. */
type Operation = (storage: Storage, body: unknown) => object | undefined;

function set(records: RecordStore, { key, value, options }: SetBody): object | undefined {
  const failIfExists = options?.keyPolicy === 'FAIL_IF_EXISTS';
  const { previous, latest } = records.put(key, { value, ttlMs: ttlMs(options?.ttl), failIfExists });
  if (options?.returnValue === 'LATEST') return toWire(latest);
  return options?.returnValue === 'PREVIOUS' && previous ? toWire(previous) : undefined;
}

type Pick = (storage: Storage, entityName: string | undefined) => RecordStore;

function entityNameOf(body: { readonly entityName?: string | undefined }): string {
  if (body.entityName === undefined) throw invalidRequest('entityName is required');
  return body.entityName;
}

const plain: Pick = (storage) => storage.plain;
const secret: Pick = (storage) => storage.secrets;
const entity: Pick = (storage, entityName) =>
  storage.entity(entityNameOf(entityName === undefined ? {} : { entityName })).records;

/** get, set and delete of one namespace. */
function keyedOperations(prefix: string, pick: Pick): Record<string, Operation> {
  return {
    [`${prefix}/get`]: (storage, raw) => {
      const body = parseBody(readBody, raw);
      checkKey(body.key);
      return toWire(pick(storage, body.entityName).get(body.key));
    },
    [`${prefix}/set`]: (storage, raw) => {
      const body = parseBody(setBody, raw);
      checkKey(body.key);
      const records = pick(storage, body.entityName);
      checkValue(body.value);
      storage.checkFits(body.entityName, body.value);
      return set(records, body);
    },
    [`${prefix}/delete`]: (storage, raw) => {
      const body = parseBody(readBody, raw);
      checkKey(body.key);
      pick(storage, body.entityName).delete(body.key);
      return undefined;
    },
  };
}

const OPERATIONS: Readonly<Record<string, Operation>> = {
  ...keyedOperations('/api/v1', plain),
  ...keyedOperations('/api/v1/secret', secret),
  ...keyedOperations('/api/v1/entity', entity),
  '/api/v1/query': (storage, raw) => queryPlain(storage, parseBody(queryBody, raw)),
  '/api/v1/entity/query': (storage, raw) => queryEntity(storage, parseBody(entityQueryBody, raw)),
  '/api/v1/batch/set': (storage, raw) => runBatch(storage, 'set', parseBody(batchBody, raw)),
  '/api/v1/batch/delete': (storage, raw) => runBatch(storage, 'delete', parseBody(batchBody, raw)),
  '/api/v1/batch/get': (storage, raw) => runBatch(storage, 'get', parseBody(batchBody, raw)),
  '/api/v1/transaction': (storage, raw) => {
    runTransaction(storage, parseBody(transactionBody, raw));
    return undefined;
  },
};

function carryOut(storage: Storage, path: string, text: string): object | undefined {
  const operation = Object.hasOwn(OPERATIONS, path) ? OPERATIONS[path] : undefined;
  if (!operation) throw new KvsFailure(404, 'NOT_FOUND', `The storage service has no operation ${path}`);
  checkRequestSize(text);
  return operation(storage, JSON.parse(text) as unknown);
}

/** The storage service. An app whose manifest lacks `storage:app` is refused. */
export function createKvsApi(storage: Storage, scopes: readonly string[]): PlatformService {
  return (path, body) => {
    try {
      if (!scopes.includes('storage:app'))
        throw new KvsFailure(403, 'FORBIDDEN', 'The app lacks the scope storage:app');
      const reply = carryOut(storage, path, body);
      return reply ? Response.json(reply) : new Response(null, { status: 204 });
    } catch (error) {
      if (!(error instanceof KvsFailure)) throw error;
      return Response.json({ code: error.code, message: error.message }, { status: error.status });
    }
  };
}
