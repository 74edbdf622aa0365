import { clockIn } from './time-zone';

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** What the calendar and the clock on the wall show. */
export interface LocalTime {
  readonly day: Weekday;
  /** `HH:MM`. */
  readonly time: string;
}

/**
 * The weekday and time of an instant in a time zone, summer time included: an hour that is skipped in spring is never
 * shown, one that is repeated in autumn is shown twice. Undefined: this runtime does not know the zone.
 */
export function localTimeIn(timeZone: string, at: string): LocalTime | undefined {
  const clock = clockIn(timeZone, {
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  if (clock === undefined) return undefined;
  const parts = clock.formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const name = part('weekday').toLowerCase();
  const day = weekdays.find((one) => one === name);
  if (day === undefined) throw new Error(`Not a weekday: ${name}`);
  return { day, time: `${part('hour')}:${part('minute')}` };
}

export const dayBefore = (day: Weekday): Weekday => weekdays[(weekdays.indexOf(day) + 6) % 7] ?? day;
