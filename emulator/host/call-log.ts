import type { OutboundCall, VirtualClock } from '../contracts';

/** The app's latest outbound calls, oldest first. */
export interface CallLog {
  record(call: Omit<OutboundCall, 'seq' | 'at'>): void;
  /** Calls after a sequence number, or at and after an ISO-8601 time; all of them when absent. */
  since(from?: number | string): readonly OutboundCall[];
}

/** A month of virtual time makes some 140,000 calls; the latest of them are kept. */
const MOST_CALLS = 20_000;

class LatestCalls implements CallLog {
  private calls: OutboundCall[] = [];
  private seq = 0;

  constructor(private readonly clock: VirtualClock) {}

  record(call: Omit<OutboundCall, 'seq' | 'at'>): void {
    this.seq += 1;
    this.calls.push({ ...call, seq: this.seq, at: this.clock.iso() });
    if (this.calls.length >= 2 * MOST_CALLS) this.calls = this.calls.slice(-MOST_CALLS);
  }

  since(from?: number | string): readonly OutboundCall[] {
    if (from === undefined) return [...this.calls];
    if (typeof from === 'number') return this.calls.filter((call) => call.seq > from);
    const start = new Date(from).toISOString();
    return this.calls.filter((call) => call.at >= start);
  }
}

export function createCallLog(clock: VirtualClock): CallLog {
  return new LatestCalls(clock);
}
