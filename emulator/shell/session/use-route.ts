import * as React from 'react';

/** Decoded segments of the hash: `#/issues/ACCESS-1` is ['issues', 'ACCESS-1']. */
export type Route = readonly string[];

export function readRoute(hash: string): Route {
  return hash
    .replace(/^#\/?/, '')
    .split('/')
    .filter((segment) => segment !== '')
    .map(decode);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

export const hashOf = (...segments: readonly string[]): string =>
  `#/${segments.map(encodeURIComponent).join('/')}`;

export const goTo = (...segments: readonly string[]): void => {
  window.location.hash = hashOf(...segments);
};

export function useRoute(): Route {
  const [hash, setHash] = React.useState(window.location.hash);
  React.useEffect(() => {
    const follow = (): void => setHash(window.location.hash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return React.useMemo(() => readRoute(hash), [hash]);
}
