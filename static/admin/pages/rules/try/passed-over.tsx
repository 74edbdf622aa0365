import { List, ListItem, Stack, Text } from '@forge/react';
import React from 'react';
import type { SimulationView, TraceView } from '#contract/rules/rule-simulation';
import { useText } from '../../../../shared/text/text-provider';
import { conditionText, holds } from '../../../../shared/trace/condition-text';
import type { Names } from '../sentence/names';

interface Props {
  readonly found: SimulationView;
  readonly names: Names;
}

/** The rules that were looked at before, each with what did not fit. */
export function PassedOver({ found, names }: Props) {
  const text = useText();
  const { trace, rule } = found;
  const before = (rule === null ? trace : trace.slice(0, -1)).filter(({ adds }) => adds === null);
  if (before.length === 0 && found.besides.length > 0) return null;
  return (
    <Stack space="space.100">
      <Text weight="semibold">{text('shared.why.passedOver')}</Text>
      {before.length === 0 && <Text>{text('rules.try.noPassedOver')}</Text>}
      {before.map((step) => (
        <Step key={step.ruleId} step={step} names={names} />
      ))}
    </Stack>
  );
}

function Step({ step, names }: { readonly step: TraceView; readonly names: Names }) {
  const text = useText();
  const { position, ruleName: name, enabled, reasons } = step;
  const known = { ...names, level: (id: string) => names.level(id, []) };
  const wrong = reasons.filter((reason) => !holds(reason));
  return (
    <Stack>
      <Text weight="medium">{text('rules.try.ruleName', { position, name })}</Text>
      <List type="unordered">
        {!enabled && <ListItem>{text('rules.try.off')}</ListItem>}
        {wrong.map((reason) => {
          const line = conditionText(text, known, reason);
          return <ListItem key={line}>{line}</ListItem>;
        })}
      </List>
    </Stack>
  );
}
