import { Stack } from '@forge/react';
import React from 'react';
import type { ConnectorView } from '../../../../../src/contract/admin/connections';
import type { Failure } from '../../../../shared/settled';
import { ConnectorField } from './connector-field';
import { faultOfField } from './field-faults';
import { fieldsFor } from './settings-draft';
import type { SettingsDraft } from './settings-draft';

export interface SettingsProps {
  readonly connector: ConnectorView;
  readonly draft: SettingsDraft;
  readonly change: (part: Partial<SettingsDraft>) => void;
  readonly error: Failure | undefined;
}

/** The fields a connector asks for: its secret ones, or all others. */
export function ConnectorFields(props: SettingsProps & { readonly secret: boolean }) {
  const { connector, draft, change, error, secret } = props;
  const asked = fieldsFor(connector, draft);
  const shown = asked.filter((field) => field.secret === secret);
  if (shown.length === 0) return null;
  return (
    <Stack space="space.200">
      {shown.map((field) => (
        <ConnectorField
          key={field.key}
          connectorId={connector.id}
          field={field}
          value={draft.values[field.key] ?? ''}
          fault={faultOfField(error, field, asked)}
          change={(value) => change({ values: { ...draft.values, [field.key]: value } })}
        />
      ))}
    </Stack>
  );
}
