import * as React from 'react';
import { token } from '@atlaskit/tokens';
import { Legend, Pie, PieChart, ResponsiveContainer, Tooltip } from 'recharts';
import type { ForgeNode } from '../document/forge-node';
import { slices } from './chart-data';
import { coloursOf } from './chart-colours';
import { ChartFrame } from './chart-frame';

interface Props {
  readonly node: ForgeNode;
  readonly kind: 'pie chart' | 'donut chart';
}

const DEFAULT_HEIGHT = 400;

const lengthOf = (value: unknown, otherwise: string | number): string | number =>
  typeof value === 'number' ? value : otherwise;

/** Shares of a whole; each slice is named in the legend with its value. */
export function RoundChart({ node: { props }, kind }: Props): React.JSX.Element {
  const parts = slices(props);
  const colours = coloursOf(
    props['colorPalette'],
    parts.map((part) => part.kind),
  );
  const named = parts.map((part, at) => ({
    ...part,
    name: `${part.label} (${part.value})`,
    fill: colours[at] ?? '',
  }));
  return (
    <ChartFrame
      props={props}
      kind={kind}
      columns={['', '']}
      rows={parts.map(({ label, value }) => ({ label, values: [value] }))}
    >
      <ResponsiveContainer
        width={lengthOf(props['width'], '100%') as number}
        height={lengthOf(props['height'], DEFAULT_HEIGHT) as number}
      >
        <PieChart accessibilityLayer={false}>
          <Pie
            data={named}
            dataKey="value"
            nameKey="name"
            isAnimationActive={false}
            stroke={token('elevation.surface')}
            innerRadius={kind === 'donut chart' ? lengthOf(props['innerRadius'], '60%') : 0}
            outerRadius={lengthOf(props['outerRadius'], '80%')}
            label={props['showMarkLabels'] === true}
          />
          <Tooltip />
          <Legend />
        </PieChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}
