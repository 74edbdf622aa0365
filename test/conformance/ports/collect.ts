import type { Listing, PageRequest } from '#ports/ledger';

/** Reads every page of a list; fails when the pages do not end. */
export async function collect<T>(
  readPage: (page: PageRequest) => Promise<Listing<T>>,
  limit: number,
): Promise<T[]> {
  const items: T[] = [];
  let page = await readPage({ limit });
  for (let pages = 1; pages <= 200; pages += 1) {
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    if (page.next === undefined) return items;
    page = await readPage({ limit, cursor: page.next });
  }
  throw new Error('the list does not end');
}
