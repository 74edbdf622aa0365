import * as React from 'react';
import { token } from '@atlaskit/tokens';
import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { ForgeNode } from '../document/forge-node';
import type { ChartData } from './chart-data';
import { chartData } from './chart-data';
import { coloursOf } from './chart-colours';
import { ChartFrame } from './chart-frame';

export interface Kind {
  readonly name: string;
  readonly marks: 'bars' | 'lines';
  readonly stacked?: boolean;
  readonly horizontal?: boolean;
}

const DEFAULT_HEIGHT = 400;
const TICK = { fontSize: 12, fill: token('color.text.subtle') };

const sizeOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** One object per category, with the values under their series' place: series may share a name with a property. */
const pointsOf = ({ categories, series }: ChartData): readonly object[] =>
  categories.map((category, at) => ({
    category,
    ...Object.fromEntries(series.map(({ values }, place) => [`s${place}`, values[at]])),
  }));

interface Props {
  readonly node: ForgeNode;
  readonly kind: Kind;
}

export function AxesChart({ node: { props }, kind }: Props): React.JSX.Element {
  const data = chartData(props);
  const names = data.series.map(({ name }) => name);
  const rows = data.categories.map((label, at) => ({
    label,
    values: data.series.map(({ values }) => values[at] ?? null),
  }));
  return (
    <ChartFrame props={props} kind={kind.name} columns={['', ...names]} rows={rows}>
      <ResponsiveContainer
        width={sizeOf(props['width']) ?? '100%'}
        height={sizeOf(props['height']) ?? DEFAULT_HEIGHT}
      >
        {plot(kind, data, coloursOf(props['colorPalette'], names))}
      </ResponsiveContainer>
    </ChartFrame>
  );
}

function plot(kind: Kind, data: ChartData, colours: readonly string[]): React.JSX.Element {
  const [x, y] = kind.horizontal ? [numberAxis, categoryAxis] : [categoryAxis, numberAxis];
  const Chart = kind.marks === 'lines' ? LineChart : BarChart;
  return (
    <Chart
      data={pointsOf(data)}
      accessibilityLayer={false}
      margin={{ top: 16, right: 16, bottom: 0, left: 0 }}
      {...(kind.horizontal ? { layout: 'vertical' as const } : {})}
    >
      <CartesianGrid
        stroke={token('color.border')}
        horizontal={!kind.horizontal}
        vertical={kind.horizontal === true}
      />
      {x('x')}
      {y('y')}
      <Tooltip />
      {data.series.length > 1 && <Legend />}
      {data.series.map(({ name }, at) => mark(kind, name, at, colours[at] ?? ''))}
    </Chart>
  );
}

type Side = 'x' | 'y';

const categoryAxis = (side: Side): React.JSX.Element => {
  const Axis = side === 'x' ? XAxis : YAxis;
  return (
    <Axis
      type="category"
      dataKey="category"
      tick={TICK}
      tickLine={false}
      {...(side === 'y' ? { width: 120 } : {})}
    />
  );
};

const numberAxis = (side: Side): React.JSX.Element => {
  const Axis = side === 'x' ? XAxis : YAxis;
  return (
    <Axis
      type="number"
      allowDecimals={false}
      tick={TICK}
      tickLine={false}
      axisLine={false}
      {...(side === 'y' ? { width: 40 } : {})}
    />
  );
};

function mark({ marks, stacked }: Kind, name: string, at: number, colour: string): React.JSX.Element {
  const shared = { dataKey: `s${at}`, name: name === '' ? ' ' : name, isAnimationActive: false };
  if (marks === 'lines')
    return <Line key={at} {...shared} stroke={colour} strokeWidth={2} type="linear" connectNulls />;
  return <Bar key={at} {...shared} fill={colour} maxBarSize={48} {...(stacked ? { stackId: 'all' } : {})} />;
}
