import * as z from 'zod';
import { fault } from '#domain/failure/fault';
import { say } from '#domain/failure/sentence';
import { condition, someOf } from './condition';
import { dayBefore, weekdays } from './local-time';
import type { LocalTime } from './local-time';
import { clockIn, zoneEntered } from './time-zone';

const time = z
  .string()
  .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'faults.rule.time')
  .transform((entered) => entered.padStart(5, '0'));
const endOfDay = '24:00';

const values = z
  .strictObject({
    /** On which the hours begin. */
    days: someOf(weekdays).refine((days) => days.length > 0, 'faults.rule.noDay'),
    from: time.default('00:00'),
    /** Not included. Before `from`: on the day after. */
    to: z.union([time, z.literal(endOfDay)], 'faults.rule.time').default(endOfDay),
    /** IANA name; as it was entered where that is none. */
    timeZone: z.string().transform((entered) => zoneEntered(entered) ?? entered),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'faults.rule.noTime' });

const reason = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('time-of-week'),
    holds: z.boolean(),
    day: z.enum(weekdays),
    time: z.string(),
    days: z.array(z.enum(weekdays)).readonly(),
    from: z.string(),
    to: z.string(),
    timeZone: z.string(),
  }),
  z.strictObject({ code: z.literal('time-unknown'), timeZone: z.string() }),
]);

type Day = (typeof weekdays)[number];
const capital = (day: Day) => `${day.charAt(0).toUpperCase()}${day.slice(1)}`;

type Hours = Pick<z.output<typeof values>, 'days' | 'from' | 'to'>;

function isWithin({ days, from, to }: Hours, now: LocalTime): boolean {
  const isDay = days.includes(now.day);
  if (from < to) return isDay && from <= now.time && now.time < to;
  return (isDay && from <= now.time) || (days.includes(dayBefore(now.day)) && now.time < to);
}

/**
 * It is decided on one of these days, within these hours of a time zone. Where nobody knows the zone, nobody guesses: to
 * pass over a rule that refuses, or that asks for an approval, would let in by a laxer one below.
 */
export const timeOfWeek = condition({
  key: 'timeOfWeek',
  schema: values.exactOptional(),
  about: 'request',
  reason,
  codes: ['time-of-week', 'time-unknown'],
  entered: ({ timeZone }) =>
    zoneEntered(timeZone) === undefined ? [fault('timeZone', say('faults.rule.timeZone'))] : [],
  finding: ({ timeZone }) =>
    clockIn(timeZone) === undefined ? say('findings.rule.timeZone', { zone: timeZone }) : undefined,
  answer({ days, from, to, timeZone }, given) {
    const now = given.localTime(timeZone);
    if (now === undefined) return { holds: 'unknown', reason: { code: 'time-unknown', timeZone } };
    const holds = isWithin({ days, from, to }, now);
    return { holds, reason: { code: 'time-of-week', holds, ...now, days, from, to, timeZone } };
  },
  sentence(step) {
    if (step.code === 'time-unknown') return `nobody knows the time zone ${step.timeZone}`;
    const { holds, day, time: now, days, from, to, timeZone } = step;
    const given = `it is ${capital(day)} ${now} in ${timeZone}`;
    return holds ? given : `${given}, not ${days.map(capital).join(' or ')} from ${from} to ${to}`;
  },
});
