import { Inline, LoadingButton, Stack } from '@forge/react';
import React from 'react';
import type { ReactElement } from 'react';
import { ErrorPanel } from './error-panel';
import { Skeleton } from './skeleton';
import { Table } from './table';
import type { Column } from './table';
import { useText } from './text/text-provider';
import type { Pages } from './data/use-pages';

interface Props<Row> {
  readonly label: string;
  readonly pages: Pages<Row>;
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** Drawn when there is nothing: an EmptyView that says what to do. */
  readonly empty: ReactElement;
}

/** A list that the server pages: waiting, failed, empty, or rows with a button for more. */
export function PagedTable<Row>({ label, pages, keyOf, columns, empty }: Props<Row>) {
  const text = useText();
  const { items, status, error, hasMore } = pages;
  const failed = error !== undefined && <ErrorPanel error={error} retry={pages.reload} />;
  if (items.length === 0) {
    if (failed) return failed;
    return status === 'loading' ? <Skeleton /> : empty;
  }
  return (
    <Stack space="space.200">
      {failed}
      <Table label={label} rows={items} keyOf={keyOf} columns={columns} />
      {hasMore && (
        <Inline alignInline="center">
          <LoadingButton isLoading={status === 'more'} onClick={pages.more}>
            {text('shared.action.more')}
          </LoadingButton>
        </Inline>
      )}
    </Stack>
  );
}
