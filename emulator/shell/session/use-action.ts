import * as React from 'react';
import { messageOf } from '../api/http';
import { useSession } from './session';

export interface Action {
  readonly busy: boolean;
  readonly error: string | undefined;
  /** Does the work, lets the site settle, refreshes the views; false when it failed (see `error`). */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
}

export function useAction(): Action {
  const { settle } = useSession();
  const [busy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<string>();
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
      await settle();
      return true;
    } catch (failure) {
      setError(messageOf(failure));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run };
}
