import { ADMIN, adminWorld, catalogOf, grant, refusalOf, seed } from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

const textOf = (...applications: readonly unknown[]) =>
  JSON.stringify({ format: 'gatehouse-applications', version: 1, applications });

async function seeded(): Promise<AdminWorld> {
  const world = adminWorld();
  await seed(world);
  return world;
}

const run = (world: AdminWorld, text: string, dryRun = true) =>
  world.operations['applications.import']({ text, dryRun }, ADMIN);

async function wikiOf(world: AdminWorld) {
  const application = (await catalogOf(world)).applications.find(({ id }) => id === 'wiki');
  if (application === undefined) throw new Error('There is no wiki.');
  return application;
}

describe('export and import of applications', () => {
  test('an export can be imported and changes nothing', async () => {
    const world = await seeded();
    const before = await catalogOf(world);
    const { text, count } = await world.operations['applications.export']({}, ADMIN);
    expect(count).toBe(1);
    expect(text).not.toContain('canary');
    const result = await run(world, text, false);
    expect(result).toMatchObject({ applied: true, entries: [{ id: 'wiki', change: 'unchanged' }] });
    expect(await catalogOf(world)).toEqual(before);
    const actions = world.audits.chainOf('configuration').map(({ action }) => action);
    expect(actions.at(-1)).toBe('configuration-exported');
  });

  test('an import adds and changes what the text names, and leaves everything else', async () => {
    const world = await seeded();
    const before = await catalogOf(world);
    const wiki = { ...(await wikiOf(world)), risk: 'high' };
    const crm = { id: 'crm', name: 'CRM', levels: [{ id: 'user', name: 'User' }] };
    const preview = await run(world, textOf(wiki, crm));
    expect(preview).toMatchObject({
      applied: false,
      faults: [],
      entries: [
        { index: 0, id: 'wiki', change: 'changed', changedParts: ['risk'], droppedLevels: [], faults: [] },
        { index: 1, id: 'crm', name: 'CRM', change: 'added', faults: [] },
      ],
    });
    expect(await catalogOf(world)).toEqual(before);
    await run(world, textOf(crm), false);
    const after = await catalogOf(world);
    expect(after.applications.map(({ id }) => id)).toEqual(['wiki', 'crm']);
    expect({ ...after, applications: [] }).toEqual({ ...before, applications: [] });
    expect(world.audits.chainOf('configuration').at(-1)).toMatchObject({
      action: 'configuration-imported',
      facts: { applications: { added: 1, changed: 0, removed: 0 } },
    });
  });

  test('says for every entry what is wrong with it, and then applies none', async () => {
    const world = await seeded();
    await world.ledger.commit({ grants: [grant()], audit: [] });
    const bound = {
      connectionId: 'nowhere',
      entitlement: { type: 'group', id: 'g9' },
      displayName: 'Nine',
    };
    const text = textOf(
      { ...(await wikiOf(world)), levels: [] },
      { id: 'Bad Id', name: '' },
      { id: 'crm', name: 'CRM', ownerAccountId: 'acc-nobody' },
      { id: 'crm', name: 'CRM two' },
      { id: 'chat', name: 'Chat', levels: [{ id: 'user', name: 'User', entitlements: [bound] }] },
      { id: 'other', name: 'Other', aliases: ['Chat'] },
      'no application',
      { id: 'good', name: 'Good' },
    );
    const { entries } = await run(world, text);
    expect(
      entries.map(({ change, faults }) => [change, faults.map(({ path, said }) => [path, said.key])]),
    ).toEqual([
      ['refused', [['levels', 'refusals.application.levelHeld']]],
      [
        'refused',
        [
          ['id', 'faults.id.form'],
          ['name', 'faults.application.noName'],
        ],
      ],
      ['refused', [['ownerAccountId', 'faults.application.owner']]],
      ['refused', [['id', 'faults.application.earlier']]],
      ['refused', [['levels.0.entitlements.0.connectionId', 'faults.binding.connection']]],
      ['refused', [['aliases.0', 'faults.application.sharedName']]],
      ['refused', [['', 'faults.input.object']]],
      ['added', []],
    ]);
    const refused = await refusalOf(run(world, text, false));
    expect(refused.code).toBe('invalid-input');
    expect(refused.paths).toContain('applications.0.levels');
    expect((await catalogOf(world)).applications.map(({ id }) => id)).toEqual(['wiki']);
  });

  test('names the levels that an application would lose', async () => {
    const world = await seeded();
    await world.operations['rules.delete']({ id: 'wiki-users' }, ADMIN);
    const { entries } = await run(world, textOf({ id: 'wiki', name: 'Wiki', description: 'Pages' }));
    expect(entries).toMatchObject([
      { change: 'changed', changedParts: ['description', 'levels'], droppedLevels: ['User'] },
    ]);
  });

  test('says what is wrong with the whole', async () => {
    const world = await seeded();
    const faultsOf = async (text: string) =>
      (await run(world, text)).faults.map(({ path, said }) => [path, said.key]);
    expect(await faultsOf('{')).toEqual([['text', 'faults.file.json']]);
    expect(await faultsOf('null')).toEqual([['text', 'faults.input.object']]);
    expect(await faultsOf('{"format":"other","version":1,"applications":[]}')).toEqual([
      ['text.format', 'faults.file.applications'],
    ]);
    expect((await refusalOf(run(world, '[]', false))).code).toBe('invalid-input');
  });

  test('a level that a rule names cannot be dropped', async () => {
    const world = await seeded();
    const [rule] = (await world.operations['rules.list']()).rules;
    if (rule === undefined) throw new Error('There is no rule.');
    const {
      version: _version,
      fingerprint: _fingerprint,
      capMinutes: _cap,
      findings: _findings,
      ...fields
    } = rule;
    await world.operations['rules.save'](
      { rule: { ...fields, when: { ...fields.when, levelIds: ['user'] } } },
      ADMIN,
    );
    const text = textOf({ ...(await wikiOf(world)), levels: [] });
    const { faults } = await run(world, text);
    expect(faults.map(({ path }) => path)).toEqual(['rules.0.when.levelIds.0']);
    expect((await refusalOf(run(world, text, false))).code).toBe('invalid-input');
  });
});
