import { useCallback, useEffect, useState } from 'react';
import type { ErrorView, Reply } from '../../src/contract/reply';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: ErrorView }
  | { readonly state: 'ready'; readonly data: T };

/** What came of which call. */
interface Answer<T> {
  readonly call: () => Promise<Reply<T>>;
  readonly loaded: Loaded<T>;
}

const loading = { state: 'loading' } as const;

const isStillRight = <T>(answer: Answer<T>, call: Answer<T>['call']) =>
  answer.call === call && answer.loaded.state === 'ready';

const loadedFrom = <T>(reply: Reply<T>): Loaded<T> =>
  reply.ok ? { state: 'ready', data: reply.data } : { state: 'failed', error: reply.error };

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

/**
 * Calls once, and again on `reload` and whenever `version` is another number; what was there stays until the new answer
 * comes, so that nothing typed beside it is lost. `call` must keep its identity as long as it means the same.
 */
export function useOperation<T>(
  call: () => Promise<Reply<T>>,
  version = 0,
): {
  readonly loaded: Loaded<T>;
  readonly reload: () => void;
} {
  const [answer, setAnswer] = useState<Answer<T>>({ call, loaded: loading });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    setAnswer((before) => (isStillRight(before, call) ? before : { call, loaded: loading }));
    void settled(call).then((reply) => {
      if (current) setAnswer({ call, loaded: loadedFrom(reply) });
    });
    return () => {
      current = false;
    };
  }, [call, round, version]);
  const reload = useCallback(() => setRound((value) => value + 1), []);
  return { loaded: answer.call === call ? answer.loaded : loading, reload };
}
