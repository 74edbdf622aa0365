import { TextArea } from '@forge/react';
import React from 'react';
import { enteredText } from '../../../../shared/forms/entered';
import { Field } from '../../../../shared/forms/field';
import { faultAt } from '../../../../shared/data/settled';
import type { FailedCall } from '../../../../shared/data/settled';
import { useText } from '../../../../shared/text/text-provider';

const SHORTEST = 3;

export const isReason = (reason: string) => reason.trim().length >= SHORTEST;

interface Props {
  readonly error: FailedCall | undefined;
  readonly change: (reason: string) => void;
}

/** Why: goes into an internal comment on the issue. */
export function ReasonField({ error, change }: Props) {
  const text = useText();
  return (
    <Field
      id="access-reason"
      label={text('access.reason.label')}
      hint={text('access.reason.hint')}
      isRequired
      fault={faultAt(error, 'reason')}
    >
      <TextArea
        id="access-reason"
        name="access-reason"
        maxLength={500}
        onChange={(event) => change(enteredText(event))}
      />
    </Field>
  );
}
