import * as React from 'react';
import { resolveAddress } from './addresses';
import type { SurfacePage } from './surface-context';

/** Goes where an app points: inside the shell when it shows the same thing, else to the real address. */
export function useFollowing(siteUrl: string): SurfacePage['follow'] {
  return React.useCallback(
    (url, tab) => {
      const address = resolveAddress(url, siteUrl);
      if (tab === 'new-tab' || !address.startsWith('#')) window.open(address, '_blank', 'noopener');
      else window.location.hash = address;
    },
    [siteUrl],
  );
}
