import { Box, Heading, Inline, Lozenge, SectionMessage, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import type { SetUpStepView, StepState } from '#contract/portals/portal-set-up';
import { useText } from '../../../../shared/text/text-provider';
import { stepText } from './step-text';

/** Wide enough for the longest state, so that the texts beside stand in line. */
const stateColumn = xcss({ minWidth: '104px' });

const appearances = {
  'to-do': 'inprogress',
  done: 'success',
  failed: 'removed',
} as const;

type OurState = keyof typeof appearances;
const isOurs = (state: StepState): state is OurState => Object.hasOwn(appearances, state);

function Step({ step }: { readonly step: SetUpStepView }) {
  const text = useText();
  const { title, details } = stepText(text, step.subject);
  return (
    <Stack space="space.025">
      <Text weight="medium">{title}</Text>
      {details.map((line) => (
        <Text key={line} size="small" color="color.text.subtle">
          {line}
        </Text>
      ))}
      {step.problem !== null && (
        <Text size="small" color="color.text.danger">
          {text.said(step.said, step.problem)}
        </Text>
      )}
    </Stack>
  );
}

function OurStep({ step }: { readonly step: SetUpStepView }) {
  const text = useText();
  if (!isOurs(step.state)) return null;
  return (
    <Inline space="space.150" alignBlock="start">
      <Box xcss={stateColumn}>
        <Lozenge appearance={appearances[step.state]}>{text(`portals.setUp.state.${step.state}`)}</Lozenge>
      </Box>
      <Step step={step} />
    </Inline>
  );
}

/** What Gatehouse does, what a person has to do, and what is there already. */
export function StepLists({ steps }: { readonly steps: readonly SetUpStepView[] }) {
  const text = useText();
  const ours = steps.filter(({ state }) => isOurs(state));
  const manual = steps.filter(({ state }) => state === 'manual');
  const present = steps.filter(({ state }) => state === 'present');
  return (
    <Stack space="space.300">
      {ours.length > 0 && (
        <Stack space="space.100">
          <Heading as="h4" size="xsmall">
            {text('portals.setUp.byUs')}
          </Heading>
          {ours.map((step) => (
            <OurStep key={step.id} step={step} />
          ))}
        </Stack>
      )}
      {manual.length > 0 && <Manual steps={manual} />}
      {present.length > 0 && (
        <Stack space="space.050">
          <Heading as="h4" size="xsmall">
            {text('portals.setUp.present')}
          </Heading>
          <Text color="color.text.subtle">
            {present.map(({ subject }) => stepText(text, subject).title).join(', ')}
          </Text>
        </Stack>
      )}
    </Stack>
  );
}

function Manual({ steps }: { readonly steps: readonly SetUpStepView[] }) {
  const text = useText();
  return (
    <SectionMessage appearance="warning" title={text('portals.setUp.byHand')}>
      <Stack space="space.150">
        <Text>{text('portals.setUp.byHandLead')}</Text>
        {steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </Stack>
    </SectionMessage>
  );
}
