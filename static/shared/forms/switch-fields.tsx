import { Checkbox, HelperMessage, Inline, Label, Stack, Toggle } from '@forge/react';
import React from 'react';
import { Field } from './field';
import type { FieldProps } from './field';

interface ToggleProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly change: (isOn: boolean) => void;
}

/** A setting that is on or off, with what it means below it. */
export function ToggleField({ id, label, hint, isOn, change }: ToggleProps) {
  return (
    <Stack space="space.050">
      <Inline space="space.100" alignBlock="center">
        <Toggle id={id} isChecked={isOn} onChange={() => change(!isOn)} />
        <Label labelFor={id}>{label}</Label>
      </Inline>
      <HelperMessage>{hint}</HelperMessage>
    </Stack>
  );
}

interface CheckboxProps extends FieldProps {
  /** What is said beside the box. */
  readonly statement: string;
  readonly change: (isChecked: boolean) => void;
}

/** A statement that a person makes or leaves, below the question it answers. */
export function CheckboxField({ statement, change, ...field }: CheckboxProps) {
  return (
    <Field {...field}>
      {(control) => (
        <Checkbox
          {...control}
          label={statement}
          onChange={(event) => change(event.target.checked === true)}
        />
      )}
    </Field>
  );
}
