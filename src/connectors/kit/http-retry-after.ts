/** Longest wait we accept from a vendor: the platform's longest queue delay (900 s). */
export const longestRetryAfterMs = 900_000;

const seconds = /^\d+(\.\d+)?$/;
/** IMF-fixdate, RFC 850 and asctime all start with the name of a day (RFC 9110 §5.6.7). */
const httpDate = /^(mon|tue|wed|thu|fri|sat|sun)/i;

/**
 * Reads a `Retry-After` header: seconds (whole or with a fraction, as Graph sends them) or an HTTP date.
 * @returns milliseconds from `nowMs`, at least 0 and at most 900 000; undefined when absent or unreadable.
 */
export function parseRetryAfter(header: string | null, nowMs: number): number | undefined {
  const text = header?.trim() ?? '';
  if (seconds.test(text)) return clamp(Math.ceil(Number(text) * 1000));
  if (!httpDate.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : clamp(at - nowMs);
}

function clamp(ms: number): number {
  return Math.min(Math.max(ms, 0), longestRetryAfterMs);
}
