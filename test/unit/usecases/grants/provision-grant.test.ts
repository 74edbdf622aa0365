import { holdingKeyOf } from '#domain/grants/holding';
import { addMinutes } from '#domain/kit/duration';
import {
  PRINCIPAL,
  actionsOf,
  binding,
  configure,
  draftGrant,
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

describe('a grant on its way in', () => {
  it('is resolved, written, read back and only then active', async () => {
    await seedGrants(world, '1');
    expect(await drive(world, '1')).toEqual({ kind: 'done' });
    expect(world.connector.calls.map((call) => call.operation)).toEqual([
      'findPrincipal',
      'grant',
      'observe',
    ]);
    expect(await theGrant(world, '1')).toMatchObject({
      state: 'active',
      principalId: PRINCIPAL,
      proof: { at: world.clock.now(), requestId: 'request-1', alreadyThere: false },
    });
    expect(await world.ledger.holding(holdingKey)).toMatchObject({
      grants: [{ grantId: grantId('1'), issueKey: 'ACCESS-1' }],
      preExisting: false,
      ours: true,
    });
  });

  it('is audited under its issue: who it is, and that it is active', async () => {
    await provision(world, '1');
    expect(actionsOf(world, 'issue:1')).toEqual(['principal-resolved', 'grant-activated']);
  });

  it('has its issue looked at again', async () => {
    await provision(world, '1');
    expect(world.queue.jobs).toEqual([{ kind: 'issue', issueId: '1' }]);
  });

  it('starts its clock at the proof, not at the approval', async () => {
    await world.ledger.commit({ grants: [draftGrant(world, '1', { durationMinutes: 60 })], audit: [] });
    world.clock.advance({ hours: 5 });
    await drive(world, '1');
    expect((await theGrant(world, '1')).expiresAt).toBe(addMinutes(world.clock.now(), 60));
  });

  it('is claimed in the ledger before the vendor is called', async () => {
    await seedGrants(world, '1');
    world.connector.script('grant', { kind: 'call-lost' });
    await drive(world, '1');
    expect((await theGrant(world, '1')).job).toMatchObject({ attempts: 1, writeSent: true });
    expect(await world.ledger.holding(holdingKey)).toMatchObject({ ours: true });
  });

  it('keeps the person it resolved: the next try does not look again', async () => {
    await seedGrants(world, '1');
    world.connector.script('grant', { kind: 'fails', with: 'unavailable' });
    await drive(world, '1');
    world.connector.people.clear();
    await drive(world, '1');
    expect((await theGrant(world, '1')).state).toBe('active');
    expect(world.connector.countOf('findPrincipal')).toBe(1);
  });
});

describe('what may be written', () => {
  it.each([
    [
      'the level no longer binds it',
      { applications: [{ id: 'wiki', name: 'Wiki', levels: [{ id: 'user', name: 'User' }] }] },
    ],
    ['the application is gone', { applications: [] }],
  ])('ends where %s', async (_why, changes) => {
    await seedGrants(world, '1');
    await configure(world, changes);
    await drive(world, '1');
    expect(await theGrant(world, '1')).toMatchObject({
      state: 'needs-attention',
      attention: { code: 'entitlement-unbound' },
    });
    expect(world.connector.calls).toEqual([]);
  });

  it('includes what a rule adds', async () => {
    await seedGrants(world, '1');
    const extra = {
      id: 'extra',
      name: 'Extra',
      when: {},
      outcome: { kind: 'automatic', reason: 'r' },
      extraEntitlements: [binding],
    };
    await configure(world, { applications: [{ id: 'wiki', name: 'Wiki' }], rules: [extra] });
    await drive(world, '1');
    expect((await theGrant(world, '1')).state).toBe('active');
  });
});

describe('a membership that was there before', () => {
  it('is told as such and never counted as ours', async () => {
    world.connector.setByHand(membership, true);
    await provision(world, '1');
    expect((await theGrant(world, '1')).proof).toMatchObject({ alreadyThere: true });
    expect(await world.ledger.holding(holdingKey)).toMatchObject({ preExisting: true, ours: false });
  });

  it('is ours when a first grant of ours made it', async () => {
    await provision(world, '1', '2');
    expect((await theGrant(world, '2')).proof).toMatchObject({ alreadyThere: false });
    expect(await world.ledger.holding(holdingKey)).toMatchObject({ preExisting: false, ours: true });
  });

  it.each(['answer-lost', 'call-lost'] as const)(
    'is ours when a write of ours may have made it (%s)',
    async (kind) => {
      await seedGrants(world, '1');
      world.connector.script('grant', { kind });
      await drive(world, '1');
      await drive(world, '1');
      expect((await theGrant(world, '1')).proof).toMatchObject({ alreadyThere: false });
      expect(await world.ledger.holding(holdingKey)).toMatchObject({ preExisting: false, ours: true });
    },
  );

  it('is not ours when our only write was refused for certain', async () => {
    await seedGrants(world, '1');
    world.connector.script('grant', { kind: 'fails', with: 'unavailable' });
    await drive(world, '1');
    expect((await theGrant(world, '1')).job).toMatchObject({ writeSent: false, attempts: 1 });
    expect(await world.ledger.holding(holdingKey)).toMatchObject({ ours: false });
    world.connector.setByHand(membership, true);
    await drive(world, '1');
    expect(await world.ledger.holding(holdingKey)).toMatchObject({ preExisting: true, ours: false });
  });

  it('is not ours either when the grant of another request was refused and this one comes first', async () => {
    await seedGrants(world, '1', '2');
    world.connector.script('grant', { kind: 'fails', with: 'unavailable' });
    await drive(world, '1');
    world.connector.setByHand(membership, true);
    await drive(world, '2');
    await drive(world, '1');
    expect(await world.ledger.holding(holdingKey)).toMatchObject({ preExisting: true });
  });

  it('is not there before us any more once somebody took it away and we made it again', async () => {
    world.connector.setByHand(membership, true);
    await provision(world, '1');
    world.connector.setByHand(membership, false);
    await provision(world, '2');
    expect((await theGrant(world, '2')).proof).toMatchObject({ alreadyThere: false });
    expect(await world.ledger.holding(holdingKey)).toMatchObject({ preExisting: false, ours: true });
  });

  it('an unknown outcome stays unknown when a later try is refused for certain', async () => {
    await seedGrants(world, '1');
    world.connector.script('grant', { kind: 'answer-lost' }, { kind: 'fails', with: 'unavailable' });
    await drive(world, '1');
    await drive(world, '1');
    expect((await theGrant(world, '1')).job.writeSent).toBe(true);
    expect(await world.ledger.holding(holdingKey)).toMatchObject({ ours: true });
  });
});

it('waits while the same membership is being taken away, and then writes it anew', async () => {
  await provision(world, '1');
  await revoke(world, '1');
  world.connector.script('revoke', { kind: 'answer-lost' });
  await drive(world, '1');
  await seedGrants(world, '2');
  expect(await drive(world, '2')).toEqual({ kind: 'again', afterSeconds: 30 });
  expect(world.connector.countOf('grant')).toBe(1);
  await drive(world, '1');
  await drive(world, '2');
  expect((await theGrant(world, '2')).state).toBe('active');
  expect(world.connector.holds(membership)).toBe(true);
});

it('grants of different people do not meet', async () => {
  world.people.set({ accountId: 'acc-other', email: 'other@example.com' });
  world.connector.people.set('other@example.com', {
    kind: 'one',
    principal: { id: 'principal-2', label: 'Other' },
  });
  await world.ledger.commit({ grants: [draftGrant(world, '2', { beneficiaryId: 'acc-other' })], audit: [] });
  await provision(world, '1');
  await drive(world, '2');
  expect((await world.ledger.holding(holdingKey))?.grants).toHaveLength(1);
  expect((await world.ledger.holding(holdingKeyOf(binding, 'principal-2')))?.grants).toHaveLength(1);
});
