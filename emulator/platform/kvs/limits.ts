import { KvsFailure } from './kvs-failure';

const KEY_PATTERN = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
const KEY_LENGTH = 500;
const VALUE_BYTES = 240 * 1024;
const OBJECT_DEPTH = 31;
const REQUEST_BYTES = 4 * 1024 * 1024;
const PAGE_DEFAULT = 10;
const PAGE_MAX = 100;
const TTL_MAX_MS = 366 * 86_400_000;
const TTL_UNIT_MS = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;

export interface Ttl {
  readonly value: number;
  readonly unit: keyof typeof TTL_UNIT_MS;
}

export function checkKey(key: string): void {
  if (key === '') throw new KvsFailure(400, 'EMPTY_KEY', 'Key cannot be empty');
  if (key.length > KEY_LENGTH)
    throw new KvsFailure(400, 'KEY_TOO_LONG', `The key is longer than ${KEY_LENGTH} characters`);
  if (!KEY_PATTERN.test(key))
    throw new KvsFailure(400, 'INVALID_KEY', `The key does not match the pattern ${KEY_PATTERN.source}`);
}

/** A scalar has depth 0, `{}` and `[]` have depth 1. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce((deepest: number, one) => Math.max(deepest, depthOf(one)), 0);
}

export function checkValue(value: unknown): void {
  if (value === undefined || value === null)
    throw new KvsFailure(400, 'INVALID_REQUEST', 'A value is required');
  const bytes = Buffer.byteLength(JSON.stringify(value));
  if (bytes > VALUE_BYTES)
    throw new KvsFailure(400, 'MAX_SIZE', `The value has ${bytes} bytes; at most ${VALUE_BYTES} are allowed`);
  if (depthOf(value) > OBJECT_DEPTH)
    throw new KvsFailure(400, 'MAX_DEPTH', `The value is nested deeper than ${OBJECT_DEPTH} levels`);
}

/** Batches and transactions: the whole request counts. */
export function checkRequestSize(body: string): void {
  if (Buffer.byteLength(body) > REQUEST_BYTES)
    throw new KvsFailure(400, 'MAX_SIZE', 'The request is larger than 4 MB');
}

/** Milliseconds of a TTL; undefined for none. */
export function ttlMs(ttl: Ttl | undefined): number | undefined {
  if (!ttl) return undefined;
  const ms = ttl.value * TTL_UNIT_MS[ttl.unit];
  if (Number.isInteger(ttl.value) && ttl.value > 0 && ms <= TTL_MAX_MS) return ms;
  throw new KvsFailure(
    400,
    'INVALID_TTL',
    `TTL value must be a positive integer up to 1 year, received: ${ttl.value}`,
  );
}

export function pageSize(limit: number | undefined): number {
  if (limit === undefined) return PAGE_DEFAULT;
  if (Number.isInteger(limit) && limit >= 1 && limit <= PAGE_MAX) return limit;
  throw new KvsFailure(
    400,
    'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE',
    `The page limit must be set between 1 and ${PAGE_MAX}`,
  );
}
