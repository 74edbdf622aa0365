import { useCallback, useEffect, useState } from 'react';
import type { GrantRowView } from '#contract/grants/grant-view';
import { usePages } from '../../../../shared/data/use-pages';
import type { Pages } from '../../../../shared/data/use-pages';
import type { Reply } from '#contract/kit/reply';
import type { PageView } from '#contract/kit/inputs';
import { invoke } from '../../../api';
import { askedFilter } from '../filter/access-filter';
import type { AccessFilter } from '../filter/access-filter';

const PAGE = 25;

/** What is rare may be far down: so many looks are taken before the reader is asked whether to go on. */
const MOST_LOOKS = 8;

/** The next page that has something on it. */
async function readOn(
  filter: AccessFilter,
  from: string | undefined,
): Promise<Reply<PageView<GrantRowView>>> {
  const asked = { filter: askedFilter(filter), limit: PAGE };
  let cursor = from;
  for (let looks = 1; ; looks += 1) {
    const reply = await invoke('grants.list', { ...asked, ...(cursor === undefined ? {} : { cursor }) });
    if (!reply.ok || reply.data.items.length > 0 || reply.data.next === undefined || looks === MOST_LOOKS)
      return reply;
    cursor = reply.data.next;
  }
}

interface Grants {
  readonly pages: Pages<GrantRowView>;
  /** Shows a row as it is now, without reading the pages before it again. */
  readonly replace: (grant: GrantRowView) => void;
}

/** Grants that fit a filter. A row that was acted on shows what became of it until the list is read anew. */
export function useGrants(filter: AccessFilter): Grants {
  const [fresh, setFresh] = useState<ReadonlyMap<string, GrantRowView>>(new Map());
  const read = useCallback((cursor: string | undefined) => readOn(filter, cursor), [filter]);
  const pages = usePages(read);
  useEffect(() => setFresh(new Map()), [read]);
  const replace = useCallback(
    (grant: GrantRowView) => setFresh((before) => new Map(before).set(grant.id, grant)),
    [],
  );
  const items = pages.items.map((grant) => fresh.get(grant.id) ?? grant);
  return { pages: { ...pages, items }, replace };
}
