import type { Text } from './text';

const DAY_MS = 86_400_000;
const steps = [
  ['year', 365 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

type Place = Pick<Text, 'locale' | 'timeZone'>;

/** Date and time, as the reader writes them; a dash where there is none. */
export function instantText(text: Place, instant: string | null): string {
  if (instant === null) return '–';
  const format = new Intl.DateTimeFormat(text.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: text.timeZone,
  });
  return format.format(new Date(instant));
}

/** The day only; a dash where there is none. */
export function dayText(text: Place, instant: string | null): string {
  if (instant === null) return '–';
  const format = new Intl.DateTimeFormat(text.locale, { dateStyle: 'medium', timeZone: text.timeZone });
  return format.format(new Date(instant));
}

/** How far from `now` an instant lies, in the largest unit that fits: "in 3 days", "2 hours ago". */
export function distanceText(text: Place, instant: string, now: string): string {
  const distance = Date.parse(instant) - Date.parse(now);
  const [unit, size] = steps.find(([, ms]) => Math.abs(distance) >= ms) ?? (['minute', 60_000] as const);
  const format = new Intl.RelativeTimeFormat(text.locale, { numeric: 'auto' });
  return format.format(Math.round(distance / size), unit);
}

const units = [
  ['day', 1440],
  ['hour', 60],
  ['minute', 1],
] as const;

/** Minutes in words: 43200 → "30 days", 90 → "1 hour, 30 minutes". */
export function durationText(text: Place, minutes: number): string {
  const parts: string[] = [];
  let rest = Math.max(0, Math.round(minutes));
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
    if (count > 0) parts.push(new Intl.NumberFormat(text.locale, style).format(count));
  }
  return parts.length === 0
    ? '–'
    : new Intl.ListFormat(text.locale, { type: 'unit', style: 'long' }).format(parts);
}
