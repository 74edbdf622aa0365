import React from 'react';
import { useText } from '../../../../shared/text/text-provider';
import { ChooseOne } from '../choose-one';
import { plain } from '../sentence/parts';
import { conditionPage } from './condition-page';
import type { ConditionFieldProps } from './condition-page';

const answers = ['any', 'owner', 'other'] as const;
type Draft = (typeof answers)[number];

function Owner(props: ConditionFieldProps<Draft>) {
  const { draft } = props;
  const text = useText();
  return (
    <ChooseOne
      id="rule-requester-owner"
      label={text('rules.form.ownerAsks.label')}
      hint={text('rules.form.ownerAsks.hint')}
      options={answers.map((id) => ({ id, name: text(`rules.form.ownerAsks.${id}`) }))}
      chosen={draft}
      change={(chosen) => props.change(chosen)}
    />
  );
}

function draftOf(isOwner: boolean | undefined): Draft {
  if (isOwner === undefined) return 'any';
  return isOwner ? 'owner' : 'other';
}

/** Whether the owner of the application asks, or somebody else. */
export const requesterOwner = conditionPage('requesterIsOwner', {
  section: 'who',
  draftOf,
  valuesOf: (draft) => (draft === 'any' ? undefined : draft === 'owner'),
  Field: Owner,
  slot: 'who',
  phrase: (text, _names, isOwner) => plain(text(`rules.sentence.who.${isOwner ? 'owner' : 'other'}`)),
  valueText: (text, _names, isOwner) =>
    text(`rules.history.owner.${draftOf(typeof isOwner === 'boolean' ? isOwner : undefined)}`),
});
