import { issueOperations } from '#resolvers/operations/issue-panel';
import { PERSON, membership } from '#test/unit/usecases/kit/flow-world';
import type { FlowWorld } from '#test/unit/usecases/kit/flow-world';
import { place } from '#test/unit/usecases/kit/issue-cases';
import { caller, provisioned, waiting } from './panel-world';

describe('the person in the directory', () => {
  const match = async (world: FlowWorld) =>
    (await issueOperations(world.ports)['access.match']({}, caller())).connections.map((one) => one.match);

  it('is asked for in every connection that would be written to', async () => {
    const world = await waiting();
    expect(await issueOperations(world.ports)['access.match']({}, caller())).toEqual({
      checkedAt: world.clock.now(),
      connections: [
        {
          connectionId: 'main',
          connection: 'Main',
          match: { kind: 'matched', label: 'A person', mapped: false },
          groups: [],
        },
      ],
    });
  });

  it('is none, several, or somebody who cannot be used, without ids of anybody', async () => {
    const world = await waiting();
    const principal = { id: 'principal-9', label: 'Somebody' };
    world.connector.people.set('person@example.com', { kind: 'none' });
    expect(await match(world)).toEqual([{ kind: 'none', mapped: false }]);
    world.connector.people.set('person@example.com', {
      kind: 'ambiguous',
      candidates: [principal, principal],
    });
    expect(await match(world)).toEqual([{ kind: 'ambiguous', count: 2, labels: ['Somebody', 'Somebody'] }]);
    world.connector.people.set('person@example.com', { kind: 'unusable', reason: 'guest', principal });
    expect(await match(world)).toEqual([{ kind: 'unusable', reason: 'guest', label: 'Somebody' }]);
  });

  it('is the mapped account, a guest too; without mapping and e-mail nobody is asked', async () => {
    const world = await waiting();
    world.people.set({ accountId: PERSON });
    expect(await match(world)).toEqual([{ kind: 'no-email' }]);
    expect(world.connector.countOf('findPrincipal')).toBe(0);
    const principal = { id: 'principal-9', label: 'Guest' };
    world.connector.people.set('guest-id', { kind: 'unusable', reason: 'guest', principal });
    const mapping = { connectionId: 'main', accountId: PERSON, principal: 'guest-id' };
    await world.mappings.save({ ...mapping, mappedBy: 'acc-admin', mappedAt: world.clock.now() });
    expect(await match(world)).toEqual([{ kind: 'matched', label: 'Guest', mapped: true }]);
  });

  it.each([
    ['unavailable', 'unreachable'],
    ['unauthenticated', 'needs-administrator'],
    ['unexpected-response', 'failed'],
  ] as const)(
    'of a connection that answers %s is unknown: %s; and the connection is not paused',
    async (kind, trouble) => {
      const world = await waiting();
      world.connector.script('findPrincipal', { kind: 'fails', with: kind });
      expect(await match(world)).toEqual([{ kind: 'trouble', trouble }]);
      expect(await world.health.read('main')).toBeUndefined();
    },
  );

  it('cannot be looked up where the connection is switched off or gone', async () => {
    const world = await waiting();
    const { catalog, version } = await world.catalog.load();
    const off = catalog.connections.map((connection) => ({ ...connection, enabled: false }));
    const { version: next } = await world.catalog.commit({ ...catalog, connections: off }, version, []);
    expect(await match(world)).toEqual([{ kind: 'trouble', trouble: 'switched-off' }]);
    await world.catalog.commit({ ...catalog, connections: [] }, next, []);
    expect(await match(world)).toEqual([{ kind: 'trouble', trouble: 'missing' }]);
  });

  it('is not asked for when there is nothing left to write', async () => {
    const world = await provisioned();
    await place(world, { state: 'fulfilled' });
    expect(await match(world)).toEqual([]);
  });
});

describe('the live state', () => {
  const live = async (world: FlowWorld) =>
    (await issueOperations(world.ports)['access.live']({}, caller())).grants;
  const grantId = '1:main:group:g1';

  it('is what the directory shows now, not what the ledger remembers', async () => {
    const world = await provisioned();
    expect(await live(world)).toEqual([{ grantId, state: 'present' }]);
    world.connector.setByHand(membership, false);
    expect(await live(world)).toEqual([{ grantId, state: 'absent' }]);
  });

  it('is unknown, with a word why, when the directory cannot be asked', async () => {
    const world = await provisioned();
    world.connector.script('observe', { kind: 'fails', with: 'rate-limited' });
    expect(await live(world)).toEqual([{ grantId, state: 'unknown', trouble: 'unreachable' }]);
  });

  it('is nothing while nothing is active', async () => {
    const world = await waiting();
    expect(await live(world)).toEqual([]);
    expect(world.connector.calls).toEqual([]);
  });
});
