import { useState } from 'react';
import { faultAt } from '../../../shared/data/settled';
import type { FailedCall } from '../../../shared/data/settled';
import { useText } from '../../../shared/text/text-provider';
import { useAction } from '../../../shared/data/use-action';
import type { Action } from '../../../shared/data/use-action';
import type { ApplicationDraft } from './application-draft';

/** What the fields of an application can show beside themselves. */
const shown = ['name', 'description', 'aliases', 'levels', 'ownerAccountId'] as const;

/** What no field shows: the whole error where it is not about fields, else its faults about none of them. */
function restOf(error: FailedCall | undefined): FailedCall | undefined {
  const faults = error?.faults ?? [];
  if (error === undefined || faults.length === 0) return error;
  const own = faults.filter((fault) =>
    shown.every((path) => faultAt({ ...error, faults: [fault] }, path) === undefined),
  );
  return own.length === 0 ? undefined : { ...error, faults: own };
}

export interface ApplicationForm {
  readonly draft: ApplicationDraft;
  readonly change: (part: Partial<ApplicationDraft>) => void;
  /** For the fields. */
  readonly error: FailedCall | undefined;
  /** For the panel above them. */
  readonly rest: FailedCall | undefined;
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
  const found = isNameless ? nameless : error;
  return {
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    error: found,
    rest: restOf(found),
    isRunning: running !== undefined,
    submit: async (...call) => {
      const isMissing = draft.name.trim() === '';
      setNameless(isMissing);
      if (!isMissing) await run(...call);
    },
  };
}
