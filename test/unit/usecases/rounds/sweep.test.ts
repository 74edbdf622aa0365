import { told } from '#test/support/fakes/jira/told';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { sweep } from '#usecases/rounds/sweep';
import {
  STATUS,
  actionsOf,
  configure,
  draftGrant,
  drive,
  grantId,
  openWorld,
  provision,
  revoke,
  seedGrants,
  theGrant,
} from '../kit/flow-world';
import type { FlowWorld } from '../kit/flow-world';
import { ISSUE, place, raiseIssue, receive } from '../kit/issue-cases';

let world: FlowWorld;
beforeEach(async () => {
  world = await openWorld();
});

const nothing = {
  ...{ changedIssues: 0, dueGrants: 0, expiries: 0, unpublished: 0, stuck: 0, healed: 0 },
  ...{ reminded: 0, counted: 0 },
};
const pushed = () => world.queue.jobs.map((job) => (job.kind === 'issue' ? job.issueId : job.grantId));
const paused = { state: 'paused', kind: 'forbidden', at: '2026-11-02T09:00:00.000Z' } as const;

it('a sweep of a quiet site does nothing', async () => {
  expect(await sweep(world.ports)).toEqual(nothing);
  expect(world.queue.jobs).toEqual([]);
});

describe('an access whose time is over', () => {
  const limited = async () => {
    await world.ledger.commit({ grants: [draftGrant(world, '1', { durationMinutes: 60 })], audit: [] });
    await drive(world, '1');
    world.queue.takeAll();
  };

  it('is ended, as an expiry, and its job pushed', async () => {
    await limited();
    world.clock.advance({ minutes: 60 });
    expect(await sweep(world.ports)).toMatchObject({ expiries: 1 });
    expect(await theGrant(world, '1')).toMatchObject({
      state: 'deprovisioning',
      endCause: 'expiry',
      endedBy: 'expiry',
    });
    expect(pushed()).toContain(grantId('1'));
    expect(actionsOf(world, 'issue:1').at(-1)).toBe('expiry-started');
  });

  it('is not ended a second early', async () => {
    await limited();
    world.clock.advance({ minutes: 59, seconds: 59 });
    expect(await sweep(world.ports)).toMatchObject({ expiries: 0 });
  });

  it('is ended once by two sweeps', async () => {
    await limited();
    world.clock.advance({ hours: 2 });
    await sweep(world.ports);
    await sweep(world.ports);
    expect(actionsOf(world, 'issue:1').filter((action) => action === 'expiry-started')).toHaveLength(1);
  });
});

describe('a job that stands still', () => {
  it('is pushed when it is due, on the way in and on the way out', async () => {
    await seedGrants(world, '1');
    await provision(world, '2');
    await revoke(world, '2');
    world.queue.takeAll();
    expect(await sweep(world.ports)).toMatchObject({ dueGrants: 2 });
    expect(pushed()).toEqual([grantId('2'), grantId('1')]);
  });

  it('is left alone while its own next step is still to come', async () => {
    await seedGrants(world, '1');
    world.connector.script('grant', { kind: 'fails', with: 'unavailable' });
    await drive(world, '1');
    world.clock.advance({ minutes: 4 });
    expect(await sweep(world.ports)).toMatchObject({ dueGrants: 0 });
    world.clock.advance({ minutes: 4 });
    expect(await sweep(world.ports)).toMatchObject({ dueGrants: 1 });
  });

  it('is taken a hundred at a time', async () => {
    await seedGrants(world, ...Array.from({ length: 130 }, (_, index) => String(1_000 + index)));
    expect(await sweep(world.ports)).toMatchObject({ dueGrants: 100 });
  });
});

describe('an issue', () => {
  it('whose latest state was not published for two minutes is pushed', async () => {
    raiseIssue(world);
    await receive(world);
    await world.marks.write('2030-01-01T00:00:00.000Z');
    world.clock.advance({ minutes: 1, seconds: 59 });
    expect(await sweep(world.ports)).toMatchObject({ unpublished: 0 });
    world.clock.advance({ seconds: 1 });
    expect(await sweep(world.ports)).toMatchObject({ unpublished: 1 });
    expect(pushed()).toContain(ISSUE);
  });

  it.each(['in-progress', 'needs-attention'] as const)(
    'that is %s and has stood still for more than ten minutes is pushed',
    async (state) => {
      raiseIssue(world);
      await receive(world);
      await place(world, { state, outbox: { notices: [], fillApprovers: false, dirty: false } });
      world.clock.advance({ minutes: 10 });
      expect(await sweep(world.ports)).toMatchObject({ stuck: 0, unpublished: 0 });
      world.clock.advance({ seconds: 1 });
      expect(await sweep(world.ports)).toMatchObject({ stuck: 1 });
    },
  );
});

