import { Button, Inline, Stack, Text } from '@forge/react';
import React from 'react';
import { LinesField } from '../../../../shared/forms/text-field';
import { Section } from '../../../../shared/page';
import { useText } from '../../../../shared/text/text-provider';
import { ChooseOne } from '../choose-one';
import { blankStage } from './draft';
import type { RuleDraft, StageDraft } from './draft';
import type { FieldsProps } from './fields-props';
import { StageFields } from './stage-fields';

const outcomes = ['approval', 'automatic', 'refuse'] as const satisfies readonly RuleDraft['outcome'][];
const MOST_STAGES = 5;

/** What the rule decides. Reason and stages stay when somebody only looks at another outcome. */
export function OutcomeFields(props: FieldsProps) {
  const text = useText();
  const { draft, change } = props;
  const options = outcomes.map((outcome) => ({ id: outcome, name: text(`rules.form.${outcome}`) }));
  return (
    <Section title={text('rules.form.outcome')}>
      <ChooseOne
        id="rule-outcome"
        label={text('rules.form.outcomeLabel')}
        options={options}
        chosen={draft.outcome}
        change={(outcome) => change({ outcome })}
      />
      {draft.outcome === 'approval' ? <Stages {...props} /> : <Reason {...props} />}
    </Section>
  );
}

function Reason({ draft, change, faultAt }: FieldsProps) {
  const text = useText();
  const hint = draft.outcome === 'refuse' ? 'rules.form.refuseHint' : 'rules.form.automaticHint';
  return (
    <LinesField
      id="rule-reason"
      label={text('rules.form.reason')}
      hint={text(hint)}
      fault={faultAt('outcome.reason')}
      isRequired
      initial={draft.reason}
      change={(reason) => change({ reason })}
    />
  );
}

function Stages({ draft, change, faultAt }: FieldsProps) {
  const text = useText();
  const { stages } = draft;
  const changeStage = (key: number, changes: Partial<StageDraft>) =>
    change({ stages: stages.map((stage) => (stage.key === key ? { ...stage, ...changes } : stage)) });
  const remove = (key: number) => change({ stages: stages.filter((stage) => stage.key !== key) });
  const add = () => {
    const key = Math.max(...stages.map((stage) => stage.key)) + 1;
    change({ stages: [...stages, blankStage(key, text('rules.form.stageDefault'))] });
  };
  return (
    <Stack space="space.200">
      {stages.length > 1 && <Text color="color.text.subtle">{text('rules.form.stagesNote')}</Text>}
      {stages.map((stage, index) => (
        <StageFields
          key={stage.key}
          stage={stage}
          index={index}
          faultAt={faultAt}
          change={(changes) => changeStage(stage.key, changes)}
          remove={stages.length > 1 ? () => remove(stage.key) : undefined}
        />
      ))}
      {stages.length < MOST_STAGES && (
        <Inline>
          <Button iconBefore="add" onClick={add}>
            {text('rules.form.addStage')}
          </Button>
        </Inline>
      )}
    </Stack>
  );
}
