import { MOST_READ_BACKS, READ_BACK_DELAYS_S } from '#usecases/grants/read-back';
import { drive, holdingKey, openWorld, seedGrants, theGrant } from '../kit/flow-world';
import type { FlowWorld } from '../kit/flow-world';

let world: FlowWorld;
beforeEach(async () => {
  world = await openWorld();
});

describe('a write that does not show yet', () => {
  it('is read back at growing distances and not written again', async () => {
    await seedGrants(world, '1');
    world.connector.script('grant', { kind: 'lags', reads: 3 });
    for (const afterSeconds of READ_BACK_DELAYS_S.slice(0, 3))
      expect(await drive(world, '1')).toEqual({ kind: 'again', afterSeconds });
    expect((await theGrant(world, '1')).state).toBe('provisioning');
    expect(await drive(world, '1')).toEqual({ kind: 'done' });
    expect((await theGrant(world, '1')).state).toBe('active');
    expect(world.connector.countOf('grant')).toBe(1);
  });

  it('is left to a person in the end, and is still known to be ours', async () => {
    await seedGrants(world, '1');
    world.connector.script('grant', { kind: 'lags', reads: 1_000 });
    for (let reads = 0; reads <= MOST_READ_BACKS; reads += 1) await drive(world, '1');
    expect(await theGrant(world, '1')).toMatchObject({
      state: 'needs-attention',
      attention: { code: 'proof-missing' },
    });
    expect(await world.ledger.holding(holdingKey)).toMatchObject({ ours: true });
  });

  it('is not lost when the read-back itself fails', async () => {
    await seedGrants(world, '1');
    world.connector.script('observe', { kind: 'fails', with: 'unavailable' });
    expect((await drive(world, '1')).kind).toBe('again');
    await drive(world, '1');
    expect((await theGrant(world, '1')).state).toBe('active');
    expect(world.connector.countOf('grant')).toBe(1);
  });

  it('is still due for the sweep while its own job waits', async () => {
    await seedGrants(world, '1');
    world.connector.script('grant', { kind: 'lags', reads: 1 });
    await drive(world, '1');
    expect(await world.ledger.grantsDue('provisioning', world.clock.now(), 9)).toEqual([]);
    world.clock.advance({ minutes: 6 });
    expect(await world.ledger.grantsDue('provisioning', world.clock.now(), 9)).toHaveLength(1);
  });
});
