import { Heading, Inline, Stack, Text } from '@forge/react';
import React from 'react';
import type { PortalAccessView } from '#contract/surfaces/portal-request';
import { useText } from '../shared/text/text-provider';
import { GiveBack } from './components/give-back';
import { Steps } from './components/steps';
import { askedText, headingText, lengthText, nextText, situationText } from './situation-texts';

interface Props {
  readonly access: PortalAccessView;
  readonly reload: () => void;
}

/** Where the request stands, who is asked, until when it holds, and what to do if nothing moves. */
export function Access({ access, reload }: Props) {
  const text = useText();
  const lines = [askedText(text, access), lengthText(text, access)].filter((line) => line !== undefined);
  const next = nextText(text, access);
  return (
    <Stack space="space.300">
      <Steps access={access} />
      <Stack space="space.100">
        <Heading as="h3" size="small">
          {headingText(text, access)}
        </Heading>
        <Text>{situationText(text, access)}</Text>
        {lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
        {next !== undefined && <Text color="color.text.subtle">{next}</Text>}
      </Stack>
      {access.mayGiveBack && (
        <Inline>
          <GiveBack access={access} reload={reload} />
        </Inline>
      )}
    </Stack>
  );
}
