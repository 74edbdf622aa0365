import { ErrorMessage, HelperMessage, Label, RequiredAsterisk, Stack } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';
import { useFault } from './fault-scope';

/** What every field is told, whatever is entered in it. */
export interface FieldProps {
  /** Id of the control, and its name unless it has another. */
  readonly id: string;
  readonly label: string;
  /** Gives way to what is wrong. */
  readonly hint?: string | undefined;
  readonly isRequired?: boolean;
  /** Where the app finds fault with what is entered: the first fault there, or below, is shown here. */
  readonly path?: string | undefined;
  /** What the page finds wrong by itself; goes before what the app finds. */
  readonly fault?: string | undefined;
}

/** What a field hands to the control in it. */
interface ControlProps {
  readonly id: string;
  readonly name: string;
  readonly isInvalid: boolean;
}

interface Props extends FieldProps {
  /** The control, or what draws it. */
  readonly children: ReactNode | ((control: ControlProps) => ReactNode);
}

/** A field of a form: its label, the control, and below it what is wrong, or a hint. */
export function Field({ id, label, hint, isRequired = false, path, fault, children }: Props) {
  const found = useFault(path);
  const wrong = fault ?? found;
  return (
    <Stack space="space.050">
      <Label labelFor={id}>
        {label}
        {isRequired && <RequiredAsterisk />}
      </Label>
      {typeof children === 'function' ? children({ id, name: id, isInvalid: wrong !== undefined }) : children}
      {hint !== undefined && wrong === undefined && <HelperMessage>{hint}</HelperMessage>}
      {wrong !== undefined && <ErrorMessage>{wrong}</ErrorMessage>}
    </Stack>
  );
}
