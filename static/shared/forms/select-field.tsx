import { Select } from '@forge/react';
import React from 'react';
import { Field } from './field';
import type { FieldProps } from './field';

interface Option<Value> {
  readonly value: Value;
  readonly label: string;
}

interface Props<Value> extends FieldProps {
  readonly options: readonly Option<Value>[];
  readonly chosen: Value | undefined;
  /** Undefined = nothing is chosen any more; only where it can be cleared. */
  readonly change: (value: Value | undefined) => void;
  readonly isClearable?: boolean;
  readonly isSearchable?: boolean;
  readonly placeholder?: string;
}

/** One choice out of a list that is all there. */
export function SelectField<Value>(props: Props<Value>) {
  const { options, chosen, change, isClearable = false, isSearchable = true, placeholder, ...field } = props;
  return (
    <Field {...field}>
      {({ id, ...control }) => (
        <Select
          {...control}
          inputId={id}
          options={options.map((option) => ({ ...option }))}
          value={options.find(({ value }) => value === chosen) ?? null}
          isClearable={isClearable}
          isSearchable={isSearchable}
          {...(placeholder === undefined ? {} : { placeholder })}
          onChange={(option: Option<Value> | null) => change(option?.value)}
        />
      )}
    </Field>
  );
}
