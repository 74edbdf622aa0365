import {
  BarChart,
  DonutChart,
  HorizontalBarChart,
  HorizontalStackBarChart,
  LineChart,
  PieChart,
  Stack,
  StackBarChart,
} from '@forge/react';
import React from 'react';

const days = [
  ['Mon', 5, 'done'],
  ['Tue', 9, 'done'],
  ['Mon', 2, 'failed'],
  ['Tue', 1, 'failed'],
];
const shares = [
  { kind: 'a', label: 'Alpha', value: 12 },
  { kind: 'b', label: 'Beta', value: 30 },
];
const axes = { data: days, xAccessor: 0, yAccessor: 1, height: 200 };
const stacked = { ...axes, colorAccessor: 2 };
const round = {
  data: shares,
  colorAccessor: 'kind',
  labelAccessor: 'label',
  valueAccessor: 'value',
  height: 200,
};

export const Charts = () => (
  <Stack space="space.200">
    <BarChart {...axes} title="Bars" subtitle="By day" />
    <StackBarChart {...stacked} title="Stacked bars" />
    <HorizontalBarChart {...axes} title="Lying bars" />
    <HorizontalStackBarChart {...stacked} title="Lying stacked bars" />
    <LineChart {...stacked} title="Lines" />
    <PieChart {...round} title="Pie" showMarkLabels />
    <DonutChart {...round} title="Donut" />
  </Stack>
);
