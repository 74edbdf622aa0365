import { useState } from 'react';
import type { FailedCall } from '../../../shared/data/settled';
import { useText } from '../../../shared/text/text-provider';
import { useAction } from '../../../shared/data/use-action';
import type { Action } from '../../../shared/data/use-action';
import type { ApplicationDraft } from './application-draft';

export interface ApplicationForm {
  readonly draft: ApplicationDraft;
  readonly change: (part: Partial<ApplicationDraft>) => void;
  readonly error: FailedCall | undefined;
  readonly isRunning: boolean;
  /** Runs a call unless the name is missing: that can be said without one, and in the reader's language. */
  readonly submit: Action['run'];
}

/** The form of an application, new or known. */
export function useApplicationForm(first: () => ApplicationDraft): ApplicationForm {
  const text = useText();
  const { running, error, run } = useAction();
  const [draft, setDraft] = useState(first);
  const [isNameless, setNameless] = useState(false);
  const nameless: FailedCall = {
    code: 'invalid-input',
    message: '',
    faults: [{ path: 'name', message: text('catalog.form.nameMissing') }],
  };
  return {
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    error: isNameless ? nameless : error,
    isRunning: running !== undefined,
    submit: async (...call) => {
      const isMissing = draft.name.trim() === '';
      setNameless(isMissing);
      if (!isMissing) await run(...call);
    },
  };
}
