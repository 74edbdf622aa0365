import type { Listing, PageRequest } from '#ports/ledger';

/** Everything a listing has, page by page. */
export async function* everyOne<T>(
  list: (page: PageRequest) => Promise<Listing<T>>,
): AsyncGenerator<T, void, undefined> {
  let cursor: string | undefined;
  do {
    const page: Listing<T> = await list({ limit: 100, cursor });
    yield* page.items;
    cursor = page.next;
  } while (cursor !== undefined);
}
