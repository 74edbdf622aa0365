import { faultsFrom } from '#domain/failure/fault';
import type { RequestFacts } from '#domain/rules/conditions/given';
import { localTimeIn } from '#domain/rules/conditions/local-time';
import { AccessRule } from '#domain/rules/rule';
import { sentenceOfReason } from '#domain/rules/trace-reason';
import { aRule, evaluated } from '../arbitrary-rules';

const facts: RequestFacts = {
  intent: 'grant',
  application: { id: 'wiki', risk: 'medium' },
  level: { id: 'user' },
  requesterId: 'anna',
  requesterGroupIds: [],
  requesterEmail: undefined,
  at: '2026-11-27T09:00:00.000Z',
};
const office = { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], from: '08:00', to: '18:00' };
const inBerlin = { timeZone: 'Europe/Berlin' };
const weekend = { days: ['saturday', 'sunday'], ...inBerlin };
const nights = { days: ['friday'], from: '22:00', to: '06:00', ...inBerlin };

const kindAt = (timeOfWeek: object, at: string) =>
  evaluated([aRule({ when: { timeOfWeek } })], { ...facts, at }).kind;

describe('days and hours', () => {
  it.each([
    ['a Friday morning', { ...office, ...inBerlin }, '2026-11-27T09:00:00Z', 'matched'],
    ['the first minute', { ...office, ...inBerlin }, '2026-11-27T07:00:00Z', 'matched'],
    ['the minute before', { ...office, ...inBerlin }, '2026-11-27T06:59:59Z', 'baseline'],
    ['the minute at which it ends', { ...office, ...inBerlin }, '2026-11-27T17:00:00Z', 'baseline'],
    [
      'the same moment in New York',
      { ...office, timeZone: 'America/New_York' },
      '2026-11-27T09:00:00Z',
      'baseline',
    ],
    ['the weekend, whole days', weekend, '2026-11-28T12:00:00Z', 'matched'],
    ['Saturday in Berlin, still Friday in UTC', weekend, '2026-11-27T23:00:00Z', 'matched'],
    ['Monday in Berlin, still Sunday in UTC', weekend, '2026-11-29T23:00:00Z', 'baseline'],
    ['over midnight, before it', nights, '2026-11-27T22:30:00Z', 'matched'],
    ['over midnight, after it', nights, '2026-11-28T04:59:00Z', 'matched'],
    ['over midnight, when it is over', nights, '2026-11-28T05:00:00Z', 'baseline'],
    ['over midnight, of the night before', nights, '2026-11-27T04:00:00Z', 'baseline'],
    [
      '07:30 UTC in summer, 09:30 in Berlin',
      { ...office, from: '09:00', ...inBerlin },
      '2026-07-24T07:30:00Z',
      'matched',
    ],
    [
      '07:30 UTC in winter, 08:30 in Berlin',
      { ...office, from: '09:00', ...inBerlin },
      '2026-11-27T07:30:00Z',
      'baseline',
    ],
  ])('hold or not: %s', (_what, timeOfWeek, at, kind) => {
    expect(kindAt(timeOfWeek, at)).toBe(kind);
  });

  it('of the night in which summer time begins have no hour from two to three', () => {
    const skipped = { days: ['sunday'], from: '02:00', to: '03:00', ...inBerlin };
    for (let minute = 0; minute < 240; minute++)
      expect(kindAt(skipped, new Date(Date.UTC(2026, 2, 29, 0, minute)).toISOString())).toBe('baseline');
  });

  it('of the night in which it ends have that hour twice', () => {
    const at = (hour: number) =>
      localTimeIn('Europe/Berlin', new Date(Date.UTC(2026, 9, 25, hour, 30)).toISOString());
    expect([at(0), at(1)]).toEqual([
      { day: 'sunday', time: '02:30' },
      { day: 'sunday', time: '02:30' },
    ]);
  });

  it('are told with what the clock showed', () => {
    const { trace } = evaluated([aRule({ when: { timeOfWeek: weekend } })], facts);
    expect(trace[0]?.reasons.map((reason) => sentenceOfReason(reason))).toEqual([
      'it is friday 10:00 in Europe/Berlin, not saturday or sunday from 00:00 to 24:00',
    ]);
  });

  it.each([
    ['no day', { days: [], ...inBerlin }, 'days: Name at least one day of the week.'],
    [
      'an hour that is none',
      { ...weekend, from: '24:00', to: '08:00' },
      'from: Write a time like 08:00; only an end may be 24:00.',
    ],
    [
      'an end that is none',
      { ...weekend, to: '25:00' },
      'to: Write a time like 08:00; only an end may be 24:00.',
    ],
    [
      'hours that end where they begin',
      { ...weekend, from: '08:00', to: '08:00' },
      'to: The end must differ from the beginning. A whole day is 00:00 to 24:00.',
    ],
    [
      'an unknown zone',
      { ...weekend, timeZone: 'Europe/Nowhere' },
      'timeZone: Write a time zone that the IANA names, like Europe/Berlin.',
    ],
    [
      'an offset for a zone',
      { ...weekend, timeZone: '+01:00' },
      'timeZone: Write a time zone that the IANA names, like Europe/Berlin.',
    ],
  ])('with %s are refused beside it', (_what, timeOfWeek, sentence) => {
    const parsed = AccessRule.safeParse({ ...aRule(), when: { timeOfWeek } });
    const faults = parsed.success ? [] : faultsFrom(parsed.error);
    expect(faults.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
      `when.timeOfWeek.${sentence}`,
    ]);
  });
});
