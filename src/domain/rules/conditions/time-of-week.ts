import * as z from 'zod';
import { condition } from './condition';
import { dayBefore, isTimeZone, weekdays } from './local-time';
import type { LocalTime } from './local-time';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'faults.rule.time');
const endOfDay = '24:00';

const values = z
  .strictObject({
    /** On which the hours begin. */
    days: z.array(z.enum(weekdays)).min(1, 'faults.rule.noDay').max(7),
    from: time.default('00:00'),
    /** Not included. Before `from`: on the day after. */
    to: z.union([time, z.literal(endOfDay)], 'faults.rule.time').default(endOfDay),
    /** IANA name. */
    timeZone: z.string().max(60).refine(isTimeZone, 'faults.rule.timeZone'),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'faults.rule.noTime' });

const reason = z.strictObject({
  code: z.literal('time-of-week'),
  holds: z.boolean(),
  day: z.enum(weekdays),
  time: z.string(),
  days: z.array(z.enum(weekdays)).readonly(),
  from: z.string(),
  to: z.string(),
  timeZone: z.string(),
});

type Hours = Pick<z.output<typeof values>, 'days' | 'from' | 'to'>;

function isWithin({ days, from, to }: Hours, now: LocalTime): boolean {
  const isDay = days.includes(now.day);
  if (from < to) return isDay && from <= now.time && now.time < to;
  return (isDay && from <= now.time) || (days.includes(dayBefore(now.day)) && now.time < to);
}

/** It is decided on one of these days, within these hours of a time zone. */
export const timeOfWeek = condition({
  key: 'timeOfWeek',
  schema: values.exactOptional(),
  about: 'request',
  reason,
  codes: ['time-of-week'],
  answer({ days, from, to, timeZone }, given) {
    const now = given.localTime(timeZone);
    const holds = isWithin({ days, from, to }, now);
    return { holds, reason: { code: 'time-of-week', holds, ...now, days, from, to, timeZone } };
  },
  sentence({ holds, day, time: now, days, from, to, timeZone }) {
    const given = `it is ${day} ${now} in ${timeZone}`;
    return holds ? given : `${given}, not ${days.join(' or ')} from ${from} to ${to}`;
  },
});
