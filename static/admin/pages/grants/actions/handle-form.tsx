import React, { useState } from 'react';
import type { HandledChoiceView } from '#contract/grants/staff-inputs';
import type { Reply } from '#contract/kit/reply';
import { raiseFlag } from '../../../../shared/flags';
import { FormModal } from '../../../../shared/forms/form-modal';
import { RadioField } from '../../../../shared/forms/radio-field';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { ReasonField, isReason } from './reason-field';

const choices = ['done-by-hand', 'will-not-be-done'] as const satisfies readonly HandledChoiceView[];

export interface Handling {
  readonly choice: HandledChoiceView;
  readonly reason: string;
}

interface Props {
  /** What is settled, for the title. */
  readonly what: string;
  /** A grant on its way in or out, or a request that could not be decided. */
  readonly of: 'in' | 'out' | 'request';
  readonly handle: (handling: Handling) => Promise<Reply<unknown>>;
  readonly done: () => void;
  readonly close: () => void;
}

/** A person settles what stopped: what was done, what follows from it, and why. */
export function HandleForm({ what, of, handle, done, close }: Props) {
  const text = useText();
  const { running, error, run } = useAction();
  const [choice, choose] = useState<HandledChoiceView>('done-by-hand');
  const [reason, setReason] = useState('');
  const submit = () =>
    void run(
      'handle',
      () => handle({ choice, reason }),
      () => {
        raiseFlag('success', text('access.handle.done'));
        done();
      },
    );
  return (
    <FormModal
      title={text('access.handle.title', { what })}
      submitLabel={text('access.handle.submit')}
      isRunning={running !== undefined}
      isDisabled={!isReason(reason)}
      error={error}
      submit={submit}
      close={close}
    >
      <RadioField
        name="access-handled"
        label={text('access.handle.question')}
        hint={text(`access.handle.then.${of}.${choice}`)}
        isRequired
        options={choices.map((value) => ({ value, label: text(`access.handle.${of}.${value}`) }))}
        chosen={choice}
        change={choose}
      />
      <ReasonField change={setReason} />
    </FormModal>
  );
}
