import { told } from '#test/support/fakes/jira/told';
import { ADMIN, SECRET, adminWorld, catalogOf, grant, refusalOf, seed } from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

const NEW = 'canary-secret-2';
const failing = [
  { id: 'credential', name: 'Credential', result: 'failed' as const, ...told('The secret is wrong.') },
];

const rotate = (world: AdminWorld, settings: Record<string, unknown> | string, more: object = {}) =>
  world.operations['connections.rotate']({ id: 'main', settings, ...more }, ADMIN);
const secretOf = async (world: AdminWorld) => (await catalogOf(world)).connections[0]?.secret;
const tokenInForce = async (world: AdminWorld) =>
  world.vault.get('main', (await secretOf(world))?.version ?? '');
const everythingSaid = async (world: AdminWorld, reply: unknown) =>
  JSON.stringify([
    reply,
    await catalogOf(world),
    world.audits.all(),
    world.logger.entries,
    await tested(world),
  ]);
const tested = (world: AdminWorld) => world.health.lastTest('main');

async function seeded(): Promise<AdminWorld> {
  const world = adminWorld();
  await seed(world);
  return world;
}

describe('rotating a secret', () => {
  test('that passes its test puts it in force and removes the old one', async () => {
    const world = await seeded();
    const old = await secretOf(world);
    world.clock.advance({ minutes: 1 });
    const reply = await rotate(world, { token: NEW });
    expect(reply).toMatchObject({ rotated: true, passed: true, health: { state: 'healthy' } });
    expect(await tokenInForce(world)).toEqual({ token: NEW });
    expect(await world.vault.get('main', old?.version ?? '')).toBeUndefined();
    expect((await secretOf(world))?.changedAt).toBe(world.clock.now());
    expect(world.audits.all().find(({ facts }) => facts['rotated'] === true)).toMatchObject({
      action: 'secret-changed',
      actor: ADMIN.accountId,
      facts: { connectionId: 'main', fields: ['token'] },
    });
    expect(await everythingSaid(world, reply)).not.toContain(NEW);
  });

  test('that fails its test leaves the old one in force, stored nowhere, and returns the checks', async () => {
    const world = await seeded();
    const before = await catalogOf(world);
    world.directory.checks = failing;
    const reply = await rotate(world, { token: NEW });
    expect(reply).toMatchObject({ rotated: false, passed: false, checks: failing, driven: 0 });
    expect(world.directory.opened.at(-1)?.token).toBe(NEW);
    expect(await catalogOf(world)).toEqual(before);
    expect(await tokenInForce(world)).toEqual({ token: SECRET });
    expect(world.vault.size).toBe(1);
    expect(await everythingSaid(world, reply)).not.toContain(NEW);
  });

  test('that fails does not pause the connection, whose old secret may still work', async () => {
    const world = await seeded();
    await world.operations['connections.test']({ id: 'main' }, ADMIN);
    const before = [await world.health.read('main'), await tested(world)];
    world.directory.checks = failing;
    await rotate(world, { token: NEW });
    expect([await world.health.read('main'), await tested(world)]).toEqual(before);
    expect(world.audits.all().at(-1)).toMatchObject({
      action: 'connection-tested',
      facts: { passed: false, failed: ['credential'], secret: 'new' },
    });
  });

  test('heals a paused connection and drives what waited', async () => {
    const world = await seeded();
    await world.health.write('main', { state: 'paused', kind: 'unauthenticated', at: world.clock.now() });
    await world.ledger.commit({ grants: [grant({ state: 'provisioning' })], audit: [] });
    expect(await rotate(world, { token: NEW })).toMatchObject({ driven: 1, health: { state: 'healthy' } });
  });

  test('with warnings only is done: a warning is no reason to keep an ending secret', async () => {
    const world = await seeded();
    world.directory.checks = [{ id: 'excess', name: 'Excess', result: 'warning', ...told('Too much.') }];
    expect(await rotate(world, { token: NEW })).toMatchObject({ rotated: true });
  });

  test('takes the pasted JSON as long as it changes nothing else', async () => {
    const world = await seeded();
    const refused = await refusalOf(rotate(world, JSON.stringify({ tenant: 'other', token: NEW })));
    expect(refused).toMatchObject({ code: 'invalid-input', paths: ['settings.tenant'] });
    expect(await tokenInForce(world)).toEqual({ token: SECRET });
    const reply = await rotate(world, JSON.stringify({ tenant: 'acme', token: NEW }));
    expect(reply.rotated).toBe(true);
  });

  test('names the field of a secret that cannot be one, and asks for one where none is given', async () => {
    const world = await seeded();
    const before = world.directory.opened.length;
    expect((await refusalOf(rotate(world, { token: 'short' }))).paths).toEqual(['settings.token']);
    expect((await refusalOf(rotate(world, { token: ' ' }))).paths).toEqual(['settings']);
    expect((await refusalOf(rotate(world, `token=${NEW}`))).message).not.toContain(NEW);
    expect(world.directory.opened).toHaveLength(before);
  });

  test('is refused when the connection was changed while the new secret was tested', async () => {
    const world = await seeded();
    world.directory.duringTest = async () => {
      await world.operations['connections.disable']({ id: 'main' }, ADMIN);
    };
    const refused = await refusalOf(rotate(world, { token: NEW }));
    expect(refused.code).toBe('conflict');
    expect(await tokenInForce(world)).toEqual({ token: SECRET });
    expect(world.vault.size).toBe(1);
  });

  test('of a connection that does not exist is refused', async () => {
    expect((await refusalOf(rotate(adminWorld(), { token: NEW }))).code).toBe('not-found');
  });
});

