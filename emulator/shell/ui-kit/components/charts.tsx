import * as React from 'react';
import { AxesChart } from '../charts/axes-chart';
import type { Kind } from '../charts/axes-chart';
import { RoundChart } from '../charts/round-chart';
import type { Painter, Palette } from '../document/drawing';

const axes =
  (kind: Kind): Painter =>
  ({ node }) => <AxesChart node={node} kind={kind} />;

export const CHARTS: Palette = {
  BarChart: axes({ name: 'bar chart', marks: 'bars' }),
  StackBarChart: axes({ name: 'stacked bar chart', marks: 'bars', stacked: true }),
  HorizontalBarChart: axes({ name: 'bar chart', marks: 'bars', horizontal: true }),
  HorizontalStackBarChart: axes({
    name: 'stacked bar chart',
    marks: 'bars',
    stacked: true,
    horizontal: true,
  }),
  LineChart: axes({ name: 'line chart', marks: 'lines' }),
  PieChart: ({ node }) => <RoundChart node={node} kind="pie chart" />,
  DonutChart: ({ node }) => <RoundChart node={node} kind="donut chart" />,
};
