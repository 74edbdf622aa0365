import { useCallback, useEffect, useState } from 'react';
import type { Reply } from '#contract/kit/reply';
import { useSettled } from './settled';
import type { FailedCall } from './settled';

/** A part of a file that comes in several answers. */
interface Part {
  readonly text: string;
  /** Things in this part, for the progress. */
  readonly size: number;
  readonly next: string | null;
}

export interface Parts {
  readonly text: string;
  /** Things read so far. */
  readonly size: number;
  readonly isDone: boolean;
  readonly error: FailedCall | undefined;
  /** Reads from the start. */
  readonly again: () => void;
}

const nothing = { text: '', size: 0, isDone: false, error: undefined };

/** Reads a file part by part and joins its non-empty parts. `read` must keep its identity while it reads the same. */
export function useParts(
  read: (cursor: string | undefined) => Promise<Reply<Part>>,
  separator: string,
): Parts {
  const [state, setState] = useState<Omit<Parts, 'again'>>(nothing);
  const [round, setRound] = useState(0);
  const settle = useSettled();
  useEffect(() => {
    let current = true;
    const go = async () => {
      setState(nothing);
      const texts: string[] = [];
      let size = 0;
      let cursor: string | undefined;
      for (let isDone = false; !isDone && current;) {
        const asked = cursor;
        const reply = await settle(() => read(asked));
        if (!reply.ok) {
          const { error } = reply;
          setState((before) => (current ? { ...before, error } : before));
          return;
        }
        if (reply.data.text !== '') texts.push(reply.data.text);
        size += reply.data.size;
        cursor = reply.data.next ?? undefined;
        isDone = cursor === undefined;
        const text = texts.join(separator);
        if (isStill(current)) setState({ text, size, isDone, error: undefined });
      }
    };
    void go();
    return () => {
      current = false;
    };
  }, [read, separator, round, settle]);
  const again = useCallback(() => setRound((value) => value + 1), []);
  return { ...state, again };
}

/** The effect's flag changes while it waits; the compiler does not know. */
const isStill = (current: boolean) => current;
