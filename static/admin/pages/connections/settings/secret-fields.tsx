import { DatePicker, Stack } from '@forge/react';
import React from 'react';
import { Field } from '../../../../shared/forms/field';
import { faultAt } from '../../../../shared/data/settled';
import { useText } from '../../../../shared/text/text-provider';
import { ConnectorFields } from './connector-fields';
import type { SettingsProps } from './connector-fields';
import { useConnectorText } from './connector-text';
import { RadioField } from './radio-field';
import { KEEP } from './settings-draft';

export interface SecretProps extends SettingsProps {
  /** Whether the stored secret may stay. */
  readonly canKeep: boolean;
}

function CredentialChoice({ connector, draft, change, canKeep }: SecretProps) {
  const text = useText();
  const said = useConnectorText(connector.id);
  const kinds = connector.credentials.map(({ id, label }) => ({ value: id, label: said(label) }));
  const keep = canKeep ? [{ value: KEEP, label: text('connections.form.keepSecret') }] : [];
  const options = [...keep, ...kinds];
  if (options.length < 2) return null;
  return (
    <RadioField
      name="credential"
      label={text('connections.form.credential')}
      options={options}
      value={draft.credential}
      change={(credential) => change({ credential })}
    />
  );
}

/** The day a secret ends, for vendors that do not tell. */
export function ExpiryField({ draft, change, error }: SettingsProps) {
  const text = useText();
  const fault = faultAt(error, 'secretExpiresOn');
  return (
    <Field
      id="secret-expires-on"
      label={text('connections.form.expiresOn')}
      hint={text('connections.form.expiresOnHint')}
      fault={fault}
    >
      <DatePicker
        id="secret-expires-on"
        name="secretExpiresOn"
        locale={text.locale}
        placeholder={text('connections.form.expiresOnChoose')}
        defaultValue={draft.secretExpiresOn}
        isInvalid={fault !== undefined}
        onChange={(day) => change({ secretExpiresOn: day })}
      />
    </Field>
  );
}

/** The secret: which kind, its fields, and when it ends. */
export function SecretFields(props: SecretProps) {
  return (
    <Stack space="space.200">
      <CredentialChoice {...props} />
      <ConnectorFields {...props} secret />
      <ExpiryField {...props} />
    </Stack>
  );
}