describe('events that were lost', () => {
  const touch = (minutes: number) => {
    world.clock.advance({ minutes });
    world.tracker.moveBy('acc-agent', ISSUE, STATUS.approved);
  };

  it('are found by what changed in mapped projects, and the mark moves on', async () => {
    raiseIssue(world);
    raiseIssue(world, { id: '2', projectId: '99' });
    expect(await sweep(world.ports)).toMatchObject({ changedIssues: 1 });
    expect(pushed()).toEqual([ISSUE]);
    expect(await world.marks.read()).toBe(world.clock.now());
  });

  it('are looked for ten minutes further back than the last time', async () => {
    raiseIssue(world);
    touch(0);
    world.clock.advance({ minutes: 10 });
    await world.marks.write(world.clock.now());
    expect(await sweep(world.ports)).toMatchObject({ changedIssues: 1 });
    world.clock.advance({ minutes: 1 });
    await world.marks.write(world.clock.now());
    expect(await sweep(world.ports)).toMatchObject({ changedIssues: 0 });
  });

  it('are looked for over a day the first time', async () => {
    raiseIssue(world);
    world.clock.advance({ hours: 24 });
    expect(await sweep(world.ports)).toMatchObject({ changedIssues: 1 });
  });

  it('are taken in slices where there are too many for one sweep, until every one was looked at', async () => {
    for (let index = 0; index < 400; index += 1) {
      raiseIssue(world, { id: String(1000 + index) });
      world.clock.advance({ seconds: 1 });
    }
    for (const expected of [150, 150, 102]) {
      expect(await sweep(world.ports)).toMatchObject({ changedIssues: expected });
      world.clock.advance({ minutes: 5 });
    }
    expect(new Set(pushed()).size).toBe(400);
  });

  it('are looked for again when they could not be pushed: the mark stays', async () => {
    raiseIssue(world);
    world.queue.failWith(new Error('the queue is full'));
    expect(await sweep(world.ports)).toMatchObject({ changedIssues: 0 });
    expect(await world.marks.read()).toBeUndefined();
    world.queue.failWith(undefined);
    expect(await sweep(world.ports)).toMatchObject({ changedIssues: 1 });
  });

  it('are not looked for while no project is mapped', async () => {
    raiseIssue(world);
    await configure(world, { portals: [] });
    expect(await sweep(world.ports)).toMatchObject({ changedIssues: 0 });
    expect(await world.marks.read()).toBeUndefined();
  });
});

describe('a paused connection', () => {
  it('is tested, heals by itself, and what waited is pushed', async () => {
    await world.ledger.commit({
      grants: [
        draftGrant(world, '1', {
          job: {
            attempts: 0,
            writeSent: false,
            unproven: 0,
            waiting: true,
            dueAt: '2030-01-01T00:00:00.000Z',
          },
        }),
      ],
      audit: [],
    });
    await world.health.write('main', paused);
    expect(await sweep(world.ports)).toMatchObject({ healed: 1, dueGrants: 0 });
    expect(await world.health.read('main')).toMatchObject({ state: 'healthy' });
    expect(pushed()).toEqual([grantId('1')]);
    expect(actionsOf(world, 'connection:main')).toContain('connection-healed');
  });

  it('that still fails stays paused', async () => {
    await world.health.write('main', paused);
    world.connector.checks = [{ id: 'consent', name: 'Consent', result: 'failed', ...told('No.') }];
    expect(await sweep(world.ports)).toMatchObject({ healed: 0 });
    expect(await world.health.read('main')).toMatchObject({ state: 'paused' });
  });

  it('that is switched off is not tested', async () => {
    await world.health.write('main', paused);
    await configure(world, {
      connections: [{ id: 'main', connectorId: 'vendor', name: 'Main', config: {}, enabled: false }],
    });
    expect(await sweep(world.ports)).toMatchObject({ healed: 0 });
    expect(await world.health.read('main')).toEqual(paused);
  });
});

describe('a part that fails', () => {
  const away = async () => Promise.reject(new TypeError('away'));
  const broken = (port: 'ledger' | 'tracker' | 'health' | 'statistics', method: string): FlowPorts => {
    const own = Object.create(world.ports[port]) as Record<string, unknown>;
    own[method] = away;
    return { ...world.ports, [port]: own };
  };
  /** Something to do for every part. */
  const everything = async () => {
    await world.ledger.commit({ grants: [draftGrant(world, '5', { durationMinutes: 5 })], audit: [] });
    await drive(world, '5');
    await seedGrants(world, '6');
    raiseIssue(world);
    await receive(world);
    await place(world, { state: 'in-progress' });
    await world.health.write('main', paused);
    world.clock.advance({ minutes: 11 });
  };

  it.each([
    ['ledger', 'grantsExpired', 'expiries', { expiries: 0, dueGrants: 1 }],
    ['health', 'read', 'connections', { healed: 0 }],
    ['ledger', 'grantsDue', 'due-grants', { dueGrants: 0 }],
    ['tracker', 'changedSince', 'lost-events', { changedIssues: 0 }],
    ['ledger', 'requestsUnpublished', 'unpublished', { unpublished: 0 }],
    ['ledger', 'requests', 'stuck', { stuck: 0 }],
    ['statistics', 'read', 'statistics', { counted: 0 }],
  ] as const)('in %s.%s leaves all the others to run, and is logged', async (port, method, name, missing) => {
    await everything();
    // The expired grant leaves at once and is due in the same sweep.
    const all = {
      ...{ expiries: 1, healed: 1, dueGrants: 2, changedIssues: 1, unpublished: 1, stuck: 1 },
      ...{ reminded: 0, counted: 4 },
    };
    expect(await sweep(broken(port, method))).toEqual({ ...all, ...missing });
    expect(world.logger.entries).toEqual([
      { level: 'error', code: 'sweep-part-failed', facts: { part: name, error: 'TypeError' } },
    ]);
  });
});
