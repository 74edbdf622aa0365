import { told } from '#test/support/fakes/jira/told';
import { ADMIN, adminWorld, catalogOf, grant, refusalOf, seed } from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

const place = { applicationId: 'wiki', levelId: 'user', connectionId: 'main' };
const ref = (id: string) => ({ type: 'group' as const, id });

async function seeded(): Promise<AdminWorld> {
  const world = adminWorld();
  await seed(world);
  return world;
}

describe('applications', () => {
  test('a save keeps the bindings of the levels it names', async () => {
    const world = await seeded();
    const levels = [
      { id: 'user', name: 'Member' },
      { id: 'admin', name: 'Admin' },
    ];
    await world.operations['applications.save']({ id: 'wiki', name: 'Wiki', levels }, ADMIN);
    const { application } = await world.operations['applications.get']({ id: 'wiki' });
    expect(application.levels).toMatchObject([
      { id: 'user', name: 'Member', entitlements: [{ connectionId: 'main' }] },
      { id: 'admin', entitlements: [] },
    ]);
  });

  test('two applications cannot answer to one name, whatever its case', async () => {
    const world = await seeded();
    const refused = await refusalOf(
      world.operations['applications.save']({ id: 'other', name: 'Other', aliases: [' wiki '] }, ADMIN),
    );
    expect(refused).toMatchObject({ code: 'invalid-input', paths: ['aliases.0'] });
  });

  test('the owner must be an active account', async () => {
    const world = await seeded();
    const save = (ownerAccountId: string) =>
      world.operations['applications.save']({ id: 'wiki', name: 'Wiki', ownerAccountId }, ADMIN);
    expect((await refusalOf(save('acc-nobody'))).paths).toEqual(['ownerAccountId']);
    await save('acc-person');
    expect((await catalogOf(world)).applications[0]?.ownerAccountId).toBe('acc-person');
  });

  test('a level that somebody holds cannot be dropped; one that nobody holds can', async () => {
    const world = await seeded();
    await world.operations['levels.save'](
      { applicationId: 'wiki', level: { id: 'admin', name: 'Admin' } },
      ADMIN,
    );
    await world.ledger.commit({ grants: [grant()], audit: [] });
    const drop = (levelId: string) =>
      world.operations['levels.delete']({ applicationId: 'wiki', levelId }, ADMIN);
    expect(await refusalOf(drop('user'))).toMatchObject({ code: 'in-use' });
    await drop('admin');
    expect((await catalogOf(world)).applications[0]?.levels.map(({ id }) => id)).toEqual(['user']);
    const saveWithout = world.operations['applications.save'](
      { id: 'wiki', name: 'Wiki', levels: [] },
      ADMIN,
    );
    expect((await refusalOf(saveWithout)).code).toBe('in-use');
  });

  test('an application stays while a rule names it or somebody holds it', async () => {
    const world = await seeded();
    const remove = () => world.operations['applications.delete']({ id: 'wiki' }, ADMIN);
    expect((await refusalOf(remove())).message).toContain('Wiki users');
    await world.operations['rules.delete']({ id: 'wiki-users' }, ADMIN);
    await world.ledger.commit({ grants: [grant({ state: 'needs-attention' })], audit: [] });
    expect((await refusalOf(remove())).code).toBe('in-use');
    await world.ledger.commit({ grants: [grant({ version: 1, state: 'ended' })], audit: [] });
    await remove();
    expect((await catalogOf(world)).applications).toEqual([]);
  });

  test('what is not there is said to be not there', async () => {
    const world = adminWorld();
    expect((await refusalOf(world.operations['applications.get']({ id: 'x' }))).code).toBe('not-found');
    expect((await refusalOf(world.operations['rules.delete']({ id: 'x' }, ADMIN))).code).toBe('not-found');
  });
});

