import { sampleDraft } from '#test/support/audit-samples';
import { storedTold, told } from '#test/support/fakes/jira/told';
import { aRequest } from '#test/conformance/ports/samples';
import { advance, emptyStatistics } from '#domain/audit/statistics';
import { ADMIN, adminWorld, grant, portal, seed } from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

let world: AdminWorld;
beforeEach(() => {
  world = adminWorld();
});

const overview = () => world.operations['overview.get']();
const setup = async () =>
  Object.fromEntries((await overview()).setup.map(({ step, state }) => [step, state]));
const inDays = (days: number) => new Date(Date.parse(world.clock.now()) + days * 86_400_000).toISOString();
const job = grant().job;

describe('the set-up checklist', () => {
  test('has everything to do in an empty installation', async () => {
    expect((await overview()).setup.map(({ step }) => step)).toEqual([
      'connection',
      'application',
      'rule',
      'portal',
      'request',
    ]);
    expect(new Set(Object.values(await setup()))).toEqual(new Set(['todo']));
  });

  test('fills as things come to work', async () => {
    await seed(world);
    expect(await setup()).toMatchObject({ connection: 'started', application: 'done', rule: 'done' });
    await world.operations['connections.test']({ id: 'main' }, ADMIN);
    await world.operations['portals.save']({ portal }, ADMIN);
    expect(await setup()).toEqual({
      ...{ connection: 'done', application: 'done', rule: 'done', portal: 'done' },
      request: 'todo',
    });
    const at = world.clock.now();
    await world.audit.append([sampleDraft('request-received', { subject: 'issue:1', at })]);
    expect(await setup()).toMatchObject({ request: 'done' });
  });

  test('an application without a bound group and a rule that is off are only begun', async () => {
    await seed(world);
    await world.operations['applications.save']({ id: 'wiki', name: 'Wiki', enabled: false }, ADMIN);
    await world.operations['connections.disable']({ id: 'main' }, ADMIN);
    expect(await setup()).toMatchObject({ application: 'started', connection: 'started' });
  });
});

describe('health', () => {
  const health = async () => (await overview()).health;

  test('of a quiet site has nothing to say', async () => {
    await seed(world);
    await world.operations['connections.test']({ id: 'main' }, ADMIN);
    const none = { count: 0, more: false };
    expect(await health()).toEqual({
      ...{ provisioning: 'running', connections: [], credentials: [], rules: [] },
      ...{ attention: none, stuck: none, waiting: none },
    });
  });

  test('names connections that fail, are off or were never tested, with what to do', async () => {
    await seed(world);
    expect((await health()).connections).toMatchObject([{ id: 'main', trouble: 'untested' }]);
    const failing = {
      state: 'paused',
      kind: 'forbidden',
      ...storedTold('Give consent.'),
      at: inDays(0),
    } as const;
    await world.health.write('main', failing);
    expect((await health()).connections).toEqual([
      { id: 'main', name: 'Main', trouble: 'paused', ...told('Give consent.') },
    ]);
    await world.operations['connections.disable']({ id: 'main' }, ADMIN);
    expect((await health()).connections).toMatchObject([{ trouble: 'disabled' }]);
  });

  test('counts what needs attention, what waits and what stands still', async () => {
    await seed(world);
    await world.ledger.commit({
      request: aRequest('7', { state: 'needs-attention' }),
      grants: [
        grant({ id: 'a', state: 'needs-attention' }),
        grant({ id: 'w', state: 'provisioning', job: { ...job, dueAt: inDays(-1), waiting: true } }),
        grant({ id: 's', state: 'deprovisioning', job: { ...job, dueAt: inDays(-1) } }),
        grant({ id: 'n', state: 'provisioning', job: { ...job, dueAt: inDays(0) } }),
      ],
      audit: [],
    });
    expect(await health()).toMatchObject({
      attention: { count: 2 },
      waiting: { count: 1 },
      stuck: { count: 1 },
    });
  });

  test('stops counting at a bound and says so', async () => {
    for (let n = 0; n < 101; n += 1)
      await world.ledger.commit({ grants: [grant({ id: `g${n}`, state: 'needs-attention' })], audit: [] });
    expect((await health()).attention).toEqual({ count: 100, more: true });
  });
});

test('the next twenty ends within fourteen days are listed, soonest first, by their names', async () => {
  await seed(world);
  for (let n = 0; n < 25; n += 1) {
    const soon = grant({ id: `g${n}`, issueKey: `ACCESS-${n}`, expiresAt: inDays(13 - n / 10) });
    await world.ledger.commit({ grants: [soon], audit: [] });
  }
  await world.ledger.commit({ grants: [grant({ id: 'far', expiresAt: inDays(15) })], audit: [] });
  const { expiring } = await overview();
  expect(expiring).toHaveLength(20);
  expect(expiring[0]).toMatchObject({ issueKey: 'ACCESS-24', application: 'Wiki', level: 'User' });
  expect(expiring.map(({ expiresAt }) => expiresAt)).toEqual(
    expiring.map(({ expiresAt }) => expiresAt).sort(),
  );
});

describe('statistics', () => {
  test('before the first count have every day, empty', async () => {
    const { statistics } = await overview();
    expect(statistics).toMatchObject({ countedTo: null, live: [], liveElsewhere: 0 });
    expect(statistics.days).toHaveLength(92);
    expect(statistics.days.at(-1)?.day).toBe(world.clock.now().slice(0, 10));
    expect(statistics.access.map(({ days, count, median }) => [days, count, median])).toEqual([
      [7, 0, null],
      [30, 0, null],
      [90, 0, null],
    ]);
  });

  test('are what was counted: by day, by what was waited for, by application', async () => {
    await seed(world);
    const now = world.clock.now();
    const at = inDays(-10);
    const access = { approval: 600, vendor: 60, person: 0, completedSeq: 3 };
    const others = Array.from({ length: 12 }, (_, n) => `app-${String(n).padStart(2, '0')}`);
    const activated = (applicationId: string) => ({
      event: sampleDraft('grant-activated', { at }, { applicationId }),
    });
    const observations = [{ ...activated('wiki'), access }, ...[...others, 'wiki'].map(activated)];
    await world.statistics.replace(advance(emptyStatistics(now), observations, now));
    const { statistics } = await overview();
    expect(statistics.days.find(({ day }) => at.startsWith(day))).toMatchObject({ activated: 14 });
    expect(statistics.access).toMatchObject([
      { days: 7, count: 0 },
      { days: 30, count: 1, approval: 600, vendor: 60, median: { seconds: 900, more: false } },
      { days: 90, count: 1 },
    ]);
    expect(statistics.live[0]).toEqual({ applicationId: 'wiki', name: 'Wiki', count: 2 });
    expect(statistics.live).toHaveLength(10);
    expect(statistics.liveElsewhere).toBe(3);
  });
});
