import { Select, TextArea, Textfield } from '@forge/react';
import type { useForm } from '@forge/react';
import React from 'react';
import type { ConnectorView } from '../../../src/contract/admin/connections';
import { Field } from '../../shared/field';

export interface Values {
  readonly id: string;
  readonly name: string;
  /** JSON text; may hold a secret, so it lives in the form only and never in state. */
  readonly settings: string;
}

type FormOf = ReturnType<typeof useForm<Values>>;

/** The name for people, and the settings with what may be written into them. */
export function SettingsFields({
  form,
  connector,
}: {
  readonly form: FormOf;
  readonly connector: ConnectorView | undefined;
}) {
  const { register, getFieldId, formState } = form;
  const { errors } = formState;
  const known = connector?.settings.join(', ') ?? '';
  const secret = connector?.secretSettings.join(', ') ?? '';
  const hint = `Settings: ${known}. Write-only: ${secret}. Add one of these to set it; leaving all of them out keeps what is stored.`;
  return (
    <>
      <Field id={getFieldId('name')} label="Name" fault={errors.name?.message}>
        <Textfield {...register('name', { required: 'Enter a name.' })} />
      </Field>
      <Field id={getFieldId('settings')} label="Settings (JSON)" hint={hint}>
        <TextArea {...register('settings')} isMonospaced minimumRows={8} spellCheck={false} />
      </Field>
    </>
  );
}

interface NewProps {
  readonly form: FormOf;
  readonly connectors: readonly ConnectorView[];
  readonly connector: ConnectorView | undefined;
  readonly choose: (connectorId: string) => void;
  /** Ids that exist: saving under one of them would overwrite that connection. */
  readonly taken: readonly string[];
}

const option = ({ id, displayName }: ConnectorView) => ({ label: displayName, value: id });

/** What is decided once, when a connection is added. */
export function NewConnectionFields({ form, connectors, connector, choose, taken }: NewProps) {
  const { register, getFieldId, formState } = form;
  const unused = (id: unknown) =>
    !taken.some((existing) => existing === id) || 'There is a connection with this id already.';
  return (
    <>
      <Field id={getFieldId('connector')} label="Connector">
        <Select
          id={getFieldId('connector')}
          name="connector"
          options={connectors.map(option)}
          {...(connector === undefined ? {} : { defaultValue: option(connector) })}
          onChange={({ value }: { value: string }) => choose(value)}
        />
      </Field>
      <Field
        id={getFieldId('id')}
        label="Id"
        hint="Lower case, for example entra. It cannot be changed later."
        fault={formState.errors.id?.message}
      >
        <Textfield {...register('id', { required: 'Enter an id.', validate: unused })} />
      </Field>
    </>
  );
}
