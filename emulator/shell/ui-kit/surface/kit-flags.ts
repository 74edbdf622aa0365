import * as React from 'react';
import { useFlags } from '@atlaskit/flag';
import type { Data } from '../bridge/bridge-host';
import { flagOf } from './flag-content';

interface KitFlags {
  readonly showFlag: (flag: Data) => void;
  readonly closeFlag: (id: string) => void;
}

/** Flags of apps in the page's one group of flags; a flag replaces an older one of the same id. */
export function useKitFlags(): KitFlags {
  const { showFlag } = useFlags();
  const open = React.useRef(new Map<string, () => void>());
  return React.useMemo(() => {
    const closeFlag = (id: string): void => {
      open.current.get(id)?.();
      open.current.delete(id);
    };
    return {
      closeFlag,
      showFlag: (flag) => {
        const id = String(flag['id']);
        closeFlag(id);
        open.current.set(id, showFlag(flagOf(flag)));
      },
    };
  }, [showFlag]);
}
