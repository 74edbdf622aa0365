import { fault } from '#domain/failure/fault';
import { say } from '#domain/failure/sentence';
import type { FakeSite } from '#test/support/fakes/jira/fake-site-inspector';
import {
  ADMIN,
  SECRET,
  adminWorld,
  catalogOf,
  grant,
  portal,
  refusalOf,
  rule,
  seed,
  site,
} from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

async function exported(world: AdminWorld) {
  const { configuration } = await world.operations['configuration.export']({}, ADMIN);
  return structuredClone(configuration);
}
const load = (world: AdminWorld, configuration: unknown, dryRun = false) =>
  world.operations['configuration.import']({ configuration, dryRun }, ADMIN);

async function seeded(): Promise<AdminWorld> {
  const world = adminWorld();
  await seed(world);
  await world.operations['portals.save']({ portal }, ADMIN);
  return world;
}

/** A site whose options a test may change. */
function withOptions(options: Record<string, readonly string[]>): FakeSite {
  const project = site.projects['10'];
  if (project === undefined) throw new Error('The site has no project 10.');
  return { ...site, projects: { ...site.projects, '10': { ...project, options } } };
}

describe('export', () => {
  test('holds everything but secrets, and who took it is recorded', async () => {
    const world = await seeded();
    const file = await exported(world);
    expect(file).toMatchObject({
      format: 'gatehouse-configuration',
      version: 1,
      connections: [{ id: 'main', config: { tenant: 'acme' } }],
      applications: [{ id: 'wiki' }],
      rules: [{ id: 'wiki-users' }],
      portals: [{ id: 'access' }],
    });
    expect(JSON.stringify(file)).not.toContain(SECRET);
    expect(file.connections[0]).not.toHaveProperty('secret');
    expect(world.audits.chainOf('configuration').at(-1)).toMatchObject({
      action: 'configuration-exported',
      actor: ADMIN.accountId,
    });
  });

  test('imported into the same site, it changes nothing', async () => {
    const world = await seeded();
    const before = await catalogOf(world);
    const result = await load(world, JSON.stringify(await exported(world)));
    const none = { added: [], changed: [], removed: [] };
    expect(result.changes).toEqual({
      connections: none,
      applications: none,
      rules: none,
      portals: none,
      settings: none,
    });
    expect(result.differences).toEqual([]);
    expect(await catalogOf(world)).toEqual(before);
  });
});

