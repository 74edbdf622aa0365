import * as React from 'react';
import { messageOf } from '../api/http';
import { useSession } from './session';

/** What a view knows of the data it shows. Old data stays while new data is read, so nothing flickers. */
export interface Live<T> {
  readonly data?: T;
  readonly error?: string;
}

interface Answer<T> extends Live<T> {
  readonly key: string;
  readonly turn: number;
}

/** Reads at once and again whenever the session's version or persona changes; `key` names what is read. */
export function useLive<T>(key: string, read: () => Promise<T>): Live<T> {
  const { version, persona } = useSession();
  const whole = `${persona.key} ${key}`;
  const turns = React.useRef(0);
  const [answer, setAnswer] = React.useState<Answer<T>>({ key: whole, turn: 0 });
  React.useEffect(() => {
    const turn = ++turns.current;
    const accept = (live: Live<T>): void =>
      setAnswer((last) => (turn < last.turn ? last : { ...keep(last, whole), ...live, key: whole, turn }));
    read().then(
      (data) => accept({ data }),
      (error: unknown) => accept({ error: messageOf(error) }),
    );
  }, [whole, version]);
  return answer.key === whole ? answer : {};
}

/** Data outlives a failed refresh of the same thing; an error never outlives a good one. */
const keep = <T>(last: Answer<T>, key: string): Live<T> =>
  last.key === key && last.data !== undefined ? { data: last.data } : {};
