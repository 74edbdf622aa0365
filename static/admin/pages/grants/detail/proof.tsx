import { Code, Stack, Text } from '@forge/react';
import React from 'react';
import type { GrantRowView } from '#contract/grants/grant-view';
import { Section } from '../../../../shared/page';
import { instantText } from '../../../../shared/text/dates';
import { useText } from '../../../../shared/text/text-provider';
import { FactRow } from '../../../parts/fact-row';

interface Props {
  readonly grant: GrantRowView;
}

function RequestId({ id }: { readonly id: string | null }) {
  const text = useText();
  return (
    <FactRow label={text('access.proof.requestId')}>
      {id === null ? <Text>{text('access.proof.noRequestId')}</Text> : <Code>{id}</Code>}
    </FactRow>
  );
}

function Proven({ proof }: { readonly proof: NonNullable<GrantRowView['proof']> }) {
  const text = useText();
  return (
    <>
      <FactRow label={text('access.proof.at')}>{instantText(text, proof.at)}</FactRow>
      {proof.byHand ? <Text>{text('access.proof.byHand')}</Text> : <RequestId id={proof.requestId} />}
      {proof.alreadyThere && <Text>{text('access.proof.alreadyThere')}</Text>}
    </>
  );
}

function NotYet({ grant: { answer, attempts } }: Props) {
  const text = useText();
  return (
    <>
      <Text>
        {answer === null
          ? text('access.proof.none')
          : text('access.proof.answered', { at: instantText(text, answer.at) })}
      </Text>
      {answer !== null && <RequestId id={answer.requestId} />}
      {attempts > 0 && <Text color="color.text.subtle">{text.count('access.proof.attempts', attempts)}</Text>}
    </>
  );
}

/** What the directory answered and showed: enough to ask the vendor's support about it. */
export function Proof({ grant }: Props) {
  const text = useText();
  return (
    <Section title={text('access.proof.title')}>
      <Stack space="space.100">
        {grant.proof === null ? <NotYet grant={grant} /> : <Proven proof={grant.proof} />}
      </Stack>
    </Section>
  );
}
