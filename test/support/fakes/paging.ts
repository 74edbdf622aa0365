import type { Listing, PageRequest } from '#ports/ledger';

/** One page of a list; the cursor is the position. Items are copied out. */
export function pageOf<T>(items: readonly T[], { limit, cursor }: PageRequest): Listing<T> {
  const start = cursor === undefined ? 0 : Number(cursor);
  const end = start + limit;
  const page = structuredClone(items.slice(start, end));
  return end < items.length ? { items: page, next: String(end) } : { items: page };
}

export function ascending<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

export function descending<T>(key: (item: T) => string): (a: T, b: T) => number {
  const up = ascending(key);
  return (a, b) => up(b, a);
}
