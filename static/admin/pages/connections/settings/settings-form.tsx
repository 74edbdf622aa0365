import { Stack } from '@forge/react';
import React from 'react';
import { RadioField } from '../../../../shared/forms/radio-field';
import { LinesField } from '../../../../shared/forms/text-field';
import { useText } from '../../../../shared/text/text-provider';
import { ConnectorFields } from './connector-fields';
import type { SettingsProps } from './connector-fields';
import { faultsOfJson } from './field-faults';
import { ExpiryField, SecretFields } from './secret-fields';
import type { SecretProps } from './secret-fields';

function PastedSettings({ draft, change, error }: SettingsProps) {
  const text = useText();
  return (
    <LinesField
      id="settings-json"
      label={text('connections.form.json')}
      hint={text('connections.form.jsonHint')}
      isRequired
      fault={faultsOfJson(error)}
      isMonospaced
      spellCheck={false}
      minimumRows={8}
      initial={draft.json}
      change={(json) => change({ json })}
    />
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
        chosen={draft.mode}
        change={(mode) => change({ mode })}
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
