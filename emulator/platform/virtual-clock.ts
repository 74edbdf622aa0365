import type { VirtualClock } from '../contracts';

/** A tick is longer than one millisecond so that two writes in a row also differ after rounding by a client. */
const TICK_MS = 3;

/** Virtual time that starts at `startMs` (epoch milliseconds) and only moves when told to. */
export function createVirtualClock(startMs: number): VirtualClock {
  let current = startMs;
  return {
    now: () => current,
    iso: () => new Date(current).toISOString(),
    tick: () => (current += TICK_MS),
    set(epochMs) {
      if (epochMs < current) throw new RangeError(`Virtual time cannot go back: ${epochMs} < ${current}`);
      current = epochMs;
    },
  };
}
