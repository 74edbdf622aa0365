import { storedTold } from '#test/support/fakes/jira/told';
import { MOST_ATTEMPTS } from '#domain/grants/judge-failure';
import { probeConnections } from '#usecases/connections/probe-connections';
import { retryGrant } from '#usecases/grants/retry-grant';
import {
  actionsOf,
  drive,
  grantId,
  holdingKey,
  openWorld,
  provision,
  revoke,
  seedGrants,
  theGrant,
} from '../kit/flow-world';
import type { FlowWorld } from '../kit/flow-world';

let world: FlowWorld;
beforeEach(async () => {
  world = await openWorld();
});

const failing = (kind: 'rate-limited' | 'unavailable', details = {}) =>
  ({ kind: 'fails', with: kind, details }) as const;
const connectionFaults = ['unauthenticated', 'forbidden', 'misconfigured', 'egress-blocked'] as const;

describe('a vendor that is busy or away', () => {
  it.each([
    [1_500, 2],
    [30_000, 30],
    [900_000, 900],
    [0, 1],
  ])('is left alone for the %i ms it asked for', async (retryAfterMs, afterSeconds) => {
    await seedGrants(world, '1');
    world.connector.script('grant', failing('rate-limited', { retryAfterMs }));
    expect(await drive(world, '1')).toEqual({ kind: 'again', afterSeconds });
  });

  it('that asks for more than the queue can wait is left to the sweep', async () => {
    await seedGrants(world, '1');
    world.connector.script('grant', failing('rate-limited', { retryAfterMs: 3_600_000 }));
    expect(await drive(world, '1')).toEqual({ kind: 'done' });
    world.clock.advance({ hours: 1 });
    expect(await world.ledger.grantsDue('provisioning', world.clock.now(), 9)).toEqual([]);
    world.clock.advance({ minutes: 6 });
    expect(await world.ledger.grantsDue('provisioning', world.clock.now(), 9)).toHaveLength(1);
  });

  it.each(['findPrincipal', 'grant'] as const)(
    'on %s is asked so many times, then a person is',
    async (operation) => {
      await seedGrants(world, '1');
      world.connector.script(operation, ...Array.from({ length: 30 }, () => failing('unavailable')));
      let tries = 1;
      while ((await drive(world, '1')).kind === 'again') tries += 1;
      expect(tries).toBe(MOST_ATTEMPTS);
      expect(await theGrant(world, '1')).toMatchObject({
        state: 'needs-attention',
        attention: { code: 'vendor-unavailable' },
      });
      expect(actionsOf(world, 'issue:1').at(-1)).toBe('grant-needs-attention');
    },
  );

  it('tells nobody before the last try', async () => {
    await seedGrants(world, '1');
    world.connector.script('grant', failing('unavailable'));
    await drive(world, '1');
    expect(world.queue.jobs).toEqual([]);
    expect(actionsOf(world, 'issue:1')).toEqual(['principal-resolved']);
  });

  it('after a retry by a person gets all its tries again, and is still known to have been written to', async () => {
    await seedGrants(world, '1');
    world.connector.script(
      'grant',
      { kind: 'answer-lost' },
      ...Array.from({ length: MOST_ATTEMPTS - 1 }, () => failing('unavailable')),
    );
    for (let tries = 0; tries < MOST_ATTEMPTS; tries += 1) await drive(world, '1');
    await retryGrant(world.ports, 'acc-agent', grantId('1'));
    expect((await theGrant(world, '1')).job).toMatchObject({ attempts: 0, writeSent: true });
    await drive(world, '1');
    expect((await theGrant(world, '1')).state).toBe('active');
    expect(await world.ledger.holding(holdingKey)).toMatchObject({ preExisting: false, ours: true });
  });
});

