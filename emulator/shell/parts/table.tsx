import * as React from 'react';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => React.ReactNode;
  readonly className?: string;
}

interface Props<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** A table that scrolls sideways by itself, also by keyboard. */
export const Table = <Row,>({ caption, columns, rows, keyOf }: Props<Row>): React.JSX.Element => (
  <div className="table-frame" tabIndex={0} role="group" aria-label={caption}>
    <table>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ title, cell, className }) => (
              <td key={title} className={className}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