describe('import', () => {
  test('into a fresh site leaves connections waiting for their secret', async () => {
    const file = await exported(await seeded());
    const world = adminWorld();
    const result = await load(world, file);
    expect(result).toMatchObject({
      applied: true,
      connectionsWithoutSecret: ['main'],
      changes: { applications: { added: ['wiki'] } },
    });
    expect((await catalogOf(world)).connections[0]).not.toHaveProperty('secret');
    expect(world.audits.all().map(({ action }) => action)).toEqual([
      'configuration-changed',
      'configuration-imported',
    ]);
  });

  test('keeps the secret of a connection that is there', async () => {
    const world = await seeded();
    const file = await exported(world);
    const before = (await catalogOf(world)).connections[0]?.secret;
    const connections = file.connections.map((connection) => ({ ...connection, name: 'Renamed' }));
    const result = await load(world, { ...file, connections });
    expect(result.changes.connections.changed).toEqual(['main']);
    expect((await catalogOf(world)).connections[0]).toMatchObject({ name: 'Renamed', secret: before });
  });

  test('a dry run checks and counts, and writes nothing', async () => {
    const world = await seeded();
    const file = await exported(world);
    const before = await world.catalog.load();
    const result = await load(world, { ...file, rules: [] }, true);
    expect(result).toMatchObject({ applied: false, changes: { rules: { removed: ['wiki-users'] } } });
    expect(await world.catalog.load()).toEqual(before);
  });

  test('a changed rule gets the next version, whatever the file says', async () => {
    const world = await seeded();
    const file = await exported(world);
    await load(world, { ...file, rules: [{ ...rule, version: 1, name: 'Changed' }] });
    expect((await catalogOf(world)).rules[0]).toMatchObject({ name: 'Changed', version: 2 });
  });

  test('a secret in the file is a fault at its place and is not quoted', async () => {
    const world = await seeded();
    const file = await exported(world);
    const inConfig = [{ ...file.connections[0], config: { tenant: 'acme', token: SECRET } }];
    const first = await refusalOf(load(world, { ...file, connections: inConfig }));
    expect(first.paths).toEqual(['connections.0.config.token']);
    const asPointer = [{ ...file.connections[0], secret: { version: SECRET } }];
    const second = await refusalOf(load(world, { ...file, connections: asPointer }));
    expect(second.paths).toEqual(['connections.0.secret']);
    expect(second.message).toContain('never holds a secret');
    expect(JSON.stringify([first, second])).not.toContain(SECRET);
  });

  test('text that is no JSON, another format and another version are told apart', async () => {
    const world = await seeded();
    const file = await exported(world);
    expect((await refusalOf(load(world, '{'))).message).toBe('This is not JSON.');
    expect((await refusalOf(load(world, { ...file, format: 'x' }))).paths).toEqual(['format']);
    expect((await refusalOf(load(world, { ...file, version: 2 }))).paths).toEqual(['version']);
  });

  test('every fault of every part is told at once, and nothing is applied', async () => {
    const world = await seeded();
    const file = await exported(world);
    const before = await world.catalog.load();
    const broken = {
      ...file,
      connections: [{ ...file.connections[0], id: 'renamed', config: { tenant: 'x' } }],
      applications: [...file.applications, { ...file.applications[0], name: 'WIKI' }],
      rules: [{ ...file.rules[0], when: { applicationIds: ['nothing'] } }],
      portals: [{ ...portal, projectId: '11' }],
    };
    const refused = await refusalOf(load(world, broken));
    expect(refused.paths).toEqual(
      expect.arrayContaining([
        'connections.0.config.tenant',
        'applications.0.levels.0.entitlements.0.connectionId',
        'applications.1.id',
        'rules.0.when.applicationIds.0',
        'portals.0.projectId',
      ]),
    );
    expect(await world.catalog.load()).toEqual(before);
  });

  test.each([
    [
      'connection',
      { connections: [], applications: [], rules: [], portals: [] },
      say('faults.file.dropsConnection', { id: 'main' }),
    ],
    [
      'application',
      { applications: [], rules: [], portals: [] },
      say('faults.file.dropsApplication', { id: 'wiki' }),
    ],
    [
      'access level',
      { applications: [{ id: 'wiki', name: 'Wiki' }], rules: [], portals: [] },
      say('faults.file.dropsLevel', { id: 'wiki' }),
    ],
  ])('an %s that live grants need cannot be dropped', async (what, changes, sentence) => {
    const world = await seeded();
    await world.ledger.commit({ grants: [grant()], audit: [] });
    const refused = await refusalOf(load(world, { ...(await exported(world)), ...changes }));
    expect(refused.faults).toContainEqual(
      fault(what === 'connection' ? 'connections' : 'applications', sentence),
    );
  });

  test('an option that was added to the site since stops no restore, but stops what would make it worse', async () => {
    const file = await exported(await seeded());
    const world = adminWorld(withOptions({ customfield_1: ['Wiki'], customfield_2: ['User'] }));
    await seed(world);
    await world.operations['portals.save']({ portal }, ADMIN);
    const project = world.facts.projects['10'];
    (project!.options as Record<string, readonly string[]>)['customfield_1'] = ['Wiki', 'Chat'];
    await load(world, { ...file, rules: [] });
    expect((await catalogOf(world)).rules).toEqual([]);
    const disabled = [{ ...file.applications[0], enabled: false }];
    const worse = await refusalOf(load(world, { ...file, applications: disabled }));
    expect(worse.faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('"Wiki"'),
      expect.stringContaining('"User"'),
    ]);
    const fresh = await refusalOf(load(adminWorld(world.facts), file));
    expect(fresh.message).toContain('"Chat"');
  });

  test('a connection that goes takes its secret with it', async () => {
    const world = await seeded();
    const empty = { ...(await exported(world)), connections: [], applications: [], rules: [], portals: [] };
    await load(world, empty);
    expect(world.vault.size).toBe(0);
    expect(world.audits.chainOf('configuration').at(-1)).toMatchObject({
      action: 'secret-deleted',
      facts: { connectionIds: ['main'] },
    });
  });
});
