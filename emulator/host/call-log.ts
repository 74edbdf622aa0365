import type { OutboundCall, VirtualClock } from '../contracts';

/** The app's latest outbound calls, oldest first. */
export interface CallLog {
  record(call: Omit<OutboundCall, 'seq' | 'at'>): void;
  /** Calls after a sequence number, or at and after an ISO-8601 time; all of them when absent. */
  since(from?: number | string): readonly OutboundCall[];
}

/** A month of virtual time makes some 140,000 calls; the latest of them are kept. */
const MOST_CALLS = 20_000;

export function createCallLog(clock: VirtualClock): CallLog {
  let calls: OutboundCall[] = [];
  let seq = 0;
  return {
    record(call) {
      seq += 1;
      calls.push({ ...call, seq, at: clock.iso() });
      if (calls.length >= 2 * MOST_CALLS) calls = calls.slice(-MOST_CALLS);
    },
    since(from) {
      if (from === undefined) return [...calls];
      if (typeof from === 'number') return calls.filter((call) => call.seq > from);
      const start = new Date(from).toISOString();
      return calls.filter((call) => call.at >= start);
    },
  };
}
