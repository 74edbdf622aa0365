import { Inline, SectionMessage, Stack, Text, User } from '@forge/react';
import React from 'react';
import type { SkippedView, StagePeopleView } from '#contract/rules/rule-simulation';
import { useText } from '../../../../shared/text/text-provider';
import type { Names } from '../sentence/names';

const MOST_PEOPLE = 20;

interface Props {
  readonly stages: readonly StagePeopleView[];
  readonly names: Names;
}

/** Stage by stage: who can approve, how many are needed, who is left out and why. */
export function WhatIfStages({ stages, names }: Props) {
  const text = useText();
  return (
    <Stack space="space.150">
      <Text weight="semibold">{text('rules.try.stages')}</Text>
      {stages.length === 0 && <Text>{text('rules.try.noStages')}</Text>}
      {stages.map((stage, index) => (
        <Stage key={index} stage={stage} number={index + 1} names={names} />
      ))}
    </Stack>
  );
}

interface StageProps {
  readonly stage: StagePeopleView;
  readonly number: number;
  readonly names: Names;
}

function Stage({ stage, number, names }: StageProps) {
  const text = useText();
  const need = text.count('rules.try.needed', stage.need);
  const rest = stage.approvers.length - MOST_PEOPLE;
  return (
    <Stack space="space.075">
      <Text>{text('rules.try.stage', { number, name: stage.name, need })}</Text>
      <Inline space="space.150" alignBlock="center" shouldWrap>
        {stage.approvers.slice(0, MOST_PEOPLE).map((accountId) => (
          <User key={accountId} accountId={accountId} />
        ))}
        {rest > 0 && <Text>{text('shared.more', { count: rest })}</Text>}
      </Inline>
      {!stage.canBeMet && (
        <SectionMessage appearance="warning">
          <Text>{text('rules.try.unmet')}</Text>
        </SectionMessage>
      )}
      {stage.skipped.length > 0 && (
        <Inline space="space.150" alignBlock="center" shouldWrap>
          <Text color="color.text.subtle">{text('rules.try.skipped')}</Text>
          {stage.skipped.map((skipped, index) => (
            <Skipped key={index} skipped={skipped} names={names} />
          ))}
        </Inline>
      )}
    </Stack>
  );
}

function Skipped({ skipped, names }: { readonly skipped: SkippedView; readonly names: Names }) {
  const text = useText();
  if ('groupId' in skipped)
    return <Text>{text(`rules.try.skip.${skipped.why}`, { name: names.group(skipped.groupId) })}</Text>;
  if (!('accountId' in skipped)) return <Text>{text('rules.try.skip.no-owner')}</Text>;
  return (
    <Inline space="space.050" alignBlock="center">
      <User accountId={skipped.accountId} />
      <Text color="color.text.subtle">{`(${text(`rules.try.skip.${skipped.why}`)})`}</Text>
    </Inline>
  );
}
