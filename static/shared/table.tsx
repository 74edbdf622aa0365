import { DynamicTable } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Share of the width, in percent. */
  readonly width?: number;
}

interface Props<Row> {
  /** What the table holds, for screen readers. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  readonly isLoading?: boolean;
}

/** A table of rows that are there. What to draw instead when there are none is the page's: see EmptyView. */
export function Table<Row>({ label, rows, keyOf, columns, isLoading = false }: Props<Row>) {
  return (
    <DynamicTable
      label={label}
      isLoading={isLoading}
      head={{
        cells: columns.map(({ key, title, width }) => ({
          key,
          content: title,
          ...(width === undefined ? {} : { width }),
        })),
      }}
      rows={rows.map((row) => ({
        key: keyOf(row),
        cells: columns.map(({ key, cell }) => ({ key, content: cell(row) })),
      }))}
    />
  );
}
