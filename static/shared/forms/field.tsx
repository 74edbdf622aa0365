import { ErrorMessage, HelperMessage, Label, RequiredAsterisk, Stack } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';

interface Props {
  /** Id of the control inside: `form.getFieldId(name)`, or one of your own given to control and field. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isRequired?: boolean;
  /** What is wrong with what was entered. */
  readonly fault?: string | undefined;
  readonly children: ReactNode;
}

/** A field of a form with its label, and below it what is wrong, or a hint. */
export function Field({ id, label, hint, isRequired = false, fault, children }: Props) {
  return (
    <Stack space="space.050">
      <Label labelFor={id}>
        {label}
        {isRequired && <RequiredAsterisk />}
      </Label>
      {children}
      {hint !== undefined && fault === undefined && <HelperMessage>{hint}</HelperMessage>}
      {fault !== undefined && <ErrorMessage>{fault}</ErrorMessage>}
    </Stack>
  );
}
