import { HorizontalBarChart } from '@forge/react';
import React from 'react';
import type { StatisticsView } from '#contract/overview/overview';
import { useText } from '../../../../shared/text/text-provider';
import { EmptyChart } from './empty-chart';

/** Where access is held now: the largest applications, and all others as one. */
export function LiveGrants({ statistics }: { readonly statistics: StatisticsView }) {
  const text = useText();
  const { live, liveElsewhere } = statistics;
  const title = text('overview.figures.live');
  if (live.length === 0)
    return (
      <EmptyChart
        title={title}
        empty={text('overview.figures.noLive')}
        description={text('overview.figures.noLiveDescription')}
      />
    );
  const others = liveElsewhere > 0 ? [[text('overview.figures.liveOthers'), liveElsewhere]] : [];
  const data = [...live.map(({ name, count }) => [name, count]), ...others];
  const total = live.reduce((sum, { count }) => sum + count, liveElsewhere);
  return (
    <HorizontalBarChart
      title={title}
      subtitle={text.count('shared.count.grants', total)}
      data={data}
      xAccessor={0}
      yAccessor={1}
      height={260}
    />
  );
}
