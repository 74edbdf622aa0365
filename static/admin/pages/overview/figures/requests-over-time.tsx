import { StackBarChart } from '@forge/react';
import React from 'react';
import type { DayView } from '#contract/overview/overview';
import { useText } from '../../../../shared/text/text-provider';
import { EmptyChart } from './empty-chart';
import { barsOf, sumOf } from './bars';

const outcomes = ['approved', 'refused', 'attention'] as const;

/** Colours that mean the same everywhere: green went well, red did not, yellow waits. */
const colours = {
  approved: 'color.chart.success',
  refused: 'color.chart.danger',
  attention: 'color.chart.warning',
} as const;

/** What became of requests, by day, or by week where days would be too thin. */
export function RequestsOverTime({ days }: { readonly days: readonly DayView[] }) {
  const text = useText();
  const title = text('overview.figures.requests');
  const all = sumOf(days);
  const { received, approved, refused, attention } = all;
  if (received + approved + refused + attention === 0)
    return (
      <EmptyChart
        title={title}
        empty={text('overview.figures.noRequests')}
        description={text('overview.figures.noRequestsDescription')}
      />
    );
  const data = barsOf(days, text).flatMap(({ label, sum }) =>
    outcomes.map((outcome) => [label, sum[outcome], text(`overview.figures.${outcome}`)]),
  );
  return (
    <StackBarChart
      title={title}
      subtitle={text('overview.figures.summary', { received, approved, refused, attention })}
      data={data}
      xAccessor={0}
      yAccessor={1}
      colorAccessor={2}
      colorPalette={outcomes.map((outcome) => ({
        key: text(`overview.figures.${outcome}`),
        value: colours[outcome],
      }))}
      height={260}
    />
  );
}
