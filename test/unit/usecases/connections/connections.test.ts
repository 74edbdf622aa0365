import { say } from '#domain/failure/sentence';
import { told } from '#test/support/fakes/jira/told';
import {
  ADMIN,
  SECRET,
  adminWorld,
  binding,
  catalogOf,
  grant,
  refusalOf,
  seed,
  rule,
} from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

const main = { id: 'main', connectorId: 'vendor', name: 'Main' };
const save = (world: AdminWorld, settings: Record<string, unknown> | string, more: object = {}) =>
  world.operations['connections.save']({ ...main, settings, ...more }, ADMIN);
const actionsOf = (world: AdminWorld) => world.audits.all().map(({ action }) => action);

describe('saving a connection', () => {
  test('the secret goes to the vault and nowhere else', async () => {
    const world = adminWorld();
    const reply = await save(world, { tenant: ' acme ', token: SECRET });
    const { connections } = await catalogOf(world);
    expect(connections[0]?.config).toEqual({ tenant: 'acme' });
    expect(await world.vault.get('main', connections[0]?.secret?.version ?? '')).toEqual({ token: SECRET });
    const everything = [reply, connections, world.audits.all(), world.logger.entries];
    expect(JSON.stringify(everything)).not.toContain(SECRET);
    expect(actionsOf(world)).toEqual(['configuration-changed', 'secret-changed']);
  });

  test('the pasted JSON text is read like the form', async () => {
    const world = adminWorld();
    await save(world, JSON.stringify({ tenant: 'acme', token: SECRET }));
    expect((await catalogOf(world)).connections[0]?.config).toEqual({ tenant: 'acme' });
  });

  test('text that is no JSON is refused without quoting it', async () => {
    const refused = await refusalOf(save(adminWorld(), `token=${SECRET}`));
    expect(refused).toMatchObject({ code: 'invalid-input', paths: ['settings'] });
    expect(JSON.stringify(refused)).not.toContain(SECRET);
  });

  test('every wrong setting is named by its path', async () => {
    const refused = await refusalOf(save(adminWorld(), { tenant: 'a', token: 'short', colour: 'red' }));
    expect(refused.paths.sort()).toEqual(['settings.colour', 'settings.tenant', 'settings.token']);
  });

  test('a blank secret keeps the stored one', async () => {
    const world = adminWorld();
    await save(world, { tenant: 'acme', token: SECRET });
    const before = (await catalogOf(world)).connections[0]?.secret;
    await save(world, { tenant: 'other', token: '' });
    const after = (await catalogOf(world)).connections[0];
    expect(after?.secret).toEqual(before);
    expect(after?.config).toEqual({ tenant: 'other' });
  });

  test('a new secret replaces the old version, which is removed', async () => {
    const world = adminWorld();
    await save(world, { tenant: 'acme', token: SECRET });
    const old = (await catalogOf(world)).connections[0]?.secret?.version ?? '';
    await save(world, { tenant: 'acme', token: 'another-secret' });
    expect(await world.vault.get('main', old)).toBeUndefined();
    expect(world.vault.size).toBe(1);
    await world.operations['connections.test']({ id: 'main' }, ADMIN);
    expect(world.directory.opened.at(-1)?.token).toBe('another-secret');
  });

  test('a refused save leaves no secret behind', async () => {
    const world = adminWorld();
    await refusalOf(save(world, { tenant: 'acme', token: SECRET }, { id: 'NOT AN ID' }));
    await save(world, { tenant: 'acme', token: SECRET });
    await refusalOf(save(world, { tenant: 'x2x', token: SECRET }, { fingerprint: 'stale' }));
    expect(world.vault.size).toBe(1);
  });

  test('the second of two people with the same form open is told, not obeyed', async () => {
    const world = adminWorld();
    const { fingerprint } = await save(world, { tenant: 'acme', token: SECRET });
    await save(world, { tenant: 'first' }, { fingerprint });
    const refused = await refusalOf(save(world, { tenant: 'second' }, { fingerprint }));
    expect(refused.code).toBe('conflict');
    expect((await catalogOf(world)).connections[0]?.config).toEqual({ tenant: 'first' });
  });

  test('a connection keeps its connector, and the connector must exist', async () => {
    const world = adminWorld();
    const refused = await refusalOf(save(world, { tenant: 'acme' }, { connectorId: 'elsewhere' }));
    expect(refused).toMatchObject({ code: 'unsupported', paths: ['connectorId'] });
  });
});