describe('entitlements', () => {
  test('binding asks the directory first and stores its name for the group', async () => {
    const world = await seeded();
    const bound = (await catalogOf(world)).applications[0]?.levels[0]?.entitlements;
    expect(bound).toEqual([{ connectionId: 'main', entitlement: ref('g1'), displayName: 'Wiki users' }]);
  });

  test('a group that cannot be governed is refused with the reason of the directory', async () => {
    const world = await seeded();
    world.directory.groups.set('dyn', {
      kind: 'refused',
      reason: {
        code: 'entitlement-not-manageable-dynamic',
        ...told('Its members follow a rule of the directory.'),
      },
    });
    const bind = world.operations['entitlements.bind']({ ...place, entitlement: ref('dyn') }, ADMIN);
    expect(await refusalOf(bind)).toMatchObject({
      code: 'not-manageable',
      message: 'Its members follow a rule of the directory.',
    });
    expect((await catalogOf(world)).applications[0]?.levels[0]?.entitlements).toHaveLength(1);
  });

  test('warnings of the directory are returned with the binding', async () => {
    const world = await seeded();
    const warning = { code: 'mail', ...told('The group is mail enabled.') };
    world.directory.groups.set('g2', {
      kind: 'manageable',
      entitlement: { ref: ref('g2'), displayName: 'Two' },
      warnings: [warning],
    });
    const bound = await world.operations['entitlements.bind']({ ...place, entitlement: ref('g2') }, ADMIN);
    expect(bound.warnings).toEqual([warning]);
  });

  test('binding the same group again changes nothing but its name', async () => {
    const world = await seeded();
    world.directory.addGroup('g1', 'Renamed');
    await world.operations['entitlements.bind']({ ...place, entitlement: ref('g1') }, ADMIN);
    const bound = (await catalogOf(world)).applications[0]?.levels[0]?.entitlements;
    expect(bound).toMatchObject([{ displayName: 'Renamed' }]);
  });

  test('unbinding says how many grants still hold the group', async () => {
    const world = await seeded();
    await world.ledger.commit({ grants: [grant(), grant({ id: 'old', state: 'ended' })], audit: [] });
    const saved = await world.operations['entitlements.unbind']({ ...place, entitlement: ref('g1') }, ADMIN);
    expect(saved.warnings[0]?.sentence).toContain('1 live grant still holds');
    expect((await catalogOf(world)).applications[0]?.levels[0]?.entitlements).toEqual([]);
  });

  test('a group is created once, bound, and recorded, however often it is asked for', async () => {
    const world = await seeded();
    const create = () =>
      world.operations['entitlements.createGroup']({ ...place, displayName: 'Wiki - Editors' }, ADMIN);
    const first = await create();
    const second = await create();
    expect(second.binding).toEqual(first.binding);
    expect([...world.directory.created.keys()]).toEqual([expect.stringMatching(/^[a-z0-9-]{1,64}$/)]);
    expect((await catalogOf(world)).applications[0]?.levels[0]?.entitlements).toHaveLength(2);
    expect(world.audits.chainOf('connection:main').map(({ action }) => action)).toContain('group-created');
  });

  test('a search shows groups without binding them', async () => {
    const world = await seeded();
    const found = await world.operations['entitlements.search']({ connectionId: 'main', text: 'Wiki' });
    expect(found.items).toMatchObject([{ ref: ref('g1'), displayName: 'Wiki users', description: null }]);
  });
});

test('every change of the configuration is one event with who, what, and hashes of before and after', async () => {
  const world = await seeded();
  await world.operations['applications.save']({ id: 'wiki', name: 'Wiki', risk: 'high' }, ADMIN);
  const last = world.audits.chainOf('configuration').at(-1);
  expect(last).toMatchObject({ action: 'configuration-changed', actor: ADMIN.accountId });
  const hash = expect.stringMatching(/^[0-9a-f]{64}$/) as unknown;
  expect(last?.facts).toEqual({ what: 'application', id: 'wiki', from: hash, to: hash });
  expect(last?.facts['from']).not.toBe(last?.facts['to']);
});

test('a save that meets another one starts from what is in force then', async () => {
  const world = await seeded();
  const load = world.catalog.load.bind(world.catalog);
  let raced = false;
  world.catalog.load = async () => {
    const snapshot = await load();
    if (!raced) {
      raced = true;
      await world.operations['applications.save']({ id: 'other', name: 'Other' }, ADMIN);
    }
    return snapshot;
  };
  await world.operations['applications.save']({ id: 'third', name: 'Third' }, ADMIN);
  expect((await catalogOf(world)).applications.map(({ id }) => id)).toEqual(['wiki', 'other', 'third']);
});
