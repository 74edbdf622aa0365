import { Box, Button, Heading, Inline, Lozenge, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import type { SetupStep, SetupStepView } from '#contract/overview/overview';
import { useText } from '../../../../shared/text/text-provider';
import { useNavigation } from '../../../navigation';
import type { PageKey } from '../../../navigation';

const card = xcss({
  borderColor: 'color.border',
  borderRadius: 'radius.large',
  borderStyle: 'solid',
  borderWidth: 'border.width',
  padding: 'space.200',
});
const words = xcss({ flexGrow: '1' });

const looks = { done: 'success', started: 'inprogress', todo: 'default' } as const;

/** Where the step is done; the test request is sent outside of this page. */
const places: Readonly<Record<Exclude<SetupStep, 'request'>, PageKey>> = {
  connection: 'connectors',
  application: 'catalog',
  rule: 'rules',
  portal: 'portals',
};

interface Props extends SetupStepView {
  readonly number: number;
  readonly isNext: boolean;
  readonly lookAgain: () => void;
}

function useStep({ step, state, lookAgain }: Props) {
  const { go } = useNavigation();
  if (step === 'request') return lookAgain;
  return () => go(places[step], state === 'todo' ? { add: 'yes' } : {});
}

/** One step of the set-up: what it is for, how far it is, and a button to it. */
export function SetupCard(props: Props) {
  const text = useText();
  const run = useStep(props);
  const { step, state, number, isNext } = props;
  const label = text(`overview.setup.${step}.${state === 'todo' ? 'action' : 'continue'}`);
  return (
    <Box xcss={card}>
      <Inline space="space.200" alignBlock="center" spread="space-between">
        <Box xcss={words}>
          <Stack space="space.050">
            <Inline space="space.100" alignBlock="center">
              <Heading as="h4" size="xsmall">
                {`${number}. ${text(`overview.setup.${step}.title`)}`}
              </Heading>
              <Lozenge appearance={looks[state]}>{text(`overview.setup.${state}`)}</Lozenge>
            </Inline>
            <Text color="color.text.subtle">{text(`overview.setup.${step}.${state}`)}</Text>
          </Stack>
        </Box>
        {state !== 'done' && (
          <Button appearance={isNext ? 'primary' : 'default'} onClick={run}>
            {label}
          </Button>
        )}
      </Inline>
    </Box>
  );
}
