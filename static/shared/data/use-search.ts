import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reply } from '#contract/kit/reply';
import { useSettled } from './settled';
import type { FailedCall } from './settled';

export interface Search<T> {
  /** Undefined until the first answer. */
  readonly found: T | undefined;
  readonly error: FailedCall | undefined;
  readonly isSearching: boolean;
  /** To be called with every change of what is typed. */
  readonly ask: (words: string) => void;
}

/**
 * Search as you type. One call at a time: while it runs, only the newest words are kept, and asked next. `call` must
 * keep its identity as long as it asks the same; another one asks again.
 */
export function useSearch<T>(call: (words: string) => Promise<Reply<T>>, first = ''): Search<T> {
  const [state, setState] = useState<Pick<Search<T>, 'found' | 'error' | 'isSearching'>>({
    found: undefined,
    error: undefined,
    isSearching: true,
  });
  const settle = useSettled();
  const wanted = useRef(first);
  const running = useRef<typeof call>();
  const go = useCallback(async () => {
    if (running.current === call) return;
    running.current = call;
    setState((before) => ({ ...before, isSearching: true }));
    for (let asked: string | undefined; asked !== wanted.current;) {
      asked = wanted.current;
      const words = asked;
      const reply = await settle(() => call(words));
      if (running.current !== call) return;
      if (reply.ok) setState({ found: reply.data, error: undefined, isSearching: true });
      else setState((before) => ({ ...before, error: reply.error }));
    }
    running.current = undefined;
    setState((before) => ({ ...before, isSearching: false }));
  }, [call, settle]);
  useEffect(() => {
    void go();
    return () => {
      running.current = undefined;
    };
  }, [go]);
  const ask = useCallback(
    (words: string) => {
      wanted.current = words;
      void go();
    },
    [go],
  );
  return { ...state, ask };
}
