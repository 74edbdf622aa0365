import { List, ListItem, Stack, Text } from '@forge/react';
import React from 'react';
import type { FrozenStepView, FrozenTraceView } from '#contract/requests/frozen-trace';
import { durationText } from '../text/dates';
import type { Text as Texts } from '../text/text';
import { useText } from '../text/text-provider';
import { conditionText } from './condition-text';
import type { ConditionNames } from './condition-text';

function namesOf({ names: { applications, levels } }: FrozenTraceView): ConditionNames {
  const named = (items: FrozenTraceView['names']['levels']) => (id: string) =>
    items.find((item) => item.id === id)?.name ?? id;
  return { application: named(applications), level: named(levels), group: (id) => id };
}

function cutText(text: Texts, { askedMinutes, capMinutes }: NonNullable<FrozenTraceView['cut']>): string {
  const cap = durationText(text, capMinutes);
  return askedMinutes === null
    ? text('shared.why.capped', { cap })
    : text('shared.why.cut', { asked: durationText(text, askedMinutes), cap });
}

/** A rule that counts for one of two people alone. */
function addedBy(
  text: Texts,
  names: ConditionNames,
  { adds, ruleName: name, reasons }: FrozenStepView,
): readonly string[] {
  if (adds === undefined) return [];
  return [
    text(`shared.why.adds.${adds}`, { name }),
    ...reasons.map((reason) => conditionText(text, names, reason)),
  ];
}

/** What spoke for the rules that decided, and what they made of the ask. */
function forIt(text: Texts, trace: FrozenTraceView): readonly string[] {
  const names = namesOf(trace);
  const matched = trace.rules.filter((rule) => rule.matched);
  return [
    ...matched.flatMap(({ reasons }) => reasons.map((reason) => conditionText(text, names, reason))),
    ...trace.rules.flatMap((rule) => addedBy(text, names, rule)),
    ...(trace.cut === null ? [] : [cutText(text, trace.cut)]),
    ...(trace.automatic === null ? [] : [text('shared.why.automatic', { reason: trace.automatic })]),
  ];
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <List type="unordered">
    {lines.map((line, index) => (
      <ListItem key={index}>{line}</ListItem>
    ))}
  </List>
);

interface PassedOverProps {
  readonly rules: readonly FrozenStepView[];
  readonly more: number;
  readonly names: ConditionNames;
}

function PassedOver({ rules, more, names }: PassedOverProps) {
  const text = useText();
  return (
    <Stack space="space.100">
      <Text weight="semibold">{text('shared.why.passedOver')}</Text>
      {rules.map(({ ruleId, ruleName: name, ruleVersion: version, reasons }) => (
        <Stack key={ruleId}>
          <Text>{text('shared.why.rule', { name, version })}</Text>
          <Lines lines={reasons.map((reason) => conditionText(text, names, reason))} />
        </Stack>
      ))}
      {more > 0 && <Text color="color.text.subtle">{text.count('shared.why.more', more)}</Text>}
    </Stack>
  );
}

/** Whether there is anything to say of why it was decided so. */
export const saysWhy = ({ rules, cut }: FrozenTraceView): boolean => rules.length > 0 || cut !== null;

/** Why it was decided so, as it was recorded: the rules that count, and those before them. */
export function DecisionTrace({ trace }: { readonly trace: FrozenTraceView }) {
  const text = useText();
  const lines = forIt(text, trace);
  const passedOver = trace.rules.filter((rule) => !rule.matched && rule.adds === undefined);
  return (
    <Stack space="space.200">
      {lines.length > 0 && <Lines lines={lines} />}
      {passedOver.length > 0 && <PassedOver rules={passedOver} more={trace.more} names={namesOf(trace)} />}
    </Stack>
  );
}
