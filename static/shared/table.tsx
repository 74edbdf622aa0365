import { DynamicTable, EmptyState } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';

interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** Said when there is nothing. */
  readonly empty: string;
}

/** A table that says so when it is empty. */
export function Table<Row>({ rows, keyOf, columns, empty }: Props<Row>) {
  if (rows.length === 0) return <EmptyState header={empty} />;
  return (
    <DynamicTable
      head={{ cells: columns.map(({ title }) => ({ key: title, content: title })) }}
      rows={rows.map((row) => ({
        key: keyOf(row),
        cells: columns.map(({ title, cell }) => ({ key: title, content: cell(row) })),
      }))}
      rowsPerPage={20}
    />
  );
}
