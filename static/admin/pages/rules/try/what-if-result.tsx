import { Box, Inline, Lozenge, SectionMessage, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';
import type { SimulationView } from '#contract/rules/rule-simulation';
import type { RuleNamesView } from '#contract/rules/rule-view';
import { Section } from '../../../../shared/page';
import { reasonText } from '../../../../shared/reason-text';
import { instantText } from '../../../../shared/text/dates';
import { useText } from '../../../../shared/text/text-provider';
import { namesIn, withNames } from '../sentence/names';
import { sentencesOf } from '../sentence/sentence';
import { Sentences } from '../sentence/sentence-text';
import { PassedOver } from './passed-over';
import type { Imagined } from './use-what-if';
import { WhatIfStages } from './what-if-stages';

const appearances = {
  approval: 'inprogress',
  automatic: 'success',
  refuse: 'removed',
  'baseline-refuses': 'removed',
  unknown: 'moved',
} as const;

const said = xcss({
  backgroundColor: 'color.background.accent.blue.subtlest',
  borderRadius: 'radius.large',
  padding: 'space.200',
});
const term = xcss({ width: '180px' });
const grow = xcss({ flexGrow: '1' });

interface Props {
  readonly found: SimulationView;
  readonly to: Imagined;
  readonly names: RuleNamesView;
}

/** The decision: by which rule, who approves, what is granted until when, and why the rules before did not fit. */
export function WhatIfResult({ found, to, names }: Props) {
  const text = useText();
  const { rule, verdict, obstacle } = found;
  const known = namesIn(
    text,
    withNames(names, { applications: to.application === undefined ? [] : [to.application] }),
  );
  const grants = verdict === 'approval' || verdict === 'automatic';
  return (
    <Section title={text('rules.try.result')}>
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Lozenge maxWidth={300} appearance={appearances[verdict]}>
          {text(`rules.verdict.${verdict}`)}
        </Lozenge>
        <DecidedBy found={found} />
      </Inline>
      {rule !== null && (
        <Box xcss={said}>
          <Sentences of={sentencesOf(text, known, rule)} />
        </Box>
      )}
      {found.besides.map(({ who, position, rule: further }) => (
        <Stack key={further.id} space="space.100">
          <Text>{text(`rules.try.adds.${who}`, { position, name: further.name })}</Text>
          <Box xcss={said}>
            <Sentences of={sentencesOf(text, known, further)} />
          </Box>
        </Stack>
      ))}
      {obstacle !== null && verdict !== 'baseline-refuses' && (
        <SectionMessage appearance={verdict === 'refuse' ? 'information' : 'warning'}>
          <Text>{reasonText(text, obstacle)}</Text>
        </SectionMessage>
      )}
      {grants && <WhatIfStages stages={found.stages} names={known} />}
      {grants && <Consequences found={found} />}
      <PassedOver found={found} names={known} />
    </Section>
  );
}

function DecidedBy({ found: { trace, rule, verdict } }: Pick<Props, 'found'>) {
  const text = useText();
  const last = trace.at(-1);
  if (rule === null || last === undefined) return <Text>{text('rules.try.decidedByBaseline')}</Text>;
  const where = { position: last.position, name: rule.name, version: rule.version };
  return <Text>{text(verdict === 'unknown' ? 'rules.try.stopsAt' : 'rules.try.decidedBy', where)}</Text>;
}

function Consequences({ found }: Pick<Props, 'found'>) {
  const text = useText();
  const { entitlements, takesAway, endsAt, justificationRequired, intent } = found;
  const granted = entitlements.map(({ displayName }) => displayName).join(', ');
  return (
    <Stack space="space.075">
      {intent !== 'removal' && (
        <Fact name={text('rules.try.entitlements')}>{granted || text('rules.try.noEntitlements')}</Fact>
      )}
      {takesAway.length > 0 && (
        <Fact name={text('rules.try.takesAway')}>
          {takesAway.map(({ entitlementName }) => entitlementName).join(', ')}
        </Fact>
      )}
      {intent !== 'removal' && (
        <Fact name={text('rules.try.ends')}>
          {endsAt === null
            ? text('rules.try.untilRevoked')
            : text('rules.try.endsAt', { date: instantText(text, endsAt) })}
        </Fact>
      )}
      <Fact name={text('rules.try.justification')}>
        {text(justificationRequired ? 'rules.try.justificationYes' : 'rules.try.justificationNo')}
      </Fact>
    </Stack>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Inline space="space.100" alignBlock="start">
      <Box xcss={term}>
        <Text color="color.text.subtle">{name}</Text>
      </Box>
      <Box xcss={grow}>
        <Text>{children}</Text>
      </Box>
    </Inline>
  );
}
