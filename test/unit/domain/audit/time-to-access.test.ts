import type { AuditAction } from '#domain/audit/audit-facts';
import { sampleFacts } from '#test/support/audit-samples';
import { mayComplete, timeToAccess } from '#domain/audit/time-to-access';

const START = Date.parse('2026-11-02T08:00:00.000Z');

type Told = readonly [minute: number, action: AuditAction, facts?: Record<string, string | string[]>];

const chain = (...told: readonly Told[]) =>
  told.map(([minute, action, facts = {}], index) => ({
    seq: index + 1,
    action,
    at: new Date(START + minute * 60_000).toISOString(),
    facts: { ...sampleFacts[action], ...facts },
  }));

const of = (grantId: string) => ({ grantId });
const approved = (minute: number, ...grants: string[]): Told => [minute, 'request-approved', { grants }];

test('an access that nobody has to wait for but its approver and the vendor', () => {
  const events = chain(
    [0, 'request-received'],
    [0, 'request-decided'],
    [60, 'approval-counted'],
    approved(60, 'g1'),
    [61, 'principal-resolved', of('g1')],
    [62, 'grant-activated', of('g1')],
  );
  expect(timeToAccess(events)).toEqual({ approval: 3600, vendor: 120, person: 0, completedSeq: 6 });
});

test('a request that could not be read waits for a person until it is decided', () => {
  const events = chain(
    [0, 'request-received'],
    [0, 'request-needs-attention'],
    [30, 'request-decided'],
    approved(40, 'g1'),
    [41, 'grant-activated', of('g1')],
  );
  expect(timeToAccess(events)).toMatchObject({ person: 1800, approval: 600, vendor: 60 });
});

test('a grant that needs attention or waits for its connection waits for a person until it goes on', () => {
  const events = chain(
    [0, 'request-received'],
    approved(0, 'g1', 'g2'),
    [1, 'grant-activated', of('g2')],
    [2, 'grant-needs-attention', of('g1')],
    [12, 'grant-retried', of('g1')],
    [13, 'grant-waiting', of('g1')],
    [33, 'principal-resolved', of('g1')],
    [34, 'grant-activated', of('g1')],
  );
  expect(timeToAccess(events)).toEqual({ approval: 0, vendor: 4 * 60, person: 30 * 60, completedSeq: 8 });
});

test('the access is complete with its last grant, and what comes later changes nothing', () => {
  const events = chain(
    [0, 'request-received'],
    approved(0, 'g1', 'g2'),
    [5, 'grant-activated', of('g1')],
    [9, 'grant-activated', of('g2')],
    [90, 'revocation-started', of('g1')],
    [91, 'grant-ended', of('g1')],
  );
  expect(timeToAccess(events.slice(0, 3))).toBeUndefined();
  expect(timeToAccess(events)).toMatchObject({ vendor: 540, completedSeq: 4 });
});

test('a grant that was cancelled is not waited for, and a request of which nothing came has no time', () => {
  const both = [[0, 'request-received'], approved(0, 'g1', 'g2')] satisfies Told[];
  const one = chain(...both, [3, 'grant-activated', of('g1')], [8, 'grant-cancelled', of('g2')]);
  expect(timeToAccess(one)).toMatchObject({ vendor: 480, completedSeq: 4 });
  const none = chain(...both, [3, 'grant-cancelled', of('g1')], [8, 'grant-cancelled', of('g2')]);
  expect(timeToAccess(none)).toBeUndefined();
});

test('a removal, a refusal and a chain of something else have no time', () => {
  expect(timeToAccess(chain([0, 'request-received'], approved(1)))).toBeUndefined();
  expect(timeToAccess(chain([0, 'request-received'], [0, 'request-refused']))).toBeUndefined();
  expect(timeToAccess(chain([0, 'connection-tested'], [5, 'connection-paused']))).toBeUndefined();
});

test('clocks that disagree never make a time negative', () => {
  const events = chain([5, 'request-received'], approved(0, 'g1'), [1, 'grant-activated', of('g1')]);
  expect(timeToAccess(events)).toMatchObject({ approval: 0, vendor: 60 });
});

test('only events that can complete an access make its chain worth reading', () => {
  const may = (action: AuditAction, facts: Record<string, boolean> = {}) =>
    mayComplete({ action, facts: { ...sampleFacts[action], ...facts } });
  expect(may('grant-activated')).toBe(true);
  expect(may('grant-ended', { wasActive: false })).toBe(true);
  expect(may('grant-ended', { wasActive: true })).toBe(false);
  expect(may('request-approved')).toBe(false);
});