describe('the end of a secret', () => {
  const END = '2027-03-01T10:00:00.000Z';
  const listed = async (world: AdminWorld) => (await world.operations['connections.list']()).connections[0];
  const learned = [
    {
      id: 'expiry',
      name: 'Stays valid',
      result: 'passed' as const,
      ...told('Long.'),
      credentialExpiresAt: END,
    },
  ];

  test('entered with it is shown, and goes with the next secret', async () => {
    const world = await seeded();
    await rotate(world, { token: NEW }, { secretExpiresOn: '2027-01-15' });
    expect(await listed(world)).toMatchObject({
      credentialExpiresAt: '2027-01-15T00:00:00.000Z',
      credentialWarning: null,
      secret: { expiresOn: '2027-01-15' },
    });
    await rotate(world, { token: SECRET });
    expect(await listed(world)).toMatchObject({ credentialExpiresAt: null, secret: { expiresOn: null } });
  });

  test('told by the vendor is shown rather than the one entered, until the secret changes', async () => {
    const world = await seeded();
    world.directory.checks = learned;
    await rotate(world, { token: NEW }, { secretExpiresOn: '2027-01-15' });
    expect((await listed(world))?.credentialExpiresAt).toBe(END);
    world.clock.advance({ minutes: 1 });
    world.directory.checks = [];
    await rotate(world, { token: SECRET });
    expect((await listed(world))?.credentialExpiresAt).toBeNull();
  });

  test('stays known when a later test cannot learn it', async () => {
    const world = await seeded();
    world.directory.checks = learned;
    await world.operations['connections.test']({ id: 'main' }, ADMIN);
    world.directory.checks = failing;
    world.clock.advance({ minutes: 1 });
    await world.operations['connections.test']({ id: 'main' }, ADMIN);
    expect((await listed(world))?.credentialExpiresAt).toBe(END);
  });

  test('can be entered, kept and taken back without entering the secret again', async () => {
    const world = await seeded();
    const save = (more: object) =>
      world.operations['connections.save'](
        { id: 'main', connectorId: 'vendor', name: 'Main', settings: { tenant: 'acme' }, ...more },
        ADMIN,
      );
    await save({ secretExpiresOn: '2027-01-15' });
    await save({});
    world.clock.advance({ days: 62 });
    expect((await listed(world))?.credentialWarning).toBe(14);
    expect((await listed(world))?.secret.expiresOn).toBe('2027-01-15');
    await save({ secretExpiresOn: null });
    expect((await listed(world))?.secret).toMatchObject({ configured: true, expiresOn: null });
    expect(await tokenInForce(world)).toEqual({ token: SECRET });
  });
});
