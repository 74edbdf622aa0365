import { GraphFault } from '../http/graph-fault';
import type { ThrottlingSwitches } from '../state/switches';
import { toHttpDate } from '../timestamps';
import type { Refusal } from './throttle';

function retryAfter(form: ThrottlingSwitches['retryAfter'], waitMs: number, now: number): string | undefined {
  switch (form) {
    case 'integer':
      return String(Math.max(1, Math.ceil(waitMs / 1000)));
    case 'fraction':
      return (Math.max(1, waitMs) / 1000).toFixed(3);
    case 'date':
      return toHttpDate(now + Math.max(1000, Math.ceil(waitMs / 1000) * 1000));
    case 'absent':
      return undefined;
  }
}

/** The 429 of a full bucket; whether and how it says when to come back is a switch. */
export function throttled(refusal: Refusal, switches: ThrottlingSwitches, now: number): GraphFault {
  const wait = retryAfter(switches.retryAfter, refusal.waitMs, now);
  const headers = {
    ...(wait === undefined ? {} : { 'retry-after': wait }),
    'x-ms-throttle-scope': refusal.scope,
    'x-ms-throttle-information': refusal.reason,
  };
  return new GraphFault(429, 'TooManyRequests', 'Please retry again later.', { throttled: true, headers });
}
