import fc from 'fast-check';
import { auditActions } from '#domain/audit/audit-facts';
import { sampleFacts } from '#test/support/audit-samples';
import { KEPT_DAYS, Statistics, advance, emptyStatistics } from '#domain/audit/statistics';
import type { CountedFact } from '#domain/audit/statistics';

const NOW = '2026-11-22T12:00:00.000Z';
const DAY_MS = 86_400_000;
const at = (days: number, ms = 0) => new Date(Date.parse(NOW) - days * DAY_MS + ms).toISOString();

const event = (
  action: CountedFact['event']['action'],
  facts: CountedFact['event']['facts'] = {},
  when = NOW,
) => ({
  event: { action, at: when, facts: { ...sampleFacts[action], ...facts } },
});

const counted = (...observations: CountedFact[]) => advance(emptyStatistics(NOW), observations, NOW);
const today = (...observations: CountedFact[]) => counted(...observations).days['2026-11-22'];

test('the first count looks back over all the days that are kept', () => {
  expect(emptyStatistics(NOW).countedTo).toBe('2026-08-23T00:00:00.000Z');
});

test('every fact is counted on its day', () => {
  expect(
    today(
      event('request-received'),
      event('request-approved'),
      event('request-refused'),
      event('request-denied'),
      event('request-needs-attention'),
      event('grant-needs-attention'),
      event('grant-activated'),
      event('grant-ended'),
      event('connection-tested'),
    ),
  ).toEqual({ received: 1, approved: 1, refused: 2, attention: 2, activated: 1, ended: 1 });
});

test('live grants go up with each proof and down with each end of a proven one', () => {
  const crm = { applicationId: 'crm' };
  const { live } = counted(
    event('grant-activated', crm),
    event('grant-activated', crm),
    event('grant-activated', { applicationId: 'wiki' }),
    event('grant-ended', { ...crm, wasActive: true }),
    event('grant-ended', { ...crm, wasActive: false }),
    event('grant-ended', { applicationId: 'wiki', wasActive: true }),
    event('grant-activated', { applicationId: 7 }),
  );
  expect(live).toEqual({ crm: 1 });
});

test('times to access are summed by what was waited for and classed by their whole', () => {
  const access = { approval: 30, vendor: 20, person: 10, completedSeq: 5 };
  const observation = { ...event('grant-activated'), access };
  expect(today(observation, observation)?.access).toEqual({
    count: 2,
    approval: 60,
    vendor: 40,
    person: 20,
    total: { '0': 2 },
  });
});

test('days that are too old are forgotten, live grants are not', () => {
  const old = counted(event('grant-activated', { applicationId: 'crm' }, at(KEPT_DAYS - 1)));
  expect(Object.keys(old.days)).toHaveLength(1);
  const later = advance(old, [], at(-1));
  expect(later).toMatchObject({ days: {}, live: { crm: 1 }, countedTo: at(-1) });
});

const observations = fc
  .array(
    fc.record({
      action: fc.constantFrom(...auditActions),
      offset: fc.integer({ min: 0, max: 200 * DAY_MS }),
      application: fc.constantFrom('crm', 'constructor', undefined),
      wasActive: fc.boolean(),
      seconds: fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: undefined }),
    }),
    { maxLength: 60 },
  )
  .map((drafts) =>
    drafts
      .map(({ action, offset, application, wasActive, seconds }): CountedFact => {
        const facts = { wasActive, applicationId: application ?? null };
        const shared = event(action, facts, at(0, offset));
        if (seconds === undefined) return shared;
        return { ...shared, access: { approval: seconds, vendor: 1, person: 0, completedSeq: 1 } };
      })
      .sort((a, b) => (a.event.at < b.event.at ? -1 : 1)),
  );

test('counting in pieces, split anywhere, comes to the same as counting at once, and can be stored', () => {
  fc.assert(
    fc.property(observations, fc.nat(), (all, cut) => {
      const end = at(-201);
      const once = advance(emptyStatistics(NOW), all, end);
      const place = cut % (all.length + 1);
      const middle = all[place]?.event.at ?? end;
      const before = all.filter(({ event: { at: when } }) => when < middle);
      const pieces = advance(advance(emptyStatistics(NOW), before, middle), all.slice(before.length), end);
      expect(pieces).toEqual(once);
      expect(Statistics.parse(structuredClone(once))).toEqual(once);
    }),
  );
});

test('a year of five hundred applications fits into one stored value', () => {
  const applications = Array.from({ length: 1000 }, (_, index) => `application-${'x'.repeat(24)}-${index}`);
  const days = Array.from({ length: KEPT_DAYS }, (_, index) => at(KEPT_DAYS - 1 - index));
  const all = [
    ...applications.map((applicationId) => event('grant-activated', { applicationId })),
    ...days.flatMap((when) =>
      Array.from({ length: 40 }, (_, index) => ({
        ...event('grant-activated', {}, when),
        access: { approval: 2 ** index, vendor: 0, person: 0, completedSeq: 1 },
      })),
    ),
  ];
  expect(JSON.stringify(counted(...all)).length).toBeLessThan(150_000);
});
