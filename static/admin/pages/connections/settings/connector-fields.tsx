import { Stack } from '@forge/react';
import React from 'react';
import type { ConnectorFieldView, ConnectorView } from '#contract/connections/connections';
import type { FailedCall } from '../../../../shared/data/settled';
import { FileUpload } from '../files/file-upload';
import { sourceOf } from '../files/taken-files';
import { ConnectorField } from './connector-field';
import { faultOfField } from './field-faults';
import { fieldsFor } from './settings-draft';
import type { SettingsDraft } from './settings-draft';

export interface SettingsProps {
  readonly connector: ConnectorView;
  readonly draft: SettingsDraft;
  readonly change: (part: Partial<SettingsDraft>) => void;
  readonly error: FailedCall | undefined;
}

/** Fields of UI Kit keep what they hold: one that a file filled in, or no longer does, is drawn anew. */
const fillOf = ({ file }: ConnectorFieldView, { files }: SettingsDraft): number =>
  file === null ? 0 : (sourceOf(files, file)?.id ?? 0);

/** The fields a connector asks for: its secret ones, or all others. */
export function ConnectorFields(props: SettingsProps & { readonly secret: boolean }) {
  const { connector, draft, change, error, secret } = props;
  const asked = fieldsFor(connector, draft);
  const shown = asked.filter((field) => field.secret === secret);
  if (shown.length === 0) return null;
  return (
    <Stack space="space.200">
      {shown.some(({ file }) => file !== null) && <FileUpload fields={shown} draft={draft} change={change} />}
      {shown.map((field) => (
        <ConnectorField
          key={`${field.key} ${fillOf(field, draft)}`}
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
