import { Inline, Stack, Text, User } from '@forge/react';
import React from 'react';
import type { IssueAccessView } from '#contract/requests/issue-access';
import { StateLozenge, RiskLozenge } from '../../shared/state-lozenge';
import { durationText } from '../../shared/text/dates';
import type { Text as Texts } from '../../shared/text/text';
import { useText } from '../../shared/text/text-provider';
import { Phrase } from './phrase';

/** "User of Design Studio"; what could not be read has a word of its own. */
function whatText(text: Texts, { application, level }: IssueAccessView): string {
  if (application === null) return text('issue.ask.unknownApplication');
  return level === null ? application : text('issue.ask.what', { application, level });
}

/** How long it would be, and how long it was to be if the rule allows less. */
function howLong(text: Texts, { decision, intent, askedMinutes }: IssueAccessView): string | undefined {
  if (decision === null || decision.kind === 'refuse' || intent === 'removal') return undefined;
  const { durationMinutes } = decision;
  if (durationMinutes === null) return text('issue.ask.endless');
  const given = text('issue.ask.for', { duration: durationText(text, durationMinutes) });
  if (askedMinutes === null) return given;
  return `${given} (${text('issue.ask.asked', { duration: durationText(text, askedMinutes) })})`;
}

const bold = (words: string) => <Text weight="bold">{words}</Text>;

/** Who asks for what, for whom and how long: one sentence. */
export function Ask({ request }: { readonly request: IssueAccessView }) {
  const text = useText();
  const who = request.requesterId === request.beneficiaryId ? 'self' : 'other';
  const duration = howLong(text, request);
  return (
    <Stack space="space.100">
      <Phrase
        sentence={text(`issue.ask.${request.intent}.${who}`)}
        parts={{
          requester: <User accountId={request.requesterId} />,
          beneficiary: <User accountId={request.beneficiaryId} />,
          what: bold(whatText(text, request)),
        }}
      />
      <Inline space="space.150" alignBlock="center" shouldWrap>
        <StateLozenge of="request" state={request.state} />
        {duration !== undefined && <Text color="color.text.subtle">{duration}</Text>}
        {request.risk !== null && <RiskLozenge risk={request.risk} />}
      </Inline>
    </Stack>
  );
}
