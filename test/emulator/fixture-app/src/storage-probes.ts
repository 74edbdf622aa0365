import kvs, { Filter, FilterConditions, Sort, WhereConditions } from '@forge/kvs';

type Payload = Record<string, unknown>;
type Options = Parameters<typeof kvs.set>[2];

interface QueryPayload {
  readonly index: string;
  readonly partition?: (string | number | boolean)[];
  readonly where?: readonly [keyof typeof WhereConditions, ...never[]];
  readonly filter?: readonly [string, keyof typeof FilterConditions, ...never[]];
  readonly descending?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
}

type ConditionMaker = (...args: readonly unknown[]) => never;

function condition(table: object, name: string, values: readonly unknown[]): never {
  return (table as Record<string, ConditionMaker>)[name]!(...values);
}

function filterOf(property: string, name: string, ...values: readonly unknown[]) {
  return new Filter<Payload>().and(property, condition(FilterConditions, name, values));
}

function query(payload: Payload) {
  const { index, partition, where, filter, descending, limit, cursor } = payload as unknown as QueryPayload;
  let builder = kvs
    .entity<Payload>('ticket')
    .query()
    .index(index, partition ? { partition } : undefined);
  if (where) builder = builder.where(condition(WhereConditions, where[0], where.slice(1)));
  if (filter) builder = builder.filters(filterOf(...filter));
  if (descending) builder = builder.sort(Sort.DESC);
  if (limit !== undefined) builder = builder.limit(limit);
  if (cursor !== undefined) builder = builder.cursor(cursor);
  return builder.getMany();
}

interface Operation {
  readonly op: 'set' | 'delete' | 'check';
  readonly key: string;
  readonly value?: Payload;
  readonly entityName?: string;
  readonly when?: readonly [string, string, ...unknown[]];
  readonly options?: { ttl: { value: number; unit: 'SECONDS' | 'DAYS' } };
}

function add(transaction: ReturnType<typeof kvs.transact>, operation: Operation): void {
  const { op, key, value = {}, entityName, when, options } = operation;
  const conditions = when && filterOf(...when);
  const entity = entityName === undefined ? undefined : { entityName, ...(conditions ? { conditions } : {}) };
  if (op === 'set') transaction.set(key, value, entity, options);
  if (op === 'delete') transaction.delete(key, entity);
  if (op === 'check' && conditions) transaction.check(key, { entityName: entityName ?? '', conditions });
}

function transact(payload: Payload): Promise<void> {
  const transaction = kvs.transact();
  for (const operation of payload['operations'] as Operation[]) add(transaction, operation);
  return transaction.execute();
}

const text = (payload: Payload, name: string): string => String(payload[name]);
const metadata = { metadataFields: ['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'] } as never;

/** Each calls the real SDK with what the test sends. */
export const storageProbes: Readonly<Record<string, (payload: Payload) => Promise<unknown>>> = {
  get: (p) => kvs.get(text(p, 'key')),
  getWithMetadata: (p) => kvs.get(text(p, 'key'), metadata),
  set: (p) => kvs.set(text(p, 'key'), p['value'], p['options'] as Options),
  remove: (p) => kvs.delete(text(p, 'key')),
  list: (p) =>
    kvs
      .query()
      .where('key', WhereConditions.beginsWith(text(p, 'prefix')))
      .limit(100)
      .getMany(),
  setSecret: (p) => kvs.setSecret(text(p, 'key'), p['value']),
  getSecret: (p) => kvs.getSecret(text(p, 'key')),
  getTicket: (p) => kvs.entity('ticket').get(text(p, 'key')),
  setTicket: (p) => kvs.entity('ticket').set(text(p, 'key'), p['value'], p['options'] as Options),
  setOther: (p) => kvs.entity('undeclared').set(text(p, 'key'), p['value']),
  removeTicket: (p) => kvs.entity('ticket').delete(text(p, 'key')),
  query,
  transact,
  batchSet: (p) => kvs.batchSet(p['items'] as Parameters<typeof kvs.batchSet>[0]),
  batchGet: (p) => kvs.batchGet(p['items'] as Parameters<typeof kvs.batchGet>[0]),
  batchDelete: (p) => kvs.batchDelete(p['items'] as Parameters<typeof kvs.batchDelete>[0]),
};
