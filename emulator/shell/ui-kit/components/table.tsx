import * as React from 'react';
import DynamicTable from '@atlaskit/dynamic-table';
import type { HeadCellType, RowCellType, RowType } from '@atlaskit/dynamic-table/types';
import type { Painter, Palette } from '../document/drawing';
import { DrawnList, Kids, drawnProp } from '../document/drawing';
import type { ForgeNode } from '../document/forge-node';
import { partOf } from '../document/forge-node';
import { callback, pass } from '../document/pass';

type TableProps = React.ComponentProps<typeof DynamicTable>;

const AS_THEY_ARE = [
  'caption',
  'defaultPage',
  'defaultSortKey',
  'defaultSortOrder',
  'highlightedRowIndex',
  'isFixedSize',
  'isLoading',
  'isRankable',
  'label',
  'loadingSpinnerSize',
  'onRankEnd',
  'onRankStart',
  'page',
  'paginationi18n',
  'rowsPerPage',
  'sortKey',
  'sortOrder',
  'testId',
] as const;

const HEAD_CELL = ['isSortable', 'width', 'shouldTruncate', 'colSpan', 'testId'] as const;

const keyOf = (node: ForgeNode, name: string, at: number): string => String(node.props[name] ?? at);

export const headOf = (table: ForgeNode): HeadCellType[] =>
  partOf(table, 'head').map((cell, at) => ({
    ...pass<HeadCellType>(cell.props, ...HEAD_CELL),
    key: keyOf(cell, 'cellKey', at),
    content: <Kids of={cell} />,
  }));

const cellOf = (cell: ForgeNode, at: number): RowCellType => ({
  ...pass<RowCellType>(cell.props, 'colSpan', 'testId'),
  key: keyOf(cell, 'cellKey', at),
  content: <Kids of={cell} />,
});

export const rowsOf = (table: ForgeNode): RowType[] =>
  partOf(table, 'rows').map((row, at) => ({
    ...pass<RowType>(row.props, 'isHighlighted', 'testId'),
    key: keyOf(row, 'rowKey', at),
    cells: row.children.map(cellOf),
  }));

const DrawnTable: Painter = ({ node }) => {
  const { props } = node;
  const emptyView = drawnProp(props, 'emptyView');
  const head = headOf(node);
  const sort = (data: { key?: string; sortOrder?: string }): void =>
    void callback(props, 'onSort')?.({ key: data.key, sortOrder: data.sortOrder });
  return (
    <DynamicTable
      {...pass<TableProps>(props, ...AS_THEY_ARE)}
      {...(emptyView ? { emptyView } : {})}
      {...(head.length === 0 ? {} : { head: { cells: head } })}
      rows={rowsOf(node)}
      onSetPage={(page) => void callback(props, 'onSetPage')?.(page)}
      onSort={sort}
    />
  );
};

export const TABLE: Palette = {
  DynamicTable: DrawnTable,
  Row: ({ node }) => <DrawnList nodes={node.children} />,
  Cell: ({ node }) => <DrawnList nodes={node.children} />,
};
