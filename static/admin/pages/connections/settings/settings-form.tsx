import { Stack, TextArea } from '@forge/react';
import React from 'react';
import { enteredText } from '../../../../shared/forms/entered';
import { Field } from '../../../../shared/forms/field';
import { useText } from '../../../../shared/text/text-provider';
import { ConnectorFields } from './connector-fields';
import type { SettingsProps } from './connector-fields';
import { faultsOfJson } from './field-faults';
import { RadioField } from './radio-field';
import { ExpiryField, SecretFields } from './secret-fields';
import type { SecretProps } from './secret-fields';

function PastedSettings({ draft, change, error }: SettingsProps) {
  const text = useText();
  const fault = faultsOfJson(error);
  return (
    <Field
      id="settings-json"
      label={text('connections.form.json')}
      hint={text('connections.form.jsonHint')}
      isRequired
      fault={fault}
    >
      <TextArea
        id="settings-json"
        name="settings"
        isMonospaced
        spellCheck={false}
        minimumRows={8}
        isInvalid={fault !== undefined}
        defaultValue={draft.json}
        onChange={(event) => change({ json: enteredText(event) })}
      />
    </Field>
  );
}

const modes = ['fields', 'json'] as const;

/** All settings of a connection, as fields of its connector or as one pasted text. */
export function SettingsForm(props: SecretProps) {
  const text = useText();
  const { draft, change } = props;
  return (
    <Stack space="space.200">
      <RadioField
        name="mode"
        label={text('connections.form.enterAs')}
        options={modes.map((mode) => ({ value: mode, label: text(`connections.form.mode.${mode}`) }))}
        value={draft.mode}
        change={(mode) => change({ mode: mode === 'json' ? 'json' : 'fields' })}
      />
      {draft.mode === 'json' ? (
        <>
          <PastedSettings {...props} />
          <ExpiryField {...props} />
        </>
      ) : (
        <>
          <ConnectorFields {...props} secret={false} />
          <SecretFields {...props} />
        </>
      )}
    </Stack>
  );
}
