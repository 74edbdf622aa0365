import { ErrorMessage, RadioGroup, Stack, TextArea, Textfield, UserPicker } from '@forge/react';
import React from 'react';
import { Field } from '../../../shared/forms/field';
import { enteredText } from '../../../shared/forms/entered';
import { faultAt } from '../../../shared/data/settled';
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

function RiskField({ draft, change }: ApplicationForm) {
  const text = useText();
  return (
    <Field id="application-risk" label={text('catalog.form.risk')}>
      <RadioGroup
        name="risk"
        aria-label={text('catalog.form.risk')}
        options={risks.map(([value, key]) => ({ name: 'risk', value, label: text(key) }))}
        defaultValue={draft.risk}
        onChange={(event) => {
          const chosen = risks.find(([value]) => value === enteredText(event));
          if (chosen !== undefined) change({ risk: chosen[0] });
        }}
      />
    </Field>
  );
}

/** The picker brings its own label. */
function OwnerField({ draft, change, error }: ApplicationForm) {
  const text = useText();
  const fault = faultAt(error, 'ownerAccountId');
  return (
    <Stack space="space.050">
      <UserPicker
        name="owner"
        label={text('catalog.form.owner')}
        description={text('catalog.form.ownerHint')}
        {...(draft.ownerAccountId === undefined ? {} : { defaultValue: draft.ownerAccountId })}
        onChange={(user: { readonly id: string } | null) => change({ ownerAccountId: user?.id })}
      />
      {fault !== undefined && <ErrorMessage>{fault}</ErrorMessage>}
    </Stack>
  );
}

/** The fields of an application, the same for a new one and for a known one. What they hold is the caller's. */
export function ApplicationFields({ form, withLevels }: Props) {
  const text = useText();
  const { draft, change, error } = form;
  const line = (key: 'name' | 'aliases' | 'levels', hint: string, isRequired = false) => (
    <Field
      id={`application-${key}`}
      label={text(`catalog.form.${key}`)}
      hint={hint}
      isRequired={isRequired}
      fault={faultAt(error, key)}
    >
      <Textfield
        id={`application-${key}`}
        name={key}
        defaultValue={draft[key]}
        isRequired={isRequired}
        isInvalid={faultAt(error, key) !== undefined}
        onChange={(event) => change({ [key]: enteredText(event) })}
      />
    </Field>
  );
  return (
    <Stack space="space.200">
      {line('name', text('catalog.form.nameHint'), true)}
      <Field
        id="application-description"
        label={text('catalog.form.description')}
        fault={faultAt(error, 'description')}
      >
        <TextArea
          id="application-description"
          name="description"
          defaultValue={draft.description}
          maxLength={1000}
          onChange={(event) => change({ description: enteredText(event) })}
        />
      </Field>
      <OwnerField {...form} />
      <RiskField {...form} />
      {withLevels && line('levels', text('catalog.form.levelsHint'))}
      {line('aliases', text('catalog.form.aliasesHint'))}
    </Stack>
  );
}
