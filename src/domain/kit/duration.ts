import ms from 'ms';
import { parse } from 'tinyduration';

const MINUTE = 60_000;
const MINUTES_PER = { weeks: 10_080, days: 1_440, hours: 60 } as const;

/** Shortest access that can be kept: the sweep runs every five minutes. */
export const SHORTEST_DURATION_MINUTES = 5;
/** Ten years. Longer is a typing error. */
export const LONGEST_DURATION_MINUTES = 5_256_000;

const NUMBER = String.raw`\d{1,10}(?:[.,]\d{1,3})?`;
/** The whole text, because the parser stops quietly at what it does not know: `P30D or longer`, `PT30M8H`. */
const ISO_DURATION = new RegExp(
  String.raw`^\+?P(?:${NUMBER}W)?(?:${NUMBER}D)?(?:T(?:${NUMBER}H)?(?:${NUMBER}M)?)?$`,
);

function isoMinutes(text: string): number | undefined {
  if (!ISO_DURATION.test(text)) return undefined;
  try {
    const parsed = parse(text);
    return (
      (parsed.weeks ?? 0) * MINUTES_PER.weeks +
      (parsed.days ?? 0) * MINUTES_PER.days +
      (parsed.hours ?? 0) * MINUTES_PER.hours +
      (parsed.minutes ?? 0)
    );
  } catch {
    return undefined;
  }
}

function plainMinutes(text: string): number | undefined {
  if (
    !/^\d{1,7}(\.\d{1,3})?\s*[a-z]+$/i.test(text) ||
    /^[\d.]+\s*(ms|msecs?|milli\w*|y|yrs?|years?)$/i.test(text)
  )
    return undefined;
  const value = ms(text as ms.StringValue);
  return Number.isFinite(value) ? value / MINUTE : undefined;
}

/**
 * Minutes meant by `PT8H`, `P30D`, `8 hours`, `30 days`, `2w`; undefined when unreadable, fractional, shorter than
 * five minutes or longer than ten years. Months and years are refused: they have no fixed length.
 */
export function parseDurationMinutes(text: string): number | undefined {
  const trimmed = text.trim();
  const minutes = /^[+-]?P/i.test(trimmed) ? isoMinutes(trimmed.toUpperCase()) : plainMinutes(trimmed);
  if (minutes === undefined || !Number.isInteger(minutes)) return undefined;
  return minutes >= SHORTEST_DURATION_MINUTES && minutes <= LONGEST_DURATION_MINUTES ? minutes : undefined;
}

/** `90` → `1 hour 30 minutes`. */
export function describeMinutes(minutes: number): string {
  const parts: string[] = [];
  let rest = minutes;
  for (const [unit, size] of [
    ['day', 1_440],
    ['hour', 60],
    ['minute', 1],
  ] as const) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
  }
  return parts.join(' ') || '0 minutes';
}

/** The instant `minutes` after `from`. */
export function addMinutes(from: string, minutes: number): string {
  return new Date(Date.parse(from) + minutes * MINUTE).toISOString();
}
