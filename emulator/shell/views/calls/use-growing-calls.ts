import * as React from 'react';
import type { OutboundCall } from '../../api/control';
import { outboundCalls } from '../../api/control';

/** Reads only what is new: a month of sweeps makes a hundred thousand calls. */
export function useGrowingCalls(): () => Promise<readonly OutboundCall[]> {
  const known = React.useRef<readonly OutboundCall[]>([]);
  return React.useCallback(async () => {
    const before = known.current;
    const fresh = await outboundCalls(before.at(-1)?.seq ?? 0);
    // Two reads may overlap; whoever comes second finds part of its answer known already.
    const last = known.current.at(-1)?.seq ?? 0;
    known.current = [...known.current, ...fresh.filter(({ seq }) => seq > last)];
    return known.current;
  }, []);
}
