import { faultsFrom } from '#domain/failure/fault';
import { entryFaults, findingsIn } from '#domain/rules/condition-references';
import type { RequestFacts } from '#domain/rules/conditions/given';
import { localTimes } from '#domain/rules/conditions/local-time';
import { AccessRule } from '#domain/rules/rule';
import { sentenceOfReason } from '#domain/rules/trace-reason';
import { UNKNOWN_ZONE, aRule, evaluated } from '../arbitrary-rules';

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
      localTimes()('Europe/Berlin', new Date(Date.UTC(2026, 9, 25, hour, 30)).toISOString());
    expect([at(0), at(1)]).toEqual([
      { day: 'sunday', time: '02:30' },
      { day: 'sunday', time: '02:30' },
    ]);
  });

  it('are told with what the clock showed', () => {
    const { trace } = evaluated([aRule({ when: { timeOfWeek: weekend } })], facts);
    expect(trace[0]?.reasons.map((reason) => sentenceOfReason(reason))).toEqual([
      'it is Friday 10:00 in Europe/Berlin, not Saturday or Sunday from 00:00 to 24:00',
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
  ])('with %s are refused beside it', (_what, timeOfWeek, sentence) => {
    const parsed = AccessRule.safeParse({ ...aRule(), when: { timeOfWeek } });
    const faults = parsed.success ? [] : faultsFrom(parsed.error);
    expect(faults.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
      `when.timeOfWeek.${sentence}`,
    ]);
  });
});

describe('a time zone', () => {
  const entered = (timeZone: string) =>
    entryFaults(aRule({ when: { timeOfWeek: { ...weekend, timeZone } } }).when, undefined);

  it.each(['Europe/Berlin', 'america/new_york', 'Asia/Kolkata', 'US/Eastern', 'UTC', 'Etc/UTC'])(
    'may be entered as %s',
    (timeZone) => {
      expect(entered(timeZone)).toEqual([]);
    },
  );

  it.each(['Europe/Nowhere', '+01:00', 'EST', 'CET', 'GMT', 'EST5EDT', 'Etc/GMT+5', 'SystemV/EST5', ''])(
    'may not be entered as %j',
    (timeZone) => {
      expect(entered(timeZone)).toMatchObject([
        { path: ['timeOfWeek', 'timeZone'], said: { key: 'faults.rule.timeZone' } },
      ]);
    },
  );

  it('that is in force is not asked again', () => {
    const { when } = aRule({ when: { timeOfWeek: { ...weekend, timeZone: UNKNOWN_ZONE } } });
    expect(entryFaults(when, when)).toEqual([]);
    expect(entryFaults(when, aRule().when)).toHaveLength(1);
    expect(findingsIn(when).map(({ sentence }) => sentence)).toEqual([
      'Gatehouse does not know the time zone Europe/Nowhere. Requests that depend on it wait until another one is chosen.',
    ]);
    expect(findingsIn(aRule({ when: { timeOfWeek: weekend } }).when)).toEqual([]);
  });
});

describe('a rule whose time zone nobody knows', () => {
  const lost = { ...weekend, timeZone: UNKNOWN_ZONE };
  const laxer = aRule({ id: 'laxer' });
  const stage = { approvers: [{ kind: 'application-owner' }] };

  it.each([
    ['refuses', { kind: 'refuse', reason: 'not then' }],
    ['asks for an approval', { kind: 'approval', stages: [stage] }],
    ['lets in', { kind: 'automatic', reason: 'then' }],
  ])('and that %s stops the request: it is not passed over for a laxer one', (_what, outcome) => {
    const strict = aRule({ id: 'strict', when: { timeOfWeek: lost }, outcome });
    const { trace, ...verdict } = evaluated([strict, laxer], facts);
    expect(verdict).toEqual({ kind: 'unknown', rule: strict });
    expect(trace.flatMap(({ reasons }) => reasons.map((reason) => sentenceOfReason(reason)))).toEqual([
      'nobody knows the time zone Europe/Nowhere',
    ]);
  });

  it('stops nothing that it is not about', () => {
    const elsewhere = aRule({ id: 'elsewhere', when: { applicationIds: ['chat'], timeOfWeek: lost } });
    expect(evaluated([elsewhere, laxer], facts)).toMatchObject({ kind: 'matched', rule: { id: 'laxer' } });
  });
});
