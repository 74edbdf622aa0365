import { Stack } from '@forge/react';
import React from 'react';
import { PersonField } from '../../../shared/forms/person-field';
import { RadioField } from '../../../shared/forms/radio-field';
import { LinesField, TextField } from '../../../shared/forms/text-field';
import { useText } from '../../../shared/text/text-provider';
import type { ApplicationForm } from './use-application-form';

interface Props {
  readonly form: ApplicationForm;
  /** A new application names its first levels; later they have a place of their own. */
  readonly withLevels: boolean;
}

const risks = [
  ['low', 'catalog.form.riskLow'],
  ['medium', 'catalog.form.riskMedium'],
  ['high', 'catalog.form.riskHigh'],
] as const;

/** The fields of an application, the same for a new one and for a known one. What they hold is the caller's. */
export function ApplicationFields({ form: { draft, change }, withLevels }: Props) {
  const text = useText();
  const line = (key: 'name' | 'aliases' | 'levels', hint: string, isRequired = false) => (
    <TextField
      id={`application-${key}`}
      path={key}
      label={text(`catalog.form.${key}`)}
      hint={hint}
      isRequired={isRequired}
      initial={draft[key]}
      change={(entered) => change({ [key]: entered })}
    />
  );
  return (
    <Stack space="space.200">
      {line('name', text('catalog.form.nameHint'), true)}
      <LinesField
        id="application-description"
        path="description"
        label={text('catalog.form.description')}
        maxLength={1000}
        initial={draft.description}
        change={(description) => change({ description })}
      />
      <PersonField
        name="owner"
        path="ownerAccountId"
        label={text('catalog.form.owner')}
        hint={text('catalog.form.ownerHint')}
        isWide
        initial={draft.ownerAccountId}
        change={(owner) => change({ ownerAccountId: owner?.id })}
      />
      <RadioField
        name="risk"
        label={text('catalog.form.risk')}
        options={risks.map(([value, key]) => ({ value, label: text(key) }))}
        chosen={draft.risk}
        change={(risk) => change({ risk })}
      />
      {withLevels && line('levels', text('catalog.form.levelsHint'))}
      {line('aliases', text('catalog.form.aliasesHint'))}
    </Stack>
  );
}
