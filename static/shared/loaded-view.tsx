import { Spinner } from '@forge/react';
import React from 'react';
import type { ReactElement } from 'react';
import { ErrorPanel } from './error-message';
import type { Loaded } from './use-operation';

interface Props<T> {
  readonly loaded: Loaded<T>;
  readonly reload: () => void;
  readonly children: (data: T) => ReactElement;
}

/** Waiting, failed or there: every list shows all three in the same way. */
export function LoadedView<T>({ loaded, reload, children }: Props<T>): ReactElement {
  if (loaded.state === 'loading') return <Spinner label="Loading" />;
  if (loaded.state === 'failed') return <ErrorPanel error={loaded.error} retry={reload} />;
  return children(loaded.data);
}
