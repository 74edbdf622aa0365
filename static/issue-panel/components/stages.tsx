import { Inline, Lozenge, Stack, Text, User } from '@forge/react';
import React from 'react';
import type { StageView } from '#contract/requests/request-view';
import type { IssueAccessView } from '#contract/requests/issue-access';
import { Section } from '../../shared/page';
import { instantText } from '../../shared/text/dates';
import { useText } from '../../shared/text/text-provider';
import { Phrase } from './phrase';

const appearances = { met: 'success', open: 'inprogress', next: 'default' } as const;
const MOST_SHOWN = 8;

interface StageProps {
  readonly stage: StageView;
  readonly position: number;
  readonly isOpen: boolean;
}

/** Who did, with when; then who still may. */
function People({ stage, isOpen }: StageProps) {
  const text = useText();
  const given = new Set(stage.approvals.map(({ accountId }) => accountId));
  const others = stage.approvers.filter((accountId) => !given.has(accountId));
  const asked = stage.met ? [] : others;
  const unseen = asked.length - MOST_SHOWN;
  return (
    <Stack space="space.100">
      {stage.approvals.map(({ accountId, at }) => (
        <Phrase
          key={accountId}
          sentence={text('issue.stages.approved')}
          parts={{ person: <User accountId={accountId} />, when: <Text>{instantText(text, at)}</Text> }}
        />
      ))}
      {asked.length > 0 && (
        <Inline space="space.150" alignBlock="center" shouldWrap>
          <Text color="color.text.subtle">{text(isOpen ? 'issue.stages.asked' : 'issue.stages.later')}</Text>
          {asked.slice(0, MOST_SHOWN).map((accountId) => (
            <User key={accountId} accountId={accountId} />
          ))}
          {unseen > 0 && <Text>{text.count('issue.stages.more', unseen)}</Text>}
        </Inline>
      )}
    </Stack>
  );
}

function Stage(props: StageProps) {
  const text = useText();
  const { stage, position, isOpen } = props;
  const state = stage.met ? 'met' : isOpen ? 'open' : 'next';
  return (
    <Stack space="space.100">
      <Inline space="space.150" alignBlock="center">
        <Text weight="medium">{text('issue.stages.name', { position, name: stage.name })}</Text>
        <Lozenge appearance={appearances[state]}>{text(`issue.stages.${state}`)}</Lozenge>
        <Text color="color.text.subtle">
          {text('issue.stages.count', { given: stage.approvals.length, need: stage.need })}
        </Text>
      </Inline>
      <People {...props} />
    </Stack>
  );
}

/** The stages in order: who may approve, who did, and which one is open. */
export function Stages({ request }: { readonly request: IssueAccessView }) {
  const text = useText();
  const stages = request.decision?.stages ?? [];
  if (stages.length === 0) return null;
  return (
    <Section title={text('issue.stages.title')}>
      <Stack space="space.200">
        {stages.map((stage, index) => (
          <Stage key={index} stage={stage} position={index + 1} isOpen={request.openStage === index} />
        ))}
      </Stack>
    </Section>
  );
}