describe('a vendor that refuses', () => {
  it.each([
    ['rejected', undefined, 'rejected-by-vendor'],
    ['not-found', 'entitlement-gone', 'entitlement-gone'],
    ['not-found', 'principal-gone', 'principal-gone'],
    ['rejected', 'entitlement-not-manageable-dynamic', 'entitlement-not-manageable'],
    ['unexpected-response', undefined, 'unexpected-response'],
  ] as const)('(%s, %s) makes it a person’s task at once: %s', async (kind, reason, code) => {
    await seedGrants(world, '1');
    world.connector.script('grant', {
      kind: 'fails',
      with: kind,
      details: reason === undefined ? {} : { reason },
    });
    expect(await drive(world, '1')).toEqual({ kind: 'done' });
    expect(await theGrant(world, '1')).toMatchObject({
      state: 'needs-attention',
      during: 'provisioning',
      attention: {
        code,
        said: {
          key: 'vendor.made-up',
          params: { sentence: `The directory answered ${kind}.` },
          english: `The directory answered ${kind}.`,
        },
      },
    });
    expect(await world.ledger.holding(holdingKey)).toMatchObject({ ours: false });
    expect(world.queue.jobs).toEqual([{ kind: 'issue', issueId: '1' }]);
  });
});

describe.each(connectionFaults)('a connection that fails with %s', (kind) => {
  const fault = { kind: 'fails', with: kind } as const;

  it('is paused, audited once, and its grants wait', async () => {
    await seedGrants(world, '1', '2');
    world.connector.script('grant', fault);
    await drive(world, '1');
    await drive(world, '2');
    const why = storedTold(`The directory answered ${kind}.`);
    expect(await world.health.read('main')).toMatchObject({ state: 'paused', kind, ...why });
    expect(actionsOf(world, 'connection:main')).toEqual(['connection-paused']);
    for (const issueId of ['1', '2'])
      expect(await theGrant(world, issueId)).toMatchObject({
        state: 'provisioning',
        job: { waiting: true, attempts: 0, writeSent: false },
      });
    expect(world.connector.countOf('grant')).toBe(1);
  });

  it('goes on by itself when it is mended, and forgets the wait', async () => {
    await seedGrants(world, '1');
    world.connector.script('findPrincipal', fault);
    await drive(world, '1');
    world.queue.takeAll();
    expect(await probeConnections(world.ports)).toBe(1);
    expect(world.queue.jobs).toContainEqual(
      expect.objectContaining({ kind: 'grant', grantId: grantId('1') }),
    );
    await drive(world, '1');
    expect(await theGrant(world, '1')).toMatchObject({ state: 'active', job: { waiting: false } });
  });

  it('while a write is read back keeps the answer, and the grant no longer waits once it is proven', async () => {
    await seedGrants(world, '1');
    world.connector.script('observe', fault);
    await drive(world, '1');
    expect((await theGrant(world, '1')).job).toMatchObject({ waiting: true, answer: { kind: 'granted' } });
    await probeConnections(world.ports);
    await drive(world, '1');
    expect(await theGrant(world, '1')).toMatchObject({ state: 'active', job: { waiting: false } });
    expect(world.connector.countOf('grant')).toBe(1);
  });

  it('is no longer waited for while a write that does not show yet is read back', async () => {
    await seedGrants(world, '1');
    world.connector.script('grant', { kind: 'lags', reads: 1 });
    world.connector.script('observe', fault);
    await drive(world, '1');
    await probeConnections(world.ports);
    expect((await drive(world, '1')).kind).toBe('again');
    expect((await theGrant(world, '1')).job).toMatchObject({ waiting: false, unproven: 1 });
  });

  it('never ends a revocation: it waits and goes on', async () => {
    await provision(world, '1');
    await revoke(world, '1');
    world.connector.script('revoke', fault);
    await drive(world, '1');
    expect(await theGrant(world, '1')).toMatchObject({ state: 'deprovisioning', job: { waiting: true } });
    await probeConnections(world.ports);
    await drive(world, '1');
    expect((await theGrant(world, '1')).endResult).toBe('removed');
  });
});
