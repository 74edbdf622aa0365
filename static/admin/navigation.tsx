import React, { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

export const pageKeys = [
  'overview',
  'connectors',
  'catalog',
  'rules',
  'portals',
  'people',
  'access',
  'audit',
  'settings',
] as const;
export type PageKey = (typeof pageKeys)[number];

/** What the page that is gone to should show first, e.g. `{applicationId: 'github'}` or `{add: 'yes'}`. */
export type PlaceParams = Readonly<Record<string, string>>;

interface Navigation {
  readonly page: PageKey;
  readonly params: PlaceParams;
  /** Another number with every step, so that going to the page one is on starts it anew. */
  readonly step: number;
  readonly go: (page: PageKey, params?: PlaceParams) => void;
  /** Says where on the page one is, without starting it anew. */
  readonly keep: (params: PlaceParams) => void;
}

const Context = createContext<Navigation | undefined>(undefined);

/** Where the administrator is. Only the page that is shown is drawn, so that a page is read when it is opened. */
export function NavigationProvider({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState<Omit<Navigation, 'go' | 'keep'>>({
    page: 'overview',
    params: {},
    step: 0,
  });
  const go = useCallback(
    (page: PageKey, params: PlaceParams = {}) =>
      setPlace((before) => ({ page, params, step: before.step + 1 })),
    [],
  );
  const keep = useCallback((params: PlaceParams) => setPlace((before) => ({ ...before, params })), []);
  const value = useMemo(() => ({ ...place, go, keep }), [place, go, keep]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useNavigation(): Navigation {
  const navigation = useContext(Context);
  if (navigation === undefined) throw new Error('useNavigation needs a NavigationProvider above it');
  return navigation;
}
