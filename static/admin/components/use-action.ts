import { useState } from 'react';
import type { ErrorView, Reply } from '../../../src/contract/reply';
import { settled } from '../../shared/use-operation';

/** What is said above a page after something was done. */
export type Notice =
  | {
      readonly appearance: 'success' | 'warning' | 'information';
      readonly title: string;
      readonly lines: readonly string[];
    }
  | { readonly error: ErrorView };

/** `done` sees the data of a reply that is ok, and says what to tell about it, or nothing. */
export type Run = <T>(
  key: string,
  call: () => Promise<Reply<T>>,
  done: (data: T) => Notice | undefined,
) => Promise<void>;

/** Calls by buttons: which one is running, and how the last one ended. */
export function useAction(): {
  readonly running: string | undefined;
  readonly notice: Notice | undefined;
  readonly run: Run;
  readonly say: (notice: Notice) => void;
} {
  const [running, setRunning] = useState<string>();
  const [notice, setNotice] = useState<Notice>();
  const run: Run = async (key, call, done) => {
    setRunning(key);
    const reply = await settled(call);
    setNotice(reply.ok ? done(reply.data) : { error: reply.error });
    setRunning(undefined);
  };
  return { running, notice, run, say: setNotice };
}
