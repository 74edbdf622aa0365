import { useCallback, useEffect, useState } from 'react';
import type { Reply } from '#contract/kit/reply';
import { useSettled } from './settled';
import type { FailedCall, Settled } from './settled';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: FailedCall }
  | { readonly state: 'ready'; readonly data: T };

/** What came of which call. */
interface Answer<T> {
  readonly call: () => Promise<Reply<T>>;
  readonly loaded: Loaded<T>;
}

export interface Operation<T> {
  readonly loaded: Loaded<T>;
  /** Reads again; what is shown stays until the answer comes. */
  readonly reload: () => void;
}

const loading = { state: 'loading' } as const;

const isStillRight = <T>(answer: Answer<T>, call: Answer<T>['call']) =>
  answer.call === call && answer.loaded.state === 'ready';

const loadedFrom = <T>(reply: Settled<T>): Loaded<T> =>
  reply.ok ? { state: 'ready', data: reply.data } : { state: 'failed', error: reply.error };

/**
 * Calls once, and again on `reload`; what was there stays until the new answer comes, so that nothing typed beside it is
 * lost. `call` must keep its identity as long as it means the same (a constant, or useCallback).
 */
export function useOperation<T>(call: () => Promise<Reply<T>>): Operation<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ call, loaded: loading });
  const [round, setRound] = useState(0);
  const settle = useSettled();
  useEffect(() => {
    let current = true;
    setAnswer((before) => (isStillRight(before, call) ? before : { call, loaded: loading }));
    void settle(call).then((reply) => {
      if (current) setAnswer({ call, loaded: loadedFrom(reply) });
    });
    return () => {
      current = false;
    };
  }, [call, round, settle]);
  const reload = useCallback(() => setRound((value) => value + 1), []);
  return { loaded: answer.call === call ? answer.loaded : loading, reload };
}
