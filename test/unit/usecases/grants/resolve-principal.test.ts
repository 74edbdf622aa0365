import { PERSON, drive, holdingKey, openWorld, seedGrants, theGrant } from '../kit/flow-world';
import type { FlowWorld } from '../kit/flow-world';

let world: FlowWorld;
beforeEach(async () => {
  world = await openWorld();
});

describe('who the person is', () => {
  const resolve = async () => {
    await seedGrants(world, '1');
    await drive(world, '1');
    return theGrant(world, '1');
  };
  const someone = { id: 'principal-9', label: 'Someone' };
  const account = {
    said: { key: 'findings.reason.account', params: { account: 'principal-9' } },
  };

  it.each([
    ['nobody', { kind: 'none' }, { code: 'principal-none' }],
    [
      'two',
      { kind: 'ambiguous', candidates: [someone, { ...someone, id: 'principal-8' }] },
      {
        code: 'principal-ambiguous',
        said: { key: 'findings.reason.candidates', params: { accounts: 'principal-9, principal-8' } },
      },
    ],
    [
      'a guest',
      { kind: 'unusable', reason: 'guest', principal: someone },
      { code: 'principal-guest', ...account },
    ],
    [
      'a disabled account',
      { kind: 'unusable', reason: 'disabled', principal: someone },
      { code: 'principal-disabled', ...account },
    ],
  ] as const)('is asked of a person where the directory has %s', async (_who, match, attention) => {
    world.connector.people.set('person@example.com', match);
    expect(await resolve()).toMatchObject({ state: 'needs-attention', during: 'provisioning', attention });
    expect(JSON.stringify(await theGrant(world, '1'))).not.toContain('Someone');
    expect(world.connector.countOf('grant')).toBe(0);
    expect(await world.ledger.holding(holdingKey)).toBeUndefined();
  });

  it('is asked of a person where the e-mail is not readable, without asking the directory', async () => {
    world.people.set({ accountId: PERSON });
    expect(await resolve()).toMatchObject({ state: 'needs-attention', attention: { code: 'email-unknown' } });
    expect(world.connector.calls).toEqual([]);
  });

  it('is what the mapping says, whatever the e-mail says', async () => {
    world.connector.people.set('mapped-name', { kind: 'one', principal: someone });
    await world.mappings.save({
      connectionId: 'main',
      accountId: PERSON,
      principal: 'mapped-name',
      mappedBy: 'acc-admin',
      mappedAt: world.clock.now(),
    });
    expect(await resolve()).toMatchObject({ state: 'active', principalId: 'principal-9' });
  });

  it.each([
    ['guest', 'active'],
    ['disabled', 'needs-attention'],
  ] as const)('with a mapping to an account that is %s makes the grant %s', async (reason, state) => {
    world.connector.people.set('mapped-name', { kind: 'unusable', reason, principal: someone });
    await world.mappings.save({
      connectionId: 'main',
      accountId: PERSON,
      principal: 'mapped-name',
      mappedBy: 'acc-admin',
      mappedAt: world.clock.now(),
    });
    expect((await resolve()).state).toBe(state);
  });

  it('can be a thousand candidates, and the record can still be read', async () => {
    const candidates = Array.from({ length: 1000 }, (_, index) => ({
      ...someone,
      id: `00000000-0000-4000-8000-${index}`,
    }));
    world.connector.people.set('person@example.com', { kind: 'ambiguous', candidates });
    expect((await resolve()).attention?.code).toBe('principal-ambiguous');
  });
});
