import React from 'react';
import type { ReactElement } from 'react';
import { ErrorPanel } from '../error-panel';
import { Skeleton } from '../skeleton';
import type { Operation } from './use-operation';

interface Props<T> {
  readonly operation: Operation<T>;
  /** Drawn while it loads, where the outline of a list would not fit. */
  readonly loading?: ReactElement;
  readonly children: (data: T) => ReactElement;
}

/** Waiting, failed or there: everything that is read shows all three in the same way. */
export function LoadedView<T>({ operation, loading, children }: Props<T>): ReactElement {
  const { loaded, reload } = operation;
  if (loaded.state === 'loading') return loading ?? <Skeleton />;
  if (loaded.state === 'failed') return <ErrorPanel error={loaded.error} retry={reload} />;
  return children(loaded.data);
}
