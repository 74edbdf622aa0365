import { told } from '#test/support/fakes/jira/told';
import { ADMIN, adminWorld, catalogOf, seed } from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

const ref = (id: string) => ({ type: 'group' as const, id });
const place = { applicationId: 'wiki', levelId: 'user', connectionId: 'main' };
const warning = { code: 'grants-seats', ...told('It takes a seat.') };
const dynamic = {
  code: 'entitlement-not-manageable-dynamic' as const,
  ...told('Its members follow a rule of the directory.'),
};

async function seeded(): Promise<AdminWorld> {
  const world = adminWorld();
  await seed(world);
  await world.operations['levels.save'](
    { applicationId: 'wiki', level: { id: 'admin', name: 'Admin' } },
    ADMIN,
  );
  const entitlement = { ref: ref('seats'), displayName: 'Seats' };
  world.directory.groups.set('seats', { kind: 'manageable', entitlement, warnings: [warning] });
  return world;
}

describe('searching groups for a level', () => {
  test('says of every hit whether it can be governed, what to know, and where it is bound', async () => {
    const world = await seeded();
    const refused = { ref: ref('dyn'), displayName: 'Dynamic' };
    world.directory.groups.set('dyn', { kind: 'refused', entitlement: refused, reason: dynamic });
    const { items } = await world.operations['entitlements.search']({ connectionId: 'main', text: '' });
    expect(items).toMatchObject([
      {
        ref: ref('g1'),
        refusal: null,
        warnings: [],
        boundTo: [{ applicationName: 'Wiki', levelName: 'User' }],
      },
      { ref: ref('seats'), refusal: null, warnings: [warning], boundTo: [] },
      { ref: ref('dyn'), refusal: dynamic, warnings: [], boundTo: [] },
    ]);
  });

  test('binding a group that another level binds warns of it, beside what the directory says', async () => {
    const world = await seeded();
    const bind = (levelId: string, id: string) =>
      world.operations['entitlements.bind']({ ...place, levelId, entitlement: ref(id) }, ADMIN);
    expect((await bind('user', 'seats')).warnings).toEqual([warning]);
    const second = await bind('admin', 'seats');
    expect(second.warnings.map(({ code }) => code)).toEqual(['grants-seats', 'bound-elsewhere']);
    expect(second.warnings[1]?.sentence).toContain('(Wiki: User)');
    expect((await bind('admin', 'seats')).warnings).toHaveLength(2);
  });
});

describe('looking at the bound groups of an application', () => {
  test('says what each is called now, what to know, and which are gone', async () => {
    const world = await seeded();
    await world.operations['entitlements.bind']({ ...place, entitlement: ref('seats') }, ADMIN);
    world.directory.groups.delete('g1');
    const { bindings } = await world.operations['entitlements.inspectBound']({ applicationId: 'wiki' });
    expect(bindings).toMatchObject([
      { entitlement: ref('g1'), state: 'refused', displayName: null, notes: [{ code: 'entitlement-gone' }] },
      { entitlement: ref('seats'), state: 'manageable', displayName: 'Seats', notes: [warning] },
    ]);
  });

  test('leaves unknown what a failing connection does not tell, with the reason', async () => {
    const world = await seeded();
    world.directory.failWith('unauthenticated');
    const { bindings } = await world.operations['entitlements.inspectBound']({ applicationId: 'wiki' });
    expect(bindings).toMatchObject([
      {
        state: 'unknown',
        notes: [
          {
            code: 'not-checked',
            sentence: 'The directory answered unauthenticated.',
            said: { key: expect.any(String) as string },
          },
        ],
      },
    ]);
  });
});

describe('a proposal for a new group', () => {
  test('is made of application and level, and no group has its name yet', async () => {
    const world = await seeded();
    const propose = () => world.operations['entitlements.proposeGroup'](place);
    expect((await propose()).displayName).toBe('Gatehouse - Wiki - User');
    world.directory.addGroup('taken', 'Gatehouse - Wiki - User');
    const proposed = await propose();
    expect(proposed).toMatchObject({
      description: expect.stringContaining('Access level User of Wiki.') as string,
      said: { key: 'findings.group.description', params: { level: 'User', application: 'Wiki' } },
    });
    expect(proposed.displayName).toBe('Gatehouse - Wiki - User 2');
    const { displayName, description } = proposed;
    const created = await world.operations['entitlements.createGroup'](
      { ...place, displayName, description },
      ADMIN,
    );
    expect(created.binding.displayName).toBe('Gatehouse - Wiki - User 2');
    expect((await catalogOf(world)).applications[0]?.levels[0]?.entitlements).toHaveLength(2);
  });
});
