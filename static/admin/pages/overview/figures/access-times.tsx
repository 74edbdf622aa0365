import { HorizontalStackBarChart } from '@forge/react';
import React from 'react';
import type { AccessTimeView } from '#contract/overview/overview';
import { durationText } from '../../../../shared/text/dates';
import type { Text } from '../../../../shared/text/text';
import { useText } from '../../../../shared/text/text-provider';
import { EmptyChart } from './empty-chart';

const waits = ['approval', 'vendor', 'person'] as const;

const HOUR = 3600;
const MINUTE = 60;
/** From here on minutes are too many to be read. */
const IN_HOURS = 3 * HOUR;

const totalOf = ({ approval, vendor, person }: AccessTimeView) => approval + vendor + person;
const rounded = (value: number) => Math.round(value * 10) / 10;

function quantileText(text: Text, found: AccessTimeView['median']): string {
  if (found === null) return '–';
  const duration = durationText(text, found.seconds / MINUTE);
  return found.more ? text('overview.figures.over', { duration }) : duration;
}

/** How long half of the people waited, and almost all of them; undefined where nobody got access. */
export function waitText(text: Text, access: readonly AccessTimeView[], range: number): string | undefined {
  const chosen = access.find(({ days }) => days === range);
  if (chosen === undefined || chosen.count === 0) return undefined;
  return text('overview.figures.median', {
    median: quantileText(text, chosen.median),
    percentile: quantileText(text, chosen.percentile95),
  });
}

interface Props {
  readonly access: readonly AccessTimeView[];
  readonly range: number;
}

/** How long people wait for their access, and for what: the chosen period beside the others. */
export function AccessTimes({ access, range }: Props) {
  const text = useText();
  const title = text('overview.figures.access');
  const chosen = access.find(({ days }) => days === range);
  if (chosen === undefined || chosen.count === 0)
    return (
      <EmptyChart
        title={title}
        empty={text('overview.figures.noAccess')}
        description={text('overview.figures.noAccessDescription')}
      />
    );
  const shown = access.filter(({ count }) => count > 0);
  const inHours = Math.max(...shown.map(totalOf)) > IN_HOURS;
  const data = shown.flatMap((view) =>
    waits.map((wait) => [
      text.count('overview.figures.last', view.days),
      rounded(view[wait] / (inHours ? HOUR : MINUTE)),
      text(`overview.figures.${wait}`),
    ]),
  );
  const unit = text(inHours ? 'overview.figures.accessHours' : 'overview.figures.accessMinutes');
  return (
    <HorizontalStackBarChart
      title={title}
      subtitle={unit}
      data={data}
      xAccessor={0}
      yAccessor={1}
      colorAccessor={2}
      height={260}
    />
  );
}
