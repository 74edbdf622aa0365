import { Inline, Lozenge, Stack, Text, User } from '@forge/react';
import React from 'react';
import type { ChangedDecisionView, FrozenStageView, VerdictView } from '#contract/rules/rule-replay';
import { reasonText } from '../../../../shared/reason-text';
import { durationText } from '../../../../shared/text/dates';
import { useText } from '../../../../shared/text/text-provider';

const appearances = {
  approval: 'inprogress',
  automatic: 'success',
  refuse: 'removed',
  attention: 'moved',
} as const;

const MOST_PEOPLE = 6;

interface Props {
  readonly verdict: VerdictView;
  /** What is not the same before and after: it stands out. */
  readonly differs: ChangedDecisionView['differs'];
}

/** A decision in a cell: what, by which rule, who is asked, what is granted until when. */
export function VerdictCell({ verdict, differs }: Props) {
  const text = useText();
  const { kind, stages } = verdict;
  return (
    <Stack space="space.050">
      <Inline>
        <Lozenge appearance={appearances[kind]}>{text(`rules.verdict.${kind}`)}</Lozenge>
      </Inline>
      <DecidedBy verdict={verdict} differs={differs} />
      {stages.map((stage, index) => (
        <StagePeople key={index} stage={stage} differs={differs.includes('stages')} />
      ))}
      {(kind === 'approval' || kind === 'automatic') && <Granted verdict={verdict} differs={differs} />}
    </Stack>
  );
}

interface LineProps {
  readonly differs: boolean;
  readonly children: string;
}

function Line({ differs, children }: LineProps) {
  return (
    <Text size="small" {...(differs ? { weight: 'semibold' } : { color: 'color.text.subtle' })}>
      {children}
    </Text>
  );
}

function DecidedBy({ verdict: { kind, rule, reason }, differs }: Props) {
  const text = useText();
  const byAnother = differs.includes('rule');
  return (
    <>
      {rule !== null && (
        <Line differs={byAnother}>
          {text('rules.replay.ruleOf', { name: rule.name, version: rule.version })}
        </Line>
      )}
      {rule === null && kind === 'refuse' && <Line differs={byAnother}>{text('rules.replay.baseline')}</Line>}
      {kind === 'attention' && reason !== null && <Line differs>{reasonText(text, reason)}</Line>}
    </>
  );
}

function Granted({ verdict: { durationMinutes, entitlements }, differs }: Props) {
  const text = useText();
  const until =
    durationMinutes === null
      ? text('rules.replay.untilRevoked')
      : text('rules.replay.until', { duration: durationText(text, durationMinutes) });
  const granted = entitlements.map(({ displayName }) => displayName).join(', ');
  return (
    <>
      {granted !== '' && <Line differs={differs.includes('entitlements')}>{granted}</Line>}
      <Line differs={differs.includes('duration')}>{until}</Line>
    </>
  );
}

interface StageProps {
  readonly stage: FrozenStageView;
  readonly differs: boolean;
}

function StagePeople({ stage: { need, approvers }, differs }: StageProps) {
  const text = useText();
  const rest = approvers.length - MOST_PEOPLE;
  return (
    <Stack>
      <Line differs={differs}>{text.count('rules.try.needed', need)}</Line>
      <Inline space="space.100" alignBlock="center" shouldWrap>
        {approvers.slice(0, MOST_PEOPLE).map((accountId) => (
          <User key={accountId} accountId={accountId} />
        ))}
        {rest > 0 && <Text size="small">{text('shared.more', { count: rest })}</Text>}
      </Inline>
    </Stack>
  );
}