describe('testing a connection', () => {
  test('success heals it and drives what waits', async () => {
    const world = adminWorld();
    await seed(world);
    await world.health.write('main', { state: 'paused', kind: 'unauthenticated', at: world.clock.now() });
    await world.ledger.commit({
      grants: [grant({ state: 'provisioning' }), grant({ id: 'b', state: 'deprovisioning' })],
      audit: [],
    });
    const result = await world.operations['connections.test']({ id: 'main' }, ADMIN);
    expect(result).toMatchObject({ passed: true, driven: 2, health: { state: 'healthy' } });
    expect(world.queue.jobs).toEqual([
      { kind: 'grant', grantId: '500:main:group:g1', serial: 'main:acc-person' },
      { kind: 'grant', grantId: 'b', serial: 'main:acc-person' },
    ]);
    expect(actionsOf(world).slice(-2)).toEqual(['connection-tested', 'connection-healed']);
  });

  test('a refused credential pauses it, and its work is not driven', async () => {
    const world = adminWorld();
    await seed(world);
    await world.ledger.commit({ grants: [grant({ state: 'provisioning' })], audit: [] });
    world.directory.checks = [
      { id: 'credential', name: 'Credential', result: 'failed', ...told('The secret has expired.') },
    ];
    const result = await world.operations['connections.test']({ id: 'main' }, ADMIN);
    expect(result).toMatchObject({
      passed: false,
      driven: 0,
      health: { state: 'paused', kind: 'unauthenticated', ...told('The secret has expired.') },
    });
    expect(world.queue.jobs).toEqual([]);
    expect(actionsOf(world)).toContain('connection-paused');
  });

  test('a vendor that is down for a moment does not pause it', async () => {
    const world = adminWorld();
    await seed(world);
    world.directory.checks = [
      { id: 'tenant', name: 'Tenant', result: 'failed', ...told('No answer.'), kind: 'unavailable' },
    ];
    const result = await world.operations['connections.test']({ id: 'main' }, ADMIN);
    expect(result).toMatchObject({ passed: false, health: { state: 'untested' } });
    expect(await world.health.read('main')).toBeUndefined();
  });

  test('a connection without its secret fails its first check instead of the call', async () => {
    const world = adminWorld();
    await seed(world);
    const version = (await catalogOf(world)).connections[0]?.secret?.version ?? '';
    await world.vault.remove('main', version);
    const result = await world.operations['connections.test']({ id: 'main' }, ADMIN);
    expect(result.checks).toMatchObject([{ id: 'configuration', result: 'failed' }]);
    expect(result.health).toMatchObject({ state: 'paused', kind: 'misconfigured' });
  });
});

describe('switching and deleting', () => {
  test('switched on again, what waited is driven', async () => {
    const world = adminWorld();
    await seed(world);
    await world.ledger.commit({ grants: [grant({ state: 'deprovisioning' })], audit: [] });
    expect(await world.operations['connections.disable']({ id: 'main' }, ADMIN)).toMatchObject({ driven: 0 });
    expect((await catalogOf(world)).connections[0]?.enabled).toBe(false);
    expect(await world.operations['connections.enable']({ id: 'main' }, ADMIN)).toMatchObject({ driven: 1 });
  });

  test('a bound connection is not deleted, and the refusal names what binds it', async () => {
    const world = adminWorld();
    await seed(world);
    const refused = await refusalOf(world.operations['connections.delete']({ id: 'main' }, ADMIN));
    expect(refused.code).toBe('in-use');
    expect(refused.message).toContain('these applications: Wiki.');
  });

  test('the refusal tells applications from rules', async () => {
    const world = adminWorld();
    await seed(world);
    const refused = async () =>
      world.operations['connections.delete']({ id: 'main' }, ADMIN).catch((error: unknown) => error);
    const applications = 'Wiki';
    const rules = rule.name;
    const entitlement = { type: 'group' as const, id: 'g1' };
    await world.operations['rules.save']({ rule: { ...rule, extraEntitlements: [binding()] } }, ADMIN);
    const both = say('vendor.connection.boundByBoth', { applications, rules });
    expect(await refused()).toMatchObject({ message: both.sentence, said: both.said });
    await world.operations['entitlements.unbind'](
      { applicationId: 'wiki', levelId: 'user', connectionId: 'main', entitlement },
      ADMIN,
    );
    const alone = say('vendor.connection.boundByRules', { rules });
    expect(await refused()).toMatchObject({ message: alone.sentence, said: alone.said });
  });

  test.each(['provisioning', 'active', 'deprovisioning', 'needs-attention'] as const)(
    'a connection with a grant that is %s is not deleted',
    async (state) => {
      const world = adminWorld();
      await save(world, { tenant: 'acme', token: SECRET });
      await world.ledger.commit({ grants: [grant({ state })], audit: [] });
      const refused = await refusalOf(world.operations['connections.delete']({ id: 'main' }, ADMIN));
      expect(refused.code).toBe('in-use');
    },
  );

  test('an unused connection goes with its secret', async () => {
    const world = adminWorld();
    await save(world, { tenant: 'acme', token: SECRET });
    await world.ledger.commit({ grants: [grant({ state: 'ended' })], audit: [] });
    await world.operations['connections.delete']({ id: 'main' }, ADMIN);
    expect((await catalogOf(world)).connections).toEqual([]);
    expect(world.vault.size).toBe(0);
    expect(actionsOf(world)).toContain('secret-deleted');
  });
});

test('the list shows what is configured and used, never the secret or its version', async () => {
  const world = adminWorld();
  await seed(world);
  const version = (await catalogOf(world)).connections[0]?.secret?.version ?? '';
  const { connections } = await world.operations['connections.list']();
  expect(connections).toMatchObject([
    {
      id: 'main',
      connectorName: 'Some vendor',
      enabled: true,
      secret: { configured: true, changedAt: world.clock.now() },
      usedBy: { applications: 1, rules: 0 },
      health: { state: 'untested' },
    },
  ]);
  expect(JSON.stringify(connections)).not.toContain(SECRET);
  expect(JSON.stringify(connections)).not.toContain(`"${version}"`);
});
