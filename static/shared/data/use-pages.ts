import { useCallback, useEffect, useState } from 'react';
import type { Reply } from '#contract/kit/reply';
import type { PageView } from '#contract/kit/inputs';
import { useSettled } from './settled';
import type { FailedCall } from './settled';

/** Reads one page of a list; without a cursor the first one. */
export type ReadPage<T> = (cursor: string | undefined) => Promise<Reply<PageView<T>>>;

interface State<T> {
  readonly read: ReadPage<T>;
  readonly items: readonly T[];
  readonly next: string | undefined;
  readonly status: 'loading' | 'more' | 'ready' | 'failed';
  readonly error: FailedCall | undefined;
}

export interface Pages<T> {
  readonly items: readonly T[];
  readonly status: State<T>['status'];
  readonly error: FailedCall | undefined;
  readonly hasMore: boolean;
  /** Reads the next page behind what is shown. */
  readonly more: () => void;
  /** Reads from the start; what is shown stays until the answer comes. */
  readonly reload: () => void;
}

const blank = <T>(read: ReadPage<T>): State<T> => ({
  read,
  items: [],
  next: undefined,
  status: 'loading',
  error: undefined,
});

/**
 * A list that the server pages and searches. `read` must keep its identity as long as it asks the same; another one
 * (another filter) starts over. An answer to a question that is no longer asked is dropped.
 */
export function usePages<T>(read: ReadPage<T>): Pages<T> {
  const [state, setState] = useState<State<T>>(() => blank(read));
  const [round, setRound] = useState(0);
  const settle = useSettled();
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await settle(() => read(cursor));
      setState((before) => {
        if (before.read !== read) return before;
        if (!reply.ok) return { ...before, status: 'failed', error: reply.error };
        const { items, next } = reply.data;
        const all = cursor === undefined ? items : [...before.items, ...items];
        return { read, items: all, next, status: 'ready', error: undefined };
      });
    },
    [read, settle],
  );
  useEffect(() => {
    setState((before) => (before.read === read ? before : blank(read)));
    void fetchPage(undefined);
  }, [read, fetchPage, round]);
  const more = () => {
    setState((before) => ({ ...before, status: 'more' }));
    void fetchPage(state.next);
  };
  const reload = useCallback(() => setRound((value) => value + 1), []);
  const shown = state.read === read ? state : blank(read);
  return { ...shown, hasMore: shown.next !== undefined, more, reload };
}
