import { Select } from '@forge/react';
import React from 'react';
import { Field } from '../../shared/forms/field';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: boolean;
  readonly connections: readonly { readonly id: string; readonly name: string }[];
  /** Where it begins; it keeps what is chosen itself. */
  readonly chosen: string;
  readonly choose: (connectionId: string) => void;
}

/** Chooses one of the connections. */
export function ConnectionField({ id, label, isRequired = false, connections, chosen, choose }: Props) {
  const options = connections.map((connection) => ({ value: connection.id, label: connection.name }));
  const first = options.find(({ value }) => value === chosen);
  return (
    <Field id={id} label={label} isRequired={isRequired}>
      <Select
        inputId={id}
        name={id}
        options={options}
        {...(first === undefined ? {} : { defaultValue: first })}
        onChange={(option: { readonly value: string } | null) => {
          if (option !== null) choose(option.value);
        }}
      />
    </Field>
  );
}
