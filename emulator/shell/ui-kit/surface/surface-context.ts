import * as React from 'react';

export type Tab = 'same-tab' | 'new-tab';

/** What components of a surface need of the page around it. */
export interface SurfacePage {
  /** Goes to an address the app named. */
  readonly follow: (url: string, tab: Tab) => void;
}

export const SurfaceContext = React.createContext<SurfacePage | undefined>(undefined);

export function useFollow(): SurfacePage['follow'] {
  const page = React.useContext(SurfaceContext);
  if (page === undefined) throw new Error('useFollow needs a SurfaceContext above it');
  return page.follow;
}
