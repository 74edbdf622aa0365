import { ErrorMessage, HelperMessage, Label, Stack } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with what was entered. */
  readonly fault?: string | undefined;
  readonly children: ReactNode;
}

/** A field of a form with its label, and below it what is wrong, or a hint. */
export function Field({ id, label, hint, fault, children }: Props) {
  return (
    <Stack>
      <Label labelFor={id}>{label}</Label>
      {children}
      {hint !== undefined && <HelperMessage>{hint}</HelperMessage>}
      {fault !== undefined && <ErrorMessage>{fault}</ErrorMessage>}
    </Stack>
  );
}
