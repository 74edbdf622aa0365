import { ADMIN, SECRET, adminWorld, catalogOf, portal, refusalOf, rule, seed } from './admin-world';
import type { AdminWorld } from './admin-world';

const settings = { tenant: 'acme', token: SECRET };
const add = (world: AdminWorld, more: object = {}) =>
  world.operations['connections.save'](
    { id: 'second', connectorId: 'vendor', name: 'Mine', settings, fingerprint: null, ...more },
    ADMIN,
  );

describe('Two administrators who add something at the same time', () => {
  test('get one connection of an id: the second is told at the id, and nothing of the first is overwritten', async () => {
    const world = adminWorld();
    await add(world);
    const theirs = { tenant: 'other', token: 'another-secret' };
    const refused = await refusalOf(add(world, { name: 'Yours', settings: theirs }));
    expect(refused).toMatchObject({
      code: 'conflict',
      paths: ['id'],
      said: { key: 'vendor.connection.idTaken' },
      faults: [{ said: { key: 'vendor.connection.idTaken' } }],
    });
    const [connection] = (await catalogOf(world)).connections;
    expect(connection).toMatchObject({ name: 'Mine', config: { tenant: 'acme' } });
    const secret = await world.vault.get('second', connection?.secret?.version ?? '');
    expect([secret, world.vault.size]).toEqual([{ token: SECRET }, 1]);
  });

  test('get one connection even when both saves run at once, with the secret of the one that won', async () => {
    const world = adminWorld();
    const ends = await Promise.allSettled([
      add(world),
      add(world, { name: 'Yours', settings: { ...settings, token: 'another-secret' } }),
    ]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [connection] = (await catalogOf(world)).connections;
    const won = connection?.name === 'Mine' ? SECRET : 'another-secret';
    expect(await world.vault.get('second', connection?.secret?.version ?? '')).toEqual({ token: won });
    expect(world.vault.size).toBe(1);
  });

  test('are told of the id even when the other connection is of another connector', async () => {
    const world = adminWorld();
    await add(world);
    const [connection] = (await catalogOf(world)).connections;
    if (connection === undefined) throw new Error('There is no connection.');
    const { catalog, version } = await world.catalog.load();
    const other = { ...catalog, connections: [{ ...connection, connectorId: 'elsewhere' }] };
    await world.catalog.commit(other, version, []);
    expect((await refusalOf(add(world))).paths).toEqual(['id']);
  });

  test('get one mapping of a project: checking and saving the second says so', async () => {
    const world = adminWorld();
    await seed(world);
    const mapping = { portal, fingerprint: null };
    await world.operations['portals.save'](mapping, ADMIN);
    const other = { portal: { ...portal, returnInvalidApprovals: false }, fingerprint: null };
    const taken = { code: 'conflict', said: { key: 'refusals.mappingTaken' } };
    expect(await refusalOf(world.operations['portals.check'](other))).toMatchObject(taken);
    expect(await refusalOf(world.operations['portals.save'](other, ADMIN))).toMatchObject(taken);
    expect((await catalogOf(world)).portals).toMatchObject([{ returnInvalidApprovals: true }]);
  });

  test('get two applications, levels and rules of the same name apart by their ids, or are told of the name', async () => {
    const world = adminWorld();
    await seed(world);
    const { operations } = world;
    await operations['applications.save']({ name: 'Board' }, ADMIN);
    expect((await refusalOf(operations['applications.save']({ name: 'Board' }, ADMIN))).code).toBe(
      'invalid-input',
    );
    await operations['levels.save']({ applicationId: 'board', level: { name: 'User' } }, ADMIN);
    const again = operations['levels.save']({ applicationId: 'board', level: { name: 'User' } }, ADMIN);
    expect((await refusalOf(again)).code).toBe('invalid-input');
    const { id: _id, ...fresh } = rule;
    const first = await operations['rules.save']({ rule: fresh }, ADMIN);
    const second = await operations['rules.save']({ rule: fresh }, ADMIN);
    expect(second.id).not.toBe(first.id);
  });
});
