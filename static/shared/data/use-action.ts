import { useState } from 'react';
import type { Reply } from '#contract/kit/reply';
import { useSettled } from './settled';
import type { FailedCall } from './settled';

export interface Action {
  /** Key of the call that is running. */
  readonly running: string | undefined;
  /** How the last call failed; gone as soon as another one starts. */
  readonly error: FailedCall | undefined;
  /** Runs a call. `done` sees the data of a reply that is ok; it closes forms, raises flags, reads again. */
  readonly run: <T>(key: string, call: () => Promise<Reply<T>>, done: (data: T) => void) => Promise<void>;
  readonly clear: () => void;
}

/** Calls by buttons: which one is running, and how the last one failed. */
export function useAction(): Action {
  const [running, setRunning] = useState<string>();
  const [error, setError] = useState<FailedCall>();
  const settle = useSettled();
  const run: Action['run'] = async (key, call, done) => {
    setRunning(key);
    setError(undefined);
    const reply = await settle(call);
    setRunning(undefined);
    if (reply.ok) done(reply.data);
    else setError(reply.error);
  };
  return { running, error, run, clear: () => setError(undefined) };
}
