import { SectionMessage, Text } from '@forge/react';
import React from 'react';
import type { CheckView } from '#contract/connections/connections';
import { useText } from '../../../shared/text/text-provider';

interface Props {
  readonly checks: readonly CheckView[];
  /** What follows from a failure here. */
  readonly failedText: string;
  readonly passedText: string;
}

/** How a test went as a whole, and what follows from it. */
export function TestSummary({ checks, failedText, passedText }: Props) {
  const text = useText();
  const failed = checks.filter(({ result }) => result === 'failed').length;
  const warned = checks.some(({ result }) => result === 'warning');
  if (failed > 0)
    return (
      <SectionMessage appearance="warning" title={text.count('connections.test.failed', failed)}>
        <Text>{failedText}</Text>
      </SectionMessage>
    );
  const title = warned ? text('connections.test.warned') : text('connections.test.passed');
  return (
    <SectionMessage appearance={warned ? 'information' : 'success'} title={title}>
      <Text>{passedText}</Text>
    </SectionMessage>
  );
}
