import { useCallback, useEffect, useState } from 'react';
import type { ErrorView, Reply } from '../../src/contract/reply';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: ErrorView }
  | { readonly state: 'ready'; readonly data: T };

const unreachable: ErrorView = {
  code: 'internal',
  message: 'Gatehouse could not be reached. Check your connection and try again.',
};

/** A call whose every end is a value: a bridge that throws is an error like any other. */
export async function settled<T>(call: () => Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    return await call();
  } catch {
    return { ok: false, error: unreachable };
  }
}

/** Calls once, and again on `reload`. `call` must keep its identity as long as it means the same. */
export function useOperation<T>(call: () => Promise<Reply<T>>): {
  readonly loaded: Loaded<T>;
  readonly reload: () => void;
} {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    setLoaded({ state: 'loading' });
    void settled(call).then((reply) => {
      if (!current) return;
      setLoaded(reply.ok ? { state: 'ready', data: reply.data } : { state: 'failed', error: reply.error });
    });
    return () => {
      current = false;
    };
  }, [call, round]);
  const reload = useCallback(() => setRound((value) => value + 1), []);
  return { loaded, reload };
}
