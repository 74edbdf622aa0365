import React from 'react';
import { SelectField } from '../../shared/forms/select-field';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: boolean;
  readonly connections: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string;
  readonly choose: (connectionId: string) => void;
}

/** Chooses one of the connections. */
export function ConnectionField({ id, label, isRequired = false, connections, chosen, choose }: Props) {
  return (
    <SelectField
      id={id}
      label={label}
      isRequired={isRequired}
      options={connections.map((connection) => ({ value: connection.id, label: connection.name }))}
      chosen={chosen}
      change={(connectionId) => connectionId !== undefined && choose(connectionId)}
    />
  );
}
