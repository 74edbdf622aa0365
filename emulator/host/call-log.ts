import type { OutboundCall, VirtualClock } from '../contracts';

/** The app's outbound calls, oldest first. */
export interface CallLog {
  record(call: Omit<OutboundCall, 'seq' | 'at'>): void;
  /** Calls after a sequence number, or at and after an ISO-8601 time; all of them when absent. */
  since(from?: number | string): readonly OutboundCall[];
}

export function createCallLog(clock: VirtualClock): CallLog {
  const calls: OutboundCall[] = [];
  return {
    record(call) {
      calls.push({ ...call, seq: calls.length + 1, at: clock.iso() });
    },
    since(from) {
      if (from === undefined) return [...calls];
      if (typeof from === 'number') return calls.slice(Math.max(0, from));
      const start = new Date(from).toISOString();
      return calls.filter((call) => call.at >= start);
    },
  };
}
