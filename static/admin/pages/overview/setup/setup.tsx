import { Inline, Lozenge, ProgressBar, Stack, Text } from '@forge/react';
import React from 'react';
import type { SetupStepView } from '#contract/overview/overview';
import { Section } from '../../../../shared/page';
import { useText } from '../../../../shared/text/text-provider';
import { SetupCard } from './setup-card';

interface Props {
  readonly steps: readonly SetupStepView[];
  readonly lookAgain: () => void;
}

/** Once requests come in, a connection that fails later is a matter of health, not of the set-up. */
function isComplete(steps: readonly SetupStepView[]): boolean {
  const isRunning = steps.some(({ step, state }) => step === 'request' && state === 'done');
  return isRunning && steps.every(({ state }) => state !== 'todo');
}

/** The way from an empty installation to the first request; one line once it is gone. */
export function Setup({ steps, lookAgain }: Props) {
  const text = useText();
  const done = steps.filter(({ state }) => state === 'done').length;
  const next = steps.find(({ state }) => state !== 'done');
  if (isComplete(steps))
    return (
      <Inline space="space.100" alignBlock="center">
        <Lozenge appearance="success">{text('overview.setup.done')}</Lozenge>
        <Text>{text('overview.setup.complete')}</Text>
      </Inline>
    );
  const progress = text('overview.setup.progress', { done, all: steps.length });
  return (
    <Section title={text('overview.setup.title')}>
      <Stack space="space.150">
        <Text color="color.text.subtle">{progress}</Text>
        <ProgressBar value={done / steps.length} ariaLabel={progress} />
        {steps.map((step, index) => (
          <SetupCard key={step.step} {...{ ...step, number: index + 1, isNext: step === next, lookAgain }} />
        ))}
      </Stack>
    </Section>
  );
}
