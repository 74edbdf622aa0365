import { Stack } from '@forge/react';
import React from 'react';
import { DateField } from '../../../../shared/forms/date-field';
import { RadioField } from '../../../../shared/forms/radio-field';
import { useText } from '../../../../shared/text/text-provider';
import { ConnectorFields } from './connector-fields';
import type { SettingsProps } from './connector-fields';
import { useConnectorText } from './connector-text';
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
      chosen={draft.credential}
      change={(credential) => change({ credential })}
    />
  );
}

/** The day a secret ends, for vendors that do not tell. */
export function ExpiryField({ draft, change }: Pick<SettingsProps, 'draft' | 'change'>) {
  const text = useText();
  return (
    <DateField
      id="secret-expires-on"
      path="secretExpiresOn"
      label={text('connections.form.expiresOn')}
      hint={text('connections.form.expiresOnHint')}
      placeholder={text('connections.form.expiresOnChoose')}
      initial={draft.secretExpiresOn}
      change={(secretExpiresOn) => change({ secretExpiresOn })}
    />
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
