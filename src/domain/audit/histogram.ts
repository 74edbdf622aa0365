import * as z from 'zod';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Upper ends of the classes, in seconds; what is longer than the last belongs to one class more. */
const ENDS = [
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 4, 8, 16].map((hours) => hours * HOUR),
  ...[1, 2, 3, 5, 7, 14, 30].map((days) => days * DAY),
] as const;

/** How many durations fell into each class, by its number; empty classes are left out. */
export const Histogram = z.record(z.string().regex(/^\d{1,2}$/), z.number().int().min(0));
export type Histogram = z.infer<typeof Histogram>;

function classOf(seconds: number): string {
  const index = ENDS.findIndex((end) => seconds <= end);
  return String(index === -1 ? ENDS.length : index);
}

export function withDuration(histogram: Histogram, seconds: number): Histogram {
  const key = classOf(seconds);
  return { ...histogram, [key]: (histogram[key] ?? 0) + 1 };
}

export function sumOf(histograms: readonly Histogram[]): Histogram {
  const sum: Histogram = {};
  for (const histogram of histograms)
    for (const [key, count] of Object.entries(histogram)) sum[key] = (sum[key] ?? 0) + count;
  return sum;
}

/**
 * Seconds that at most this share (0–1) of the durations exceeds, to the class: the upper end of the class it falls
 * into. `more` = longer than the last class tells apart. Undefined when there are none.
 */
export function quantile(
  histogram: Histogram,
  share: number,
): { readonly seconds: number; readonly more: boolean } | undefined {
  const total = Object.values(histogram).reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  let seen = 0;
  for (const [index, end] of ENDS.entries()) {
    seen += histogram[String(index)] ?? 0;
    if (seen >= share * total) return { seconds: end, more: false };
  }
  return { seconds: ENDS[ENDS.length - 1] ?? 0, more: true };
}
