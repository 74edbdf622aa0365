import { Box, Button, ButtonGroup, EmptyState, Inline, Stack, Text, xcss } from '@forge/react';
import React, { useState } from 'react';
import type { StatisticsView } from '#contract/overview/overview';
import { Section } from '../../../../shared/page';
import { instantText } from '../../../../shared/text/dates';
import { useText } from '../../../../shared/text/text-provider';
import { AccessTimes, waitText } from './access-times';
import { LiveGrants } from './live-grants';
import { RequestsOverTime } from './requests-over-time';

/** Two side by side where there is room. */
const half = xcss({ flexGrow: '1', minWidth: '360px', width: '48%' });

const ranges = [7, 30, 90] as const;
type Range = (typeof ranges)[number];

function RangeChoice({ range, choose }: { readonly range: Range; readonly choose: (range: Range) => void }) {
  const text = useText();
  return (
    <ButtonGroup label={text('overview.figures.range')}>
      {ranges.map((days) => (
        <Button key={days} isSelected={days === range} onClick={() => choose(days)}>
          {text.count('overview.figures.last', days)}
        </Button>
      ))}
    </ButtonGroup>
  );
}

const isEmpty = ({ days, live }: StatisticsView) =>
  live.length === 0 &&
  days.every(({ received, approved, refused, attention }) => received + approved + refused + attention === 0);

/** How requests are going, drawn. The period is chosen here and asks the app nothing. */
export function Figures({ statistics }: { readonly statistics: StatisticsView }) {
  const text = useText();
  const [range, choose] = useState<Range>(30);
  const title = text('overview.figures.title');
  if (isEmpty(statistics))
    return (
      <Section title={title}>
        <EmptyState
          header={text('overview.figures.empty')}
          headingLevel={4}
          description={text('overview.figures.emptyDescription')}
        />
      </Section>
    );
  const countedTo = instantText(text, statistics.countedTo);
  const waits = waitText(text, statistics.access, range);
  return (
    <Section title={title} actions={<RangeChoice range={range} choose={choose} />}>
      <Stack space="space.200">
        <RequestsOverTime days={statistics.days.slice(-range)} />
        <Inline space="space.200" shouldWrap rowSpace="space.200" alignBlock="stretch">
          <Box xcss={half}>
            <AccessTimes access={statistics.access} range={range} />
          </Box>
          <Box xcss={half}>
            <LiveGrants statistics={statistics} />
          </Box>
        </Inline>
        <Stack space="space.050">
          {waits !== undefined && <Text>{waits}</Text>}
          <Text color="color.text.subtle" size="small">
            {text('overview.figures.countedTo', { instant: countedTo })}
          </Text>
        </Stack>
      </Stack>
    </Section>
  );
}
