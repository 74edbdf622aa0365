import { ADMIN, adminWorld, rule, seed } from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

async function seeded(): Promise<AdminWorld> {
  const world = adminWorld();
  await seed(world);
  return world;
}

const history = (world: AdminWorld, id?: string, limit = 50, cursor?: string) =>
  world.operations['rules.history']({ id, limit, cursor });

describe('the history of the rules', () => {
  test('tells who created, changed, moved and deleted which rule, and what changed', async () => {
    const world = await seeded();
    const approval = {
      kind: 'approval' as const,
      stages: [
        {
          name: 'Approval',
          need: 'any' as const,
          approvers: [{ kind: 'user' as const, accountId: 'acc-person' }],
        },
      ],
    };
    world.clock.advance({ minutes: 1 });
    await world.operations['rules.save'](
      { rule: { ...rule, name: 'New name', outcome: approval, durationCap: 'P30D' } },
      ADMIN,
    );
    world.clock.advance({ minutes: 1 });
    await world.operations['rules.save']({ rule: { ...rule, id: 'second' } }, ADMIN);
    world.clock.advance({ minutes: 1 });
    await world.operations['rules.reorder']({ ids: ['second', 'wiki-users'] }, ADMIN);
    world.clock.advance({ minutes: 1 });
    await world.operations['rules.delete']({ id: 'second' }, ADMIN);
    const { items, next } = await history(world);
    expect(next).toBeUndefined();
    expect(items).toMatchObject([
      { kind: 'deleted', ruleId: 'second', version: 1, actor: 'acc-admin', at: world.clock.now() },
      {
        kind: 'reordered',
        moved: [
          { id: 'second', from: 2, to: 1 },
          { id: 'wiki-users', from: 1, to: 2 },
        ],
      },
      { kind: 'created', ruleId: 'second', version: 1 },
      {
        kind: 'changed',
        ruleId: 'wiki-users',
        version: 2,
        differences: [
          { field: 'name', reworded: true },
          { field: 'reason', reworded: true },
          { field: 'stageNames', reworded: true },
          { field: 'outcome', from: 'automatic', to: 'approval' },
          { field: 'stages', from: [], to: [{ need: 'any', approvers: ['user:acc-person'] }] },
          { field: 'durationCap', from: null, to: 'P30D' },
        ],
      },
      { kind: 'created', ruleId: 'wiki-users', version: 1 },
    ]);
  });

  test('of one rule leaves the others out, but not a new order that moved it', async () => {
    const world = await seeded();
    await world.operations['rules.save']({ rule: { ...rule, id: 'second' } }, ADMIN);
    await world.operations['rules.save']({ rule: { ...rule, id: 'third' } }, ADMIN);
    world.clock.advance({ minutes: 1 });
    await world.operations['rules.reorder']({ ids: ['wiki-users', 'third', 'second'] }, ADMIN);
    expect((await history(world, 'wiki-users')).items.map(({ kind }) => kind)).toEqual(['created']);
    const kinds = (await history(world, 'second')).items.map(({ kind }) => kind);
    expect(kinds).toEqual(['reordered', 'created']);
  });

  test('shows an import by the rules it touched', async () => {
    const world = await seeded();
    const { configuration } = await world.operations['configuration.export']({}, ADMIN);
    world.clock.advance({ minutes: 1 });
    const rules = [
      { ...configuration.rules[0]!, name: 'Imported' },
      { ...configuration.rules[0]!, id: 'new' },
    ];
    await world.operations['configuration.import'](
      { configuration: { ...configuration, rules }, dryRun: false },
      ADMIN,
    );
    expect((await history(world, 'new')).items).toMatchObject([
      { kind: 'imported', added: ['new'], changed: ['wiki-users'], removed: [] },
    ]);
  });

  test('pages past changes of other things to the end', async () => {
    const world = await seeded();
    for (let round = 0; round < 7; round += 1) {
      world.clock.advance({ minutes: 1 });
      await world.operations['applications.save']({ id: 'wiki', name: `Wiki ${round}` }, ADMIN);
      await world.operations['rules.save']({ rule: { ...rule, name: `Name ${round}` } }, ADMIN);
    }
    const versions: (number | null)[] = [];
    let cursor: string | undefined;
    do {
      const page = await history(world, 'wiki-users', 2, cursor);
      versions.push(...page.items.map((item) => (item.kind === 'changed' ? item.version : 1)));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(versions).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  });

  test('keeps no text that a person wrote', async () => {
    const world = await seeded();
    const canary = 'for Someone Particular';
    const outcome = { kind: 'refuse' as const, reason: canary };
    await world.operations['rules.save']({ rule: { ...rule, name: canary, outcome } }, ADMIN);
    expect(JSON.stringify(world.audits.all())).not.toContain(canary);
  });
});

describe('groups of the site', () => {
  test('are found by a part of their name', async () => {
    const { operations } = adminWorld();
    expect(await operations['site.groups']({ text: ' TEAM ' })).toEqual({
      groups: [{ id: 'team-a', name: 'team-a' }],
    });
  });
});
