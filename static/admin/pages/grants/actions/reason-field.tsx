import React from 'react';
import { LinesField } from '../../../../shared/forms/text-field';
import { useText } from '../../../../shared/text/text-provider';

const SHORTEST = 3;

export const isReason = (reason: string) => reason.trim().length >= SHORTEST;

/** Why: goes into an internal comment on the issue. */
export function ReasonField({ change }: { readonly change: (reason: string) => void }) {
  const text = useText();
  return (
    <LinesField
      id="access-reason"
      path="reason"
      label={text('access.reason.label')}
      hint={text('access.reason.hint')}
      isRequired
      maxLength={500}
      change={change}
    />
  );
}
