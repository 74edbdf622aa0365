import React from 'react';
import type { GrantRowView } from '#contract/grants/grant-view';
import { EmptyView } from '../../../../shared/empty-view';
import { PagedTable } from '../../../../shared/paged-table';
import { useText } from '../../../../shared/text/text-provider';
import type { Pages } from '../../../../shared/data/use-pages';
import { useNavigation } from '../../../navigation';
import type { AccessFilter } from '../filter/access-filter';
import { isFiltered } from '../filter/access-filter';
import { useGrantColumns } from './grant-columns';

interface Props {
  readonly filter: AccessFilter;
  readonly pages: Pages<GrantRowView>;
  readonly open: (grant: GrantRowView) => void;
  readonly clear: () => void;
}

/** Nothing to show: not yet searched through, filtered away, nothing that stopped, or nothing at all. */
function Nothing({ filter, pages, clear }: Omit<Props, 'open'>) {
  const text = useText();
  const { go } = useNavigation();
  if (pages.hasMore)
    return (
      <EmptyView
        title={text('access.searching.title')}
        description={text('access.searching.description')}
        action={{ label: text('access.searching.action'), run: pages.more }}
      />
    );
  if (filter.state === 'needs-attention')
    return (
      <EmptyView
        title={text('access.attention.empty.title')}
        description={text('access.attention.empty.description')}
        action={{ label: text('access.empty.clear'), run: clear }}
      />
    );
  return isFiltered(filter) ? (
    <EmptyView
      title={text('access.empty.filtered')}
      description={text('access.empty.filteredDescription')}
      action={{ label: text('access.empty.clear'), run: clear }}
    />
  ) : (
    <EmptyView
      title={text('access.empty.title')}
      description={text('access.empty.description')}
      action={{ label: text('access.empty.action'), run: () => go('portals') }}
    />
  );
}

/** The ledger, page by page. */
export function GrantsTable({ filter, pages, open, clear }: Props) {
  const text = useText();
  const columns = useGrantColumns(open);
  return (
    <PagedTable
      label={text('access.label')}
      pages={pages}
      keyOf={({ id }) => id}
      columns={columns}
      empty={<Nothing filter={filter} pages={pages} clear={clear} />}
    />
  );
}
