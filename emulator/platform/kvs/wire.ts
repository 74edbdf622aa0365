import * as z from 'zod';
import { invalidRequest } from './kvs-failure';
import type { StoredRecord } from './stored-record';

/** Request bodies of the storage service. Source: @forge/kvs out/storage-api.js and out/interfaces. */
const ttl = z.strictObject({ value: z.number(), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) });
const metadataFields = z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME']));
const readOptions = z.strictObject({ metadataFields: metadataFields.optional() }).optional();
const ttlOptions = z.strictObject({ ttl: ttl.optional() }).optional();
const setOptions = z
  .strictObject({
    ttl: ttl.optional(),
    keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
    returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
    returnMetadataFields: metadataFields.optional(),
  })
  .refine((options) => !options.returnValue || options.keyPolicy === 'OVERRIDE', {
    error: 'returnValue needs keyPolicy OVERRIDE',
  })
  .optional();
const condition = z.strictObject({ condition: z.string(), values: z.array(z.unknown()) });
const propertyCondition = condition.extend({ property: z.string() });
const conditions = z.strictObject({
  and: z.array(propertyCondition).optional(),
  or: z.array(propertyCondition).optional(),
});
const entityName = z.string();
const key = z.string();

export const readBody = z.strictObject({ key, entityName: entityName.optional(), options: readOptions });
export const setBody = z.strictObject({
  key,
  entityName: entityName.optional(),
  value: z.unknown(),
  options: setOptions,
});
export const queryBody = z.strictObject({
  limit: z.number().optional(),
  after: z.string().optional(),
  where: z.array(propertyCondition).max(1).optional(),
  options: readOptions,
});
export const entityQueryBody = z.strictObject({
  entityName,
  indexName: z.string(),
  partition: z.array(z.union([z.string(), z.number(), z.boolean()])).optional(),
  range: condition.optional(),
  filters: conditions.optional(),
  sort: z.enum(['ASC', 'DESC']).optional(),
  limit: z.number().optional(),
  cursor: z.string().optional(),
  options: readOptions,
});
export const batchBody = z.array(
  z.strictObject({
    key,
    entityName: entityName.optional(),
    value: z.unknown().optional(),
    options: ttlOptions,
  }),
);
const transactionTarget = { key, entityName: entityName.optional(), conditions: conditions.optional() };
export const transactionBody = z.strictObject({
  set: z
    .array(z.strictObject({ ...transactionTarget, value: z.unknown().optional(), options: ttlOptions }))
    .optional(),
  delete: z.array(z.strictObject(transactionTarget)).optional(),
  check: z.array(z.strictObject({ key, entityName, conditions })).optional(),
});

export type SetBody = z.infer<typeof setBody>;
export type QueryBody = z.infer<typeof queryBody>;
export type EntityQueryBody = z.infer<typeof entityQueryBody>;
export type BatchItem = z.infer<typeof batchBody>[number];
export type TransactionBody = z.infer<typeof transactionBody>;

export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw invalidRequest(z.prettifyError(result.error));
}

/** A record as the service returns it; the SDK drops the metadata nobody asked for. */
export function toWire(record: StoredRecord): object {
  const { key, value, createdAt, updatedAt, expiresAt } = record;
  const expiry = expiresAt === undefined ? {} : { expireTime: new Date(expiresAt).toISOString() };
  return { key, value, createdAt, updatedAt, ...expiry };
}

/** A row of a query: the metadata that was asked for and nothing more. */
export function toRow(record: StoredRecord, fields: readonly string[] = []): object {
  const { key, value, createdAt, updatedAt, expiresAt } = record;
  return {
    key,
    value,
    ...(fields.includes('CREATED_AT') ? { createdAt } : {}),
    ...(fields.includes('UPDATED_AT') ? { updatedAt } : {}),
    ...(fields.includes('EXPIRE_TIME') && expiresAt !== undefined
      ? { expireTime: new Date(expiresAt).toISOString() }
      : {}),
  };
}
