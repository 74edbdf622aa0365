import { MAX_OPERATIONS, refuseDuplicates } from './batch';
import { groupTest, type ConditionGroup } from './condition';
import { invalidRequest, KvsFailure } from './kvs-failure';
import { checkKey, checkValue, ttlMs } from './limits';
import type { Storage } from './storage';
import type { TransactionBody } from './wire';

interface Target {
  readonly key: string;
  readonly entityName?: string | undefined;
  readonly conditions?: ConditionGroup | undefined;
}

function checkTarget(storage: Storage, { key, entityName, conditions }: Target): void {
  checkKey(key);
  if (entityName === undefined) {
    if (conditions) throw invalidRequest('Conditions are only possible on entities');
    return;
  }
  const { schema } = storage.entity(entityName);
  for (const { property } of conditions?.and ?? conditions?.or ?? []) schema.checkAttributeName(property);
}

function checkCondition(storage: Storage, { key, entityName, conditions }: Target): void {
  if (!conditions) return;
  const value = storage.recordsOf(entityName).find(key)?.value ?? {};
  if (groupTest(conditions)(value as Readonly<Record<string, unknown>>)) return;
  throw new KvsFailure(
    400,
    'CONDITIONAL_CHECK_FAILED',
    'Request failed due to conditional check specified or optimistic locking',
  );
}

function checkCount(operations: readonly Target[]): void {
  if (operations.length === 0)
    throw new KvsFailure(
      400,
      'INVALID_TRANSACTION_REQUEST',
      'A transaction must include set, check or delete',
    );
  if (operations.length > MAX_OPERATIONS)
    throw new KvsFailure(
      422,
      'UNPROCESSABLE_ENTITY',
      'Request cannot be processed due to one or more semantic errors',
    );
  refuseDuplicates(operations);
}

/** All or nothing: every check happens before the first write. Nothing awaits in between, so it is also isolated. */
export function runTransaction(storage: Storage, body: TransactionBody): void {
  const { set = [], delete: remove = [], check = [] } = body;
  const operations: readonly Target[] = [...set, ...remove, ...check];
  checkCount(operations);
  for (const operation of operations) checkTarget(storage, operation);
  for (const { entityName, value } of set) {
    checkValue(value);
    storage.checkFits(entityName, value);
  }
  const lifetimes = set.map(({ options }) => ttlMs(options?.ttl));
  for (const operation of operations) checkCondition(storage, operation);
  set.forEach(({ key, entityName, value }, at) =>
    storage.recordsOf(entityName).put(key, { value, ttlMs: lifetimes[at] }),
  );
  for (const { key, entityName } of remove) storage.recordsOf(entityName).delete(key);
}
