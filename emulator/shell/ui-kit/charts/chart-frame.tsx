import * as React from 'react';
import { Text } from '@atlaskit/primitives';
import Heading from '@atlaskit/heading';
import type { Props } from '../document/forge-node';
import { textProp } from '../document/pass';

interface Row {
  readonly label: string;
  readonly values: readonly (number | null)[];
}

interface ChartFrameProps {
  readonly props: Props;
  readonly kind: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly children: React.ReactNode;
}

/** Title, border and the same data as a table for those who do not see the picture. */
export function ChartFrame({ props, kind, columns, rows, children }: ChartFrameProps): React.JSX.Element {
  const title = textProp(props, 'title');
  const subtitle = textProp(props, 'subtitle');
  const name = [title, kind].filter(Boolean).join(', ');
  return (
    <figure className={props['showBorder'] === false ? 'kit-chart' : 'kit-chart kit-chart-bordered'}>
      {title !== undefined && (
        <Heading as="h3" size="xsmall">
          {title}
        </Heading>
      )}
      {subtitle !== undefined && (
        <Text color="color.text.subtle" size="small">
          {subtitle}
        </Text>
      )}
      <div role="img" aria-label={name} className="kit-chart-plot">
        {children}
      </div>
      <DataTable name={name} columns={columns} rows={rows} />
    </figure>
  );
}

const DataTable = ({
  name,
  columns,
  rows,
}: { readonly name: string } & Pick<ChartFrameProps, 'columns' | 'rows'>) => (
  // A table takes the room of its rows whatever its height: what hides it is around it.
  <div className="unseen">
    <table>
      <caption>{name}</caption>
      <thead>
        <tr>
          {columns.map((column, at) => (
            <th key={at} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, values }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {values.map((value, at) => (
              <td key={at}>{value ?? '–'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
