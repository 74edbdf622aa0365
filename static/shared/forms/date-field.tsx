import { DatePicker } from '@forge/react';
import React from 'react';
import { useText } from '../text/text-provider';
import { Field } from './field';
import type { FieldProps } from './field';

interface Props extends FieldProps {
  readonly placeholder: string;
  readonly initial?: string;
  /** ISO 8601; empty = none. */
  readonly change: (day: string) => void;
}

/** A day. */
export function DateField({ placeholder, initial, change, ...field }: Props) {
  const { locale } = useText();
  return (
    <Field {...field}>
      {(control) => (
        <DatePicker
          {...control}
          locale={locale}
          placeholder={placeholder}
          {...(initial === undefined ? {} : { defaultValue: initial })}
          onChange={change}
        />
      )}
    </Field>
  );
}
