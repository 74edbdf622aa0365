import { Select, TextArea, Textfield } from '@forge/react';
import React from 'react';
import type { ConnectorFieldView } from '#contract/connections/connections';
import { enteredText } from '../../../../shared/forms/entered';
import { Field } from '../../../../shared/forms/field';
import { useConnectorText } from './connector-text';

interface Props {
  readonly connectorId: string;
  readonly field: ConnectorFieldView;
  readonly value: string;
  readonly fault: string | undefined;
  readonly change: (value: string) => void;
}

type ControlProps = Props & { readonly id: string };

interface Option {
  readonly label: string;
  readonly value: string;
}

function Choice({ connectorId, field, value, fault, change, id }: ControlProps) {
  const said = useConnectorText(connectorId);
  const options = field.choices.map(({ value: choice, label }) => ({ value: choice, label: said(label) }));
  const chosen = options.find((option) => option.value === value);
  return (
    <Select
      inputId={id}
      name={field.key}
      options={options}
      isInvalid={fault !== undefined}
      {...(chosen === undefined ? {} : { defaultValue: chosen })}
      onChange={(option: Option | null) => change(option?.value ?? '')}
    />
  );
}

function Line({ field, value, fault, change, id }: ControlProps) {
  return (
    <Textfield
      id={id}
      name={field.key}
      type={field.kind === 'secret' ? 'password' : 'text'}
      isRequired={field.required}
      isInvalid={fault !== undefined}
      defaultValue={value}
      placeholder={field.example ?? ''}
      onChange={(event) => change(enteredText(event))}
    />
  );
}

function Lines({ field, value, fault, change, id }: ControlProps) {
  return (
    <TextArea
      id={id}
      name={field.key}
      isMonospaced
      spellCheck={false}
      minimumRows={5}
      isRequired={field.required}
      isInvalid={fault !== undefined}
      defaultValue={value}
      placeholder={field.example ?? ''}
      onChange={(event) => change(enteredText(event))}
    />
  );
}

const controls = { choice: Choice, text: Line, secret: Line, multiline: Lines } as const;

/** One setting, entered as its connector describes it. */
export function ConnectorField(props: Props) {
  const { connectorId, field, fault } = props;
  const said = useConnectorText(connectorId);
  const id = `setting-${field.key.replaceAll('.', '-')}`;
  const Control = controls[field.kind];
  return (
    <Field
      id={id}
      label={said(field.label)}
      hint={field.help === null ? undefined : said(field.help)}
      isRequired={field.required}
      fault={fault}
    >
      <Control {...props} id={id} />
    </Field>
  );
}
