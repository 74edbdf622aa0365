import React from 'react';
import type { ReactNode } from 'react';
import type { Reply } from '#contract/kit/reply';
import { useAction } from '../data/use-action';
import { ConfirmModal } from './confirm-modal';

interface Props<T> {
  readonly isOpen?: boolean;
  /** A question: "Delete rule X?" */
  readonly title: string;
  /** What will happen, and what will not. */
  readonly children: ReactNode;
  /** Names the deed: "Delete rule", never "OK". */
  readonly confirmLabel: string;
  readonly appearance?: 'danger' | 'warning' | 'primary';
  readonly isDisabled?: boolean;
  readonly call: () => Promise<Reply<T>>;
  /** It was done: says so, and closes. */
  readonly done: (data: T) => void;
  readonly close: () => void;
}

/** A question whose yes is one call of the app. It stays open, with the reason, when the call fails; asked anew it has forgotten. */
export function DeedModal<T>({ isOpen = true, call, done, close, ...question }: Props<T>) {
  const { running, error, run, clear } = useAction();
  const leave = () => {
    clear();
    close();
  };
  return (
    <ConfirmModal
      {...question}
      isOpen={isOpen}
      isRunning={running !== undefined}
      error={error}
      confirm={() => void run('deed', call, done)}
      close={leave}
    />
  );
}
