import * as React from 'react';
import Spinner from '@atlaskit/spinner';
import type { Live } from '../session/use-live';
import { Failure } from './note';

interface Props<T> {
  readonly live: Live<T>;
  /** What is awaited, as in "Loading requests". */
  readonly what: string;
  readonly children: (data: T) => React.ReactNode;
}

/** Loading, failed, or there; data stays in view below the message when only its refresh failed. */
export function Awaited<T>({ live, what, children }: Props<T>): React.JSX.Element {
  if (live.data === undefined && live.error === undefined) return <Loading what={what} />;
  return (
    <>
      <Failure title={`Could not load ${what}`} error={live.error} />
      {live.data !== undefined && children(live.data)}
    </>
  );
}

const Loading = ({ what }: { readonly what: string }): React.JSX.Element => (
  <p className="loading" role="status">
    <Spinner size="small" />
    Loading {what}…
  </p>
);
