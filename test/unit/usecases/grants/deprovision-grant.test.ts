import { inEnglish } from '#domain/failure/sentence';
import {
  PRINCIPAL,
  actionsOf,
  configure,
  drive,
  grantId,
  holdingKey,
  membership,
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

const isMember = () => world.connector.holds(membership);

describe('the end of a grant', () => {
  it('takes the membership away and is proven', async () => {
    await provision(world, '1');
    await revoke(world, '1');
    expect(await drive(world, '1')).toEqual({ kind: 'done' });
    expect(await theGrant(world, '1')).toMatchObject({
      state: 'ended',
      endResult: 'removed',
      endCause: 'revocation',
    });
    expect(isMember()).toBe(false);
    expect(await world.ledger.holding(holdingKey)).toBeUndefined();
    expect(actionsOf(world, 'issue:1').slice(2)).toEqual(['revocation-started', 'grant-ended']);
  });

  it('comes once, however often it is asked for and driven', async () => {
    await provision(world, '1');
    await revoke(world, '1');
    await revoke(world, '1');
    for (let times = 0; times < 3; times += 1) await drive(world, '1');
    await revoke(world, '1');
    expect((await theGrant(world, '1')).state).toBe('ended');
    expect(world.connector.countOf('revoke')).toBe(1);
    expect(actionsOf(world, 'issue:1').filter((action) => action === 'grant-ended')).toHaveLength(1);
  });

  it('says so where the membership was gone already', async () => {
    await provision(world, '1');
    world.connector.setByHand(membership, false);
    await revoke(world, '1');
    await drive(world, '1');
    expect((await theGrant(world, '1')).endResult).toBe('was-already-gone');
  });

  it('counts as removed by us where our first try went unanswered', async () => {
    await provision(world, '1');
    await revoke(world, '1');
    world.connector.script('revoke', { kind: 'answer-lost' });
    await drive(world, '1');
    await drive(world, '1');
    expect((await theGrant(world, '1')).endResult).toBe('removed');
  });

  it('needs no vendor for a grant that was never written', async () => {
    await seedGrants(world, '1');
    await revoke(world, '1');
    await drive(world, '1');
    expect(await theGrant(world, '1')).toMatchObject({ state: 'cancelled', endResult: 'was-already-gone' });
    expect(world.connector.calls).toEqual([]);
    expect(actionsOf(world, 'issue:1')).toEqual(['revocation-started', 'grant-cancelled']);
  });
});

describe('a membership stays', () => {
  it('while another live grant needs it, and goes with the last', async () => {
    await provision(world, '1', '2');
    await revoke(world, '1');
    await drive(world, '1');
    expect(await theGrant(world, '1')).toMatchObject({
      state: 'ended',
      endResult: 'kept-by-other-grant',
      endSaid: { key: 'findings.reason.end.neededBy', params: { issues: 'ACCESS-2' } },
    });
    expect(isMember()).toBe(true);
    await revoke(world, '2');
    await drive(world, '2');
    expect(isMember()).toBe(false);
  });

  it('if it was there before us, whichever of our grants ends last', async () => {
    world.connector.setByHand(membership, true);
    await provision(world, '1', '2');
    for (const issueId of ['1', '2']) {
      await revoke(world, issueId);
      await drive(world, issueId);
    }
    expect((await theGrant(world, '2')).endResult).toBe('kept-pre-existing');
    expect(isMember()).toBe(true);
    expect(world.connector.countOf('revoke')).toBe(0);
  });

  it('but once all are over, what is found the next time is older than us again', async () => {
    world.connector.setByHand(membership, true);
    await provision(world, '1');
    await revoke(world, '1');
    await drive(world, '1');
    world.connector.setByHand(membership, false);
    await provision(world, '2');
    await revoke(world, '2');
    await drive(world, '2');
    expect((await theGrant(world, '2')).endResult).toBe('removed');
  });

  it('behind very many grants, and the record can still be read', async () => {
    const issueIds = Array.from({ length: 90 }, (_, index) => String(1_000_000 + index));
    await provision(world, ...issueIds);
    await revoke(world, '1000000');
    await drive(world, '1000000');
    const { endSaid } = await theGrant(world, '1000000');
    expect(endSaid && inEnglish(endSaid)).toMatch(/ACCESS-1000001.* and 79 more/);
    expect(endSaid).toMatchObject({ key: 'findings.reason.end.neededByMore', params: { count: 79 } });
  });

  it('with neither of two that leave at the same time', async () => {
    await provision(world, '1', '2');
    await revoke(world, '1');
    await revoke(world, '2');
    await drive(world, '1');
    await drive(world, '2');
    expect(isMember()).toBe(false);
  });
});

describe('a revocation while the grant is on its way in', () => {
  it.each(['answer-lost', 'call-lost'] as const)(
    'asks the vendor, because the write may have happened (%s)',
    async (kind) => {
      await seedGrants(world, '1');
      world.connector.script('grant', { kind });
      await drive(world, '1');
      await revoke(world, '1');
      await drive(world, '1');
      expect(isMember()).toBe(false);
      expect(world.connector.countOf('revoke')).toBe(1);
      expect((await theGrant(world, '1')).job.waiting).toBe(false);
    },
  );

  it('asks nobody where the write was refused for certain', async () => {
    await seedGrants(world, '1');
    world.connector.script('grant', { kind: 'fails', with: 'unavailable' });
    await drive(world, '1');
    await revoke(world, '1');
    await drive(world, '1');
    expect((await theGrant(world, '1')).state).toBe('cancelled');
    expect(world.connector.countOf('revoke')).toBe(0);
    expect(await world.ledger.holding(holdingKey)).toBeUndefined();
  });

  it('takes away what was written and does not show yet', async () => {
    await seedGrants(world, '1');
    world.connector.script('grant', { kind: 'lags', reads: 5 });
    await drive(world, '1');
    await revoke(world, '1');
    await drive(world, '1');
    expect(isMember()).toBe(false);
    expect((await theGrant(world, '1')).state).toBe('ended');
  });

  it('leaves a membership that was there before, even one that was not read back yet', async () => {
    world.connector.setByHand(membership, true);
    await seedGrants(world, '1');
    world.connector.script('observe', { kind: 'fails', with: 'unavailable' });
    await drive(world, '1');
    await revoke(world, '1');
    await drive(world, '1');
    expect(isMember()).toBe(true);
    expect((await theGrant(world, '1')).endResult).toBe('kept-pre-existing');
  });
});

describe('trouble on the way out', () => {
  const leave = async () => {
    await provision(world, '1');
    await revoke(world, '1');
  };

  it.each([
    ['revoke', 'not-found'],
    ['observe', 'not-found'],
    ['revoke', 'rejected'],
  ] as const)('a group that is gone when asked to %s (%s) ends the grant', async (operation, kind) => {
    await leave();
    world.connector.script(operation, { kind: 'fails', with: kind, details: { reason: 'entitlement-gone' } });
    await drive(world, '1');
    expect(await theGrant(world, '1')).toMatchObject({
      state: 'ended',
      endResult: 'was-already-gone',
      endSaid: { key: 'findings.reason.end.groupGone' },
    });
    expect(await world.ledger.holding(holdingKey)).toBeUndefined();
  });

  it('a refusal needs a person and frees the membership for others meanwhile', async () => {
    await leave();
    world.connector.script('revoke', { kind: 'fails', with: 'rejected' });
    await drive(world, '1');
    expect(await theGrant(world, '1')).toMatchObject({ state: 'needs-attention', during: 'deprovisioning' });
    expect(await world.ledger.holding(holdingKey)).toMatchObject({ ours: true });
    expect(await world.ledger.holding(holdingKey)).not.toHaveProperty('removing');
    await provision(world, '2');
    expect((await theGrant(world, '2')).state).toBe('active');
  });

  it('an outage is outlasted: no number of tries makes it anybody’s task', async () => {
    await leave();
    world.connector.script(
      'revoke',
      ...Array.from({ length: 40 }, () => ({ kind: 'fails', with: 'unavailable' }) as const),
    );
    for (let tries = 0; tries < 40; tries += 1) expect((await drive(world, '1')).kind).toBe('again');
    expect((await theGrant(world, '1')).state).toBe('deprovisioning');
    await drive(world, '1');
    expect((await theGrant(world, '1')).endResult).toBe('removed');
  });

  it('a membership that still shows is read again, not taken away again', async () => {
    await leave();
    world.connector.script('revoke', { kind: 'lags', reads: 2 });
    expect(await drive(world, '1')).toEqual({ kind: 'again', afterSeconds: 5 });
    expect(await drive(world, '1')).toEqual({ kind: 'again', afterSeconds: 10 });
    expect(await world.ledger.holding(holdingKey)).toMatchObject({ removing: grantId('1') });
    await drive(world, '1');
    expect(await theGrant(world, '1')).toMatchObject({
      state: 'ended',
      endResult: 'removed',
      principalId: PRINCIPAL,
    });
    expect(world.connector.countOf('revoke')).toBe(1);
  });

  it('a deleted rule, application or portal does not keep anybody in', async () => {
    await leave();
    await configure(world, { applications: [], rules: [], portals: [] });
    await drive(world, '1');
    expect(isMember()).toBe(false);
  });

  it('a deleted connection needs a person', async () => {
    await leave();
    await configure(world, { connections: [], applications: [] });
    await drive(world, '1');
    expect(await theGrant(world, '1')).toMatchObject({
      state: 'needs-attention',
      during: 'deprovisioning',
      attention: {
        code: 'connection-missing',
        said: { key: 'findings.reason.connection', params: { id: 'main' } },
      },
    });
  });
});
