import type { VirtualClock } from '../contracts';

/** A tick is longer than one millisecond so that two writes in a row also differ after rounding by a client. */
const TICK_MS = 3;

class SettableClock implements VirtualClock {
  constructor(private current: number) {}

  now(): number {
    return this.current;
  }

  iso(): string {
    return new Date(this.current).toISOString();
  }

  tick(): number {
    this.current += TICK_MS;
    return this.current;
  }

  set(epochMs: number): void {
    if (epochMs < this.current)
      throw new RangeError(`Virtual time cannot go back: ${epochMs} < ${this.current}`);
    this.current = epochMs;
  }
}

/** Virtual time that starts at `startMs` (epoch milliseconds) and only moves when told to. */
export function createVirtualClock(startMs: number): VirtualClock {
  return new SettableClock(startMs);
}
