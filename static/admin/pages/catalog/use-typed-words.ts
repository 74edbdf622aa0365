import { useCallback, useEffect, useRef, useState } from 'react';

const PAUSE_MS = 250;

/** Words to look for, once the person has stopped typing for a moment: not every letter is worth a call. */
export function useTypedWords(first = ''): {
  readonly words: string;
  readonly type: (typed: string) => void;
} {
  const [words, setWords] = useState(first);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = useCallback((typed: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setWords(typed.trim()), PAUSE_MS);
  }, []);
  return { words, type };
}
