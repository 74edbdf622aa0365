import { Box, Button, Checkbox, ErrorMessage, Heading, Inline, Stack, xcss } from '@forge/react';
import React from 'react';
import { TextField } from '../../../../shared/forms/text-field';
import { useText } from '../../../../shared/text/text-provider';
import { findGroups } from '../choices';
import { ChooseOne } from '../choose-one';
import { PeopleField } from '../people-field';
import { Pick } from '../pick';
import type { StageDraft } from './draft';
import type { FieldsProps } from './fields-props';

const card = xcss({
  borderWidth: 'border.width',
  borderStyle: 'solid',
  borderColor: 'color.border',
  borderRadius: 'radius.large',
  padding: 'space.200',
});

interface Props {
  readonly stage: StageDraft;
  /** From 0. */
  readonly index: number;
  readonly change: (changes: Partial<StageDraft>) => void;
  /** Absent: it is the only one. */
  readonly remove: (() => void) | undefined;
  readonly faultAt: FieldsProps['faultAt'];
}

/** One step of an approval: who, and how many of them. */
export function StageFields({ stage, index, change, remove, faultAt }: Props) {
  const text = useText();
  const number = index + 1;
  const path = `outcome.stages.${index}`;
  const id = `rule-stage-${stage.key}`;
  return (
    <Box xcss={card}>
      <Stack space="space.150">
        <Inline spread="space-between" alignBlock="center">
          <Heading as="h4" size="xsmall">
            {text('rules.form.stage', { number })}
          </Heading>
          {remove && (
            <Button appearance="subtle" iconBefore="trash" onClick={remove}>
              {text('rules.form.removeStage', { number })}
            </Button>
          )}
        </Inline>
        <TextField
          id={`${id}-name`}
          label={text('rules.form.stageName')}
          fault={faultAt(`${path}.name`)}
          isRequired
          initial={stage.name}
          change={(name) => change({ name })}
        />
        <Approvers {...{ stage, id, change }} fault={faultAt(`${path}.approvers`)} />
        <Need {...{ stage, id, change }} fault={faultAt(`${path}.need`)} />
      </Stack>
    </Box>
  );
}

interface PartProps {
  readonly stage: StageDraft;
  readonly change: Props['change'];
  readonly id: string;
  readonly fault: string | undefined;
}

function Approvers({ stage, id, change, fault }: PartProps) {
  const text = useText();
  return (
    <Stack space="space.150">
      <PeopleField
        name={`${id}-people`}
        label={text('rules.form.people')}
        hint={text('rules.form.approverHint')}
        isMulti
        initial={stage.people}
        change={(people) => change({ people })}
      />
      <Pick
        id={`${id}-groups`}
        label={text('rules.form.approverGroups')}
        placeholder={text('rules.form.groupsPlaceholder')}
        chosen={stage.groups}
        find={findGroups}
        change={(groups) => change({ groups })}
      />
      <Checkbox
        name={`${id}-owner`}
        label={text('rules.form.owner')}
        isChecked={stage.owner}
        onChange={() => change({ owner: !stage.owner })}
      />
      {fault !== undefined && <ErrorMessage>{fault}</ErrorMessage>}
    </Stack>
  );
}

const needs = ['any', 'all', 'some'] as const;

function Need({ stage, id, change, fault }: PartProps) {
  const text = useText();
  const named = {
    any: text('rules.form.needAny'),
    all: text('rules.form.needAll'),
    some: text('rules.form.needSome'),
  };
  const options = needs.map((need) => ({ id: need, name: named[need] }));
  return (
    <Inline space="space.200" alignBlock="start">
      <ChooseOne
        id={`${id}-need`}
        label={text('rules.form.need')}
        options={options}
        chosen={stage.need}
        change={(need) => change({ need })}
      />
      {stage.need === 'some' && (
        <TextField
          id={`${id}-count`}
          label={text('rules.form.count')}
          fault={fault}
          isRequired
          initial={stage.count}
          change={(count) => change({ count })}
        />
      )}
    </Inline>
  );
}
