import * as React from 'react';

const EVERY_MS = 2000;

/**
 * Calls `first` at once and `beat` every two seconds while the page can be seen; the next beat waits for the last one. Returns
 * why the last beat failed, so that a stopped site is said and a restarted one is found again.
 */
export function usePulse(first: () => Promise<void>, beat: () => Promise<void>): string | undefined {
  const [failure, setFailure] = React.useState<string>();
  React.useEffect(() => {
    let timer = 0;
    let stopped = false;
    const next = (): void => {
      if (!stopped) timer = window.setTimeout(() => void once(beat), EVERY_MS);
    };
    const once = async (work: () => Promise<void>): Promise<void> => {
      try {
        if (document.visibilityState === 'visible') await work();
        setFailure(undefined);
      } catch (error) {
        setFailure(error instanceof Error ? error.message : String(error));
      }
      next();
    };
    void once(first);
    return () => {
      stopped = true;
      window.clearTimeout(timer);
    };
  }, [first, beat]);
  return failure;
}
