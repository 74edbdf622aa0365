import React from 'react';
import type { FieldProps } from '../../../../shared/forms/field';
import { SelectField } from '../../../../shared/forms/select-field';
import { useText } from '../../../../shared/text/text-provider';

interface Props extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | undefined;
  /** Undefined = nothing is chosen any more. */
  readonly choose: (value: string | undefined) => void;
}

/** One choice out of a list that can be searched; what is optional can be cleared. */
export function Choice({ isRequired = false, value, choose, ...field }: Props) {
  const text = useText();
  return (
    <SelectField
      {...field}
      isRequired={isRequired}
      isClearable={!isRequired}
      placeholder={text(isRequired ? 'portals.choose' : 'portals.chooseOptional')}
      chosen={value}
      change={choose}
    />
  );
}
