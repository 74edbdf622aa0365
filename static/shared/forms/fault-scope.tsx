import React, { createContext, useCallback, useContext, useLayoutEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { faultAt, withoutShown } from '../data/faults';
import type { FailedCall } from '../data/settled';
import { ErrorPanel } from '../error-panel';

interface Scope {
  readonly error: FailedCall | undefined;
  /** Takes note that a field shows what is wrong at a path, until the function it returns is called. */
  readonly show: (path: string) => () => void;
}

const Context = createContext<Scope | undefined>(undefined);

/** Paths whose faults a field on the page shows, in the order the fields came. */
function usePaths() {
  const [paths, setPaths] = useState<readonly string[]>([]);
  const show = useCallback((path: string) => {
    setPaths((before) => [...before, path]);
    return () => setPaths((before) => before.toSpliced(before.indexOf(path), 1));
  }, []);
  return { paths, show };
}

const hasFaults = (error: FailedCall | undefined) => error?.faults?.[0] !== undefined;

interface Props {
  readonly error: FailedCall | undefined;
  /** Faults that are shown by something else than a field with a path. */
  readonly shownPaths?: readonly string[];
  /** Says nothing above the fields when each fault stands beside one. */
  readonly isBrief?: boolean;
  readonly children: ReactNode;
}

/**
 * The fields of one form and how its call failed. Each field shows the fault at its path; the panel above them shows every
 * fault that no field on the page shows, so that none is lost when a field is not drawn.
 */
export function FaultScope({ error, shownPaths = [], isBrief = false, children }: Props) {
  const { paths, show } = usePaths();
  const scope = useMemo(() => ({ error, show }), [error, show]);
  const rest = error && withoutShown(error, paths, shownPaths);
  const isSaid = hasFaults(error) && !hasFaults(rest);
  return (
    <Context.Provider value={scope}>
      {rest !== undefined && !(isBrief && isSaid) && <ErrorPanel error={rest} />}
      {children}
    </Context.Provider>
  );
}

/** What is wrong at a path, for the field that shows it. */
export function useFault(path: string | undefined): string | undefined {
  const scope = useContext(Context);
  const show = scope?.show;
  useLayoutEffect(() => (path === undefined ? undefined : show?.(path)), [path, show]);
  if (path === undefined) return undefined;
  if (scope === undefined) throw new Error(`The field of ${path} needs a FaultScope above it`);
  return faultAt(scope.error, path);
}
