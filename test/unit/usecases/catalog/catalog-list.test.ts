import { ADMIN, adminWorld, binding, catalogOf, grant, refusalOf, seed } from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

type SaveInput = Parameters<AdminWorld['operations']['applications.save']>[0];

async function worldWith(...applications: readonly SaveInput[]): Promise<AdminWorld> {
  const world = adminWorld();
  await seed(world);
  for (const application of applications) await world.operations['applications.save'](application, ADMIN);
  return world;
}

const names = ({ items }: { readonly items: readonly { readonly name: string }[] }) =>
  items.map(({ name }) => name);

describe('the list of applications', () => {
  test('comes page by page, sorted by name, each once', async () => {
    const world = await worldWith(...['zeta', 'Äpfel', 'beta', 'App 10', 'App 9'].map((name) => ({ name })));
    const list = (cursor?: string) =>
      world.operations['applications.list']({ text: '', limit: 4, ...(cursor && { cursor }) });
    const first = await list();
    expect(names(first)).toEqual(['Äpfel', 'App 9', 'App 10', 'beta']);
    expect(first).toMatchObject({ total: 6, connectionCount: 1 });
    const second = await list(first.next);
    expect(names(second)).toEqual(['Wiki', 'zeta']);
    expect(second).not.toHaveProperty('next');
  });

  test('goes on in the right place when the last one shown was deleted meanwhile', async () => {
    const world = await worldWith({ name: 'A' }, { name: 'B' }, { name: 'C' });
    const { next = '' } = await world.operations['applications.list']({ text: '', limit: 2 });
    await world.operations['applications.delete']({ id: 'b' }, ADMIN);
    expect(names(await world.operations['applications.list']({ text: '', limit: 2, cursor: next }))).toEqual([
      'C',
      'Wiki',
    ]);
  });

  test('finds by name, alias, name of a level and account id of the owner', async () => {
    const world = await worldWith(
      { name: 'Chat', aliases: ['Assistant AI'], ownerAccountId: 'acc-person' },
      { name: 'CRM', levels: [{ name: 'Auditor' }] },
    );
    const find = async (text: string) =>
      names(await world.operations['applications.list']({ text, limit: 50 }));
    expect(await find(' CHA')).toEqual(['Chat']);
    expect(await find('assistant')).toEqual(['Chat']);
    expect(await find('audit')).toEqual(['CRM']);
    expect(await find('acc-person')).toEqual(['Chat']);
    expect(await find('nothing')).toEqual([]);
  });

  test('says what is unbound and what is bound more than once', async () => {
    const world = await worldWith({ name: 'CRM', levels: [{ name: 'User' }, { name: 'Admin' }] });
    await world.operations['entitlements.bind'](
      {
        applicationId: 'crm',
        levelId: 'user',
        connectionId: 'main',
        entitlement: { type: 'group', id: 'g1' },
      },
      ADMIN,
    );
    const { items } = await world.operations['applications.list']({ text: '', limit: 50 });
    expect(items).toMatchObject([
      {
        name: 'CRM',
        levelNames: ['User', 'Admin'],
        boundCount: 1,
        unboundLevels: ['Admin'],
        warningCount: 1,
      },
      { name: 'Wiki', boundCount: 1, unboundLevels: [], warningCount: 1 },
    ]);
  });

  test('refuses a cursor that it did not give', async () => {
    const world = await worldWith();
    for (const cursor of ['x', '7', 'null', '[]', '{"name":1}']) {
      const list = world.operations['applications.list']({ text: '', limit: 1, cursor });
      expect((await refusalOf(list)).code).toBe('invalid-input');
    }
  });

  test('of options holds at most fifty, with their levels, and says how many there are', async () => {
    const world = await worldWith();
    const { applications } = await catalogOf(world);
    const many = Array.from({ length: 60 }, (_, index) => ({ id: `many-${index}`, name: `Many ${index}` }));
    const text = JSON.stringify({ format: 'gatehouse-applications', version: 1, applications: many });
    await world.operations['applications.import']({ text, dryRun: false }, ADMIN);
    const found = await world.operations['applications.options']({ text: 'many' });
    expect([found.options.length, found.total]).toEqual([50, 60]);
    const [wiki] = (await world.operations['applications.options']({ text: 'wiki' })).options;
    const levels = [{ id: 'user', name: 'User' }];
    expect(wiki).toEqual({ id: applications[0]?.id, name: 'Wiki', enabled: true, levels });
  });
});

describe('one application', () => {
  test('says what uses it and which of its groups other levels bind', async () => {
    const world = await worldWith({ name: 'CRM', levels: [{ name: 'User' }] });
    await world.operations['entitlements.bind'](
      {
        applicationId: 'crm',
        levelId: 'user',
        connectionId: 'main',
        entitlement: { type: 'group', id: 'g1' },
      },
      ADMIN,
    );
    await world.ledger.commit({ grants: [grant(), grant({ id: 'old', state: 'ended' })], audit: [] });
    const { application } = await world.operations['applications.get']({ id: 'wiki' });
    expect(application).toMatchObject({
      usedBy: {
        rules: [{ id: 'wiki-users', name: 'Wiki users' }],
        liveGrants: { count: 1, more: false },
      },
      levels: [
        {
          entitlements: [
            {
              ...binding(),
              displayName: 'Wiki users',
              connectionName: 'Main',
              connectionEnabled: true,
              alsoBoundTo: [{ applicationId: 'crm', levelName: 'User' }],
              warnings: [{ code: 'bound-elsewhere' }],
            },
          ],
        },
      ],
    });
  });

  test('gets an id from its name, and so do its levels, none of them twice', async () => {
    const world = await worldWith();
    const save = (name: string, levels: readonly { name: string }[]) =>
      world.operations['applications.save']({ name, levels: [...levels] }, ADMIN);
    const first = await save('C++', [{ name: 'User' }, { name: 'Üser' }]);
    const second = await save('C', []);
    expect([first.id, second.id]).toEqual(['c', 'c-2']);
    expect((await catalogOf(world)).applications.find(({ id }) => id === 'c')?.levels).toMatchObject([
      { id: 'user', name: 'User' },
      { id: 'user-2', name: 'Üser' },
    ]);
    await world.operations['levels.save']({ applicationId: 'c', level: { name: 'User!' } }, ADMIN);
    const { application } = await world.operations['applications.get']({ id: 'c' });
    expect(application.levels.map(({ id }) => id)).toEqual(['user', 'user-2', 'user-3']);
  });

  test('without an id is never taken for one that is there', async () => {
    const world = await worldWith();
    const again = world.operations['applications.save']({ name: 'wiki' }, ADMIN);
    expect(await refusalOf(again)).toMatchObject({ code: 'invalid-input', paths: ['name'] });
  });
});
