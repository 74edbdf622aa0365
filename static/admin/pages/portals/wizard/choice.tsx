import { Select } from '@forge/react';
import React from 'react';
import { Field } from '../../../../shared/forms/field';
import { useText } from '../../../../shared/text/text-provider';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly isRequired?: boolean;
  readonly fault?: string | undefined;
  /** Undefined = nothing is chosen any more. */
  readonly choose: (value: string | undefined) => void;
}

/** One choice out of a list that can be searched; what is optional can be cleared. */
export function Choice({ id, label, hint, options, value, isRequired = false, fault, choose }: Props) {
  const text = useText();
  return (
    <Field id={id} label={label} hint={hint} isRequired={isRequired} fault={fault}>
      <Select
        id={id}
        name={id}
        options={options.map((option) => ({ ...option }))}
        value={options.find((option) => option.value === value) ?? null}
        isClearable={!isRequired}
        isInvalid={fault !== undefined}
        placeholder={text(isRequired ? 'portals.choose' : 'portals.chooseOptional')}
        onChange={(chosen: Option | null) => choose(chosen?.value)}
      />
    </Field>
  );
}
