import * as React from 'react';
import { hearEcho } from '../../document/typed-echoes';

interface TypedText {
  /** What the field shows; undefined = the browser keeps it. */
  readonly shown: string | undefined;
  readonly typed: (text: string) => void;
}

/** The text of a field whose app may hold its value, and may answer a key press after the next one. */
export function useTypedText(value: unknown): TypedText {
  const [text, setText] = React.useState(value);
  const awaited = React.useRef<readonly unknown[]>([]);
  // Before it is drawn: who sees what the app says of a value must find the value, too.
  React.useLayoutEffect(() => {
    const heard = hearEcho(awaited.current, value);
    awaited.current = heard.awaited;
    if (heard.adopt) setText(value);
  }, [value]);
  const typed = (next: string): void => {
    if (value === undefined) return;
    awaited.current = [...awaited.current, next];
    setText(next);
  };
  return { shown: value === undefined ? undefined : String(text ?? ''), typed };
}
