import React, { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { ErrorPanel } from '../shared/error-panel';
import { Skeleton } from '../shared/skeleton';

/** Brings a page's code. */
export type LoadPage = () => Promise<ComponentType>;

type State = 'loading' | 'failed' | { readonly Page: ComponentType };

/** A page whose code comes when it is opened: what opens first need not carry all the others. */
export function LazyPage({ load }: { readonly load: LoadPage }) {
  const [state, setState] = useState<State>('loading');
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    const show = (next: State) => {
      if (current) setState(next);
    };
    show('loading');
    load().then(
      (Page) => show({ Page }),
      () => show('failed'),
    );
    return () => {
      current = false;
    };
  }, [load, round]);
  if (state === 'loading') return <Skeleton />;
  if (state === 'failed')
    return <ErrorPanel error={{ code: 'unreachable', message: '' }} retry={() => setRound(round + 1)} />;
  return <state.Page />;
}
