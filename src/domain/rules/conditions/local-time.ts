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

/** What clocks in a time zone show at an instant. Undefined: this runtime does not know the zone. */
export type LocalTimes = (timeZone: string, at: string) => LocalTime | undefined;

const makeClock = (timeZone: string) =>
  clockIn(timeZone, { weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

function shownBy(clock: Intl.DateTimeFormat, at: string): LocalTime {
  const parts = clock.formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const name = part('weekday').toLowerCase();
  const day = weekdays.find((one) => one === name);
  if (day === undefined) throw new Error(`Not a weekday: ${name}`);
  return { day, time: `${part('hour')}:${part('minute')}` };
}

/**
 * Summer time included: an hour that is skipped in spring is never shown, one that is repeated in autumn is shown twice. The
 * clock of a zone is made once, which costs more than a decision.
 */
export function localTimes(): LocalTimes {
  const clocks = new Map<string, Intl.DateTimeFormat | undefined>();
  return (timeZone, at) => {
    if (!clocks.has(timeZone)) clocks.set(timeZone, makeClock(timeZone));
    const clock = clocks.get(timeZone);
    return clock && shownBy(clock, at);
  };
}

export const dayBefore = (day: Weekday): Weekday => weekdays[(weekdays.indexOf(day) + 6) % 7] ?? day;
