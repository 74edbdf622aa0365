import { parse } from 'tinyduration';

const MS = {
  weeks: 604_800_000,
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
} as const;

/** Milliseconds of an ISO-8601 duration from a point in time on (months and years follow the calendar, UTC). */
export function durationMs(iso: string, from: number): number {
  const duration = parse(iso);
  if (duration.negative) throw new RangeError(`A duration into the past: ${iso}`);
  const date = new Date(from);
  date.setUTCFullYear(date.getUTCFullYear() + (duration.years ?? 0));
  date.setUTCMonth(date.getUTCMonth() + (duration.months ?? 0));
  const units = Object.keys(MS) as (keyof typeof MS)[];
  const rest = units.reduce((sum, unit) => sum + (duration[unit] ?? 0) * MS[unit], 0);
  return Math.round(date.getTime() - from + rest);
}
