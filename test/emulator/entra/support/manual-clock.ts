import type { VirtualClock } from '#emulator/contracts';

/** A clock that stands still until told otherwise. */
export function manualClock(start = '2026-03-02T09:00:00.000Z'): VirtualClock {
  let now = Date.parse(start);
  return {
    now: () => now,
    iso: () => new Date(now).toISOString(),
    tick: () => {
      now += 3;
      return now;
    },
    set: (epochMs) => {
      if (epochMs < now) throw new RangeError('time does not go back');
      now = epochMs;
    },
  };
}

export function advance(clock: VirtualClock, ms: number): void {
  clock.set(clock.now() + ms);
}
