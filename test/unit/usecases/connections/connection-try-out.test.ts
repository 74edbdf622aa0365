import { told } from '#test/support/fakes/jira/told';
import { testAllConnections } from '#usecases/connections/test-all-connections';
import { ADMIN, SECRET, adminWorld, catalogOf, refusalOf, seed } from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

const tryOut = (world: AdminWorld, settings: Record<string, unknown> | string, more: object = {}) =>
  world.operations['connections.tryOut']({ connectorId: 'vendor', settings, ...more });
const tooMuch = {
  id: 'excess-permissions',
  name: 'No excess permissions',
  result: 'warning' as const,
  ...told('Too much.'),
  excessPermissions: ['Mail.Read'],
};

describe('trying settings out before they are saved', () => {
  test('runs the checks with them and stores nothing', async () => {
    const world = adminWorld();
    world.directory.checks = [tooMuch];
    const reply = await tryOut(world, { tenant: 'acme', token: SECRET });
    expect(reply).toEqual({
      passed: true,
      credentialExpiresAt: null,
      checks: [{ ...tooMuch, missingPermissions: [] }],
    });
    expect(world.directory.opened).toEqual([{ tenant: 'acme', token: SECRET }]);
    expect((await catalogOf(world)).connections).toEqual([]);
    expect(world.vault.size).toBe(0);
    expect(world.audits.all()).toEqual([]);
    expect(JSON.stringify(reply)).not.toContain(SECRET);
  });

  test('takes the pasted JSON text', async () => {
    const world = adminWorld();
    await tryOut(world, JSON.stringify({ tenant: 'acme', token: SECRET }));
    expect(world.directory.opened).toHaveLength(1);
  });

  test('names every wrong field, as saving would', async () => {
    const refused = await refusalOf(tryOut(adminWorld(), { tenant: 'a', token: 'short' }));
    expect(refused.paths.sort()).toEqual(['settings.tenant', 'settings.token']);
  });

  test('of a saved connection uses its secret where none is entered, and leaves its health alone', async () => {
    const world = adminWorld();
    await seed(world);
    world.directory.checks = [{ ...tooMuch, id: 'credential', result: 'failed' }];
    expect(await tryOut(world, { tenant: 'other', token: '' }, { id: 'main' })).toMatchObject({
      passed: false,
    });
    expect(world.directory.opened.at(-1)).toEqual({ tenant: 'other', token: SECRET });
    expect(await world.health.read('main')).toBeUndefined();
    expect(await world.health.lastTest('main')).toBeUndefined();
  });

  test('of a connector or a connection that does not exist is refused', async () => {
    const world = adminWorld();
    expect((await refusalOf(tryOut(world, {}, { connectorId: 'elsewhere' }))).code).toBe('unsupported');
    expect((await refusalOf(tryOut(world, { tenant: 'acme' }, { id: 'none' }))).code).toBe('not-found');
  });
});

describe('the last test of a connection', () => {
  const listed = async (world: AdminWorld) => (await world.operations['connections.list']()).connections[0];

  test('is listed with its time and checks, whatever it meant for the health', async () => {
    const world = adminWorld();
    await seed(world);
    expect((await listed(world))?.lastTest).toBeNull();
    const missing = { id: 'tenant', name: 'Tenant', result: 'failed' as const, ...told('No answer.') };
    world.directory.checks = [{ ...missing, kind: 'unavailable', missingPermissions: ['people.read'] }];
    await world.operations['connections.test']({ id: 'main' }, ADMIN);
    expect(await listed(world)).toMatchObject({
      health: { state: 'untested' },
      lastTest: {
        at: world.clock.now(),
        passed: false,
        checks: [{ ...missing, missingPermissions: ['people.read'], excessPermissions: [] }],
      },
    });
  });

  test('is bounded in size, however much a vendor says', async () => {
    const world = adminWorld();
    await seed(world);
    const names = Array.from({ length: 500 }, (_, index) => `permission.${index}.`.repeat(50));
    const many = Array.from({ length: 50 }, (_, index) => [`p${index}`, 'x'.repeat(100_000)]);
    const hugeSaid = {
      sentence: 'x'.repeat(100_000),
      said: { key: 'vendor.made-up', params: Object.fromEntries(many) as Record<string, string> },
    };
    const huge = {
      ...tooMuch,
      ...hugeSaid,
      excessPermissions: names,
      missingPermissions: names,
    };
    world.directory.checks = Array.from({ length: 100 }, () => huge);
    await world.operations['connections.test']({ id: 'main' }, ADMIN);
    expect(JSON.stringify(await world.health.lastTest('main')).length).toBeLessThan(240 * 1024);
  });

  test('goes with the connection', async () => {
    const world = adminWorld();
    await world.operations['connections.save'](
      { id: 'spare', connectorId: 'vendor', name: 'Spare', settings: { tenant: 'acme', token: SECRET } },
      ADMIN,
    );
    await world.operations['connections.test']({ id: 'spare' }, ADMIN);
    await world.operations['connections.delete']({ id: 'spare' }, ADMIN);
    expect(await world.health.lastTest('spare')).toBeUndefined();
  });
});

test('once a day every connection that is switched on is tested, without a word when nothing changed', async () => {
  const world = adminWorld();
  await seed(world);
  const before = world.audits.all().length;
  expect(await testAllConnections(world.ports)).toBe(1);
  expect(await world.health.lastTest('main')).toMatchObject({ at: world.clock.now(), passed: true });
  expect(world.audits.all()).toHaveLength(before);
  await world.operations['connections.disable']({ id: 'main' }, ADMIN);
  expect(await testAllConnections(world.ports)).toBe(0);
});
