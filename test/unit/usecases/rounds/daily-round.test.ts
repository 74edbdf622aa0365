import { dailyRound } from '#usecases/rounds/daily-round';
import { binding, draftGrant, openWorld, provision, theGrant } from '../kit/flow-world';
import type { FlowWorld } from '../kit/flow-world';

let world: FlowWorld;
beforeEach(async () => {
  world = await openWorld();
});

describe('once a day', () => {
  it('what is stopped on its way out is tried again, and what is stopped on its way in is not', async () => {
    const other = { ...binding, entitlement: { type: 'group' as const, id: 'g2' } };
    const stopped = { state: 'needs-attention', attention: { code: 'rejected-by-vendor' } } as const;
    await world.ledger.commit({
      grants: [
        draftGrant(world, '1', {
          ...stopped,
          during: 'deprovisioning',
          endCause: 'expiry',
          endedBy: 'expiry',
        }),
        draftGrant(world, '2', { ...stopped, during: 'provisioning', id: '2:other', binding: other }),
      ],
      audit: [],
    });
    expect(await dailyRound(world.ports)).toMatchObject({ retried: 1 });
    expect(await theGrant(world, '1')).toMatchObject({
      state: 'deprovisioning',
      endCause: 'expiry',
      job: { attempts: 0 },
    });
    expect(await world.ledger.grant('2:other')).toMatchObject({ state: 'needs-attention' });
  });

  it('the heads of all chains are sealed, once', async () => {
    await provision(world, '1', '2');
    expect(await dailyRound(world.ports)).toMatchObject({ sealed: 2 });
    expect(await dailyRound(world.ports)).toMatchObject({ sealed: 0 });
  });
});
