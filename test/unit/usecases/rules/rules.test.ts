import { ADMIN, adminWorld, catalogOf, refusalOf, rule, seed } from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

const ref = (id: string) => ({ type: 'group' as const, id });

async function seeded(): Promise<AdminWorld> {
  const world = adminWorld();
  await seed(world);
  return world;
}

describe('rules', () => {
  const versions = async (world: AdminWorld) =>
    (await catalogOf(world)).rules.map(({ id, version }) => [id, version]);

  test('the version grows by one with every change and only then', async () => {
    const world = await seeded();
    await world.operations['rules.save']({ rule }, ADMIN);
    expect(await versions(world)).toEqual([['wiki-users', 1]]);
    const saved = await world.operations['rules.save']({ rule: { ...rule, name: 'Renamed' } }, ADMIN);
    expect(saved.version).toBe(2);
    expect(await versions(world)).toEqual([['wiki-users', 2]]);
  });

  test('a save that changes nothing is no event', async () => {
    const world = await seeded();
    const events = world.audits.lengthOf('configuration');
    const { catalogVersion } = await world.operations['rules.list']();
    const saved = await world.operations['rules.save']({ rule }, ADMIN);
    expect(saved.catalogVersion).toBe(catalogVersion);
    expect(world.audits.lengthOf('configuration')).toBe(events);
  });

  test('everything that does not exist is named at once, by path', async () => {
    const world = await seeded();
    const broken = {
      ...rule,
      when: { ...rule.when, requesterGroupIds: ['team-a', 'team-x'] },
      outcome: {
        kind: 'approval' as const,
        stages: [
          {
            name: 'Approval',
            need: 'any' as const,
            approvers: [
              { kind: 'user' as const, accountId: 'acc-nobody' },
              { kind: 'group' as const, groupId: 'team-y' },
            ],
          },
        ],
      },
    };
    const refused = await refusalOf(world.operations['rules.save']({ rule: broken }, ADMIN));
    expect(refused.paths).toEqual([
      'when.requesterGroupIds.1',
      'outcome.stages.0.approvers.0.accountId',
      'outcome.stages.0.approvers.1.groupId',
    ]);
    expect(refused.faults).toMatchObject([
      { said: { key: 'findings.rule.noGroup' } },
      { said: { key: 'findings.person.inactive' } },
      { said: { key: 'findings.rule.noGroup' } },
    ]);
  });

  test('unknown applications and levels are named by path', async () => {
    const world = await seeded();
    const when = { ...rule.when, applicationIds: ['wiki', 'nothing'], levelIds: ['owner'] };
    const refused = await refusalOf(world.operations['rules.save']({ rule: { ...rule, when } }, ADMIN));
    expect(refused.paths).toEqual(['when.applicationIds.1', 'when.levelIds.0']);
  });

  test('an extra entitlement is inspected before a rule may grant it', async () => {
    const world = await seeded();
    const extraEntitlements = [{ connectionId: 'main', entitlement: ref('gone'), displayName: 'Gone' }];
    const refused = await refusalOf(
      world.operations['rules.save']({ rule: { ...rule, extraEntitlements } }, ADMIN),
    );
    expect(refused).toMatchObject({ paths: ['extraEntitlements.0'], message: 'The group does not exist.' });
  });

  test('a new order must name every rule exactly once', async () => {
    const world = await seeded();
    await world.operations['rules.save']({ rule: { ...rule, id: 'second' }, position: 0 }, ADMIN);
    const reorder = (ids: string[]) => world.operations['rules.reorder']({ ids }, ADMIN);
    expect((await versions(world)).map(([id]) => id)).toEqual(['second', 'wiki-users']);
    await reorder(['wiki-users', 'second']);
    expect((await versions(world)).map(([id]) => id)).toEqual(['wiki-users', 'second']);
    expect((await refusalOf(reorder(['second']))).code).toBe('conflict');
    expect((await refusalOf(reorder(['second', 'second']))).code).toBe('conflict');
  });

  test('a new order is refused when it was made on another one than that in force', async () => {
    const world = await seeded();
    await world.operations['rules.save']({ rule: { ...rule, id: 'second' } }, ADMIN);
    const [forth, back] = [
      ['wiki-users', 'second'],
      ['second', 'wiki-users'],
    ];
    await world.operations['rules.reorder']({ ids: back, seen: forth }, ADMIN);
    const late = world.operations['rules.reorder']({ ids: forth, seen: forth }, ADMIN);
    expect((await refusalOf(late)).code).toBe('conflict');
  });

  test('a rule without an id gets one from its name and never takes the place of another one', async () => {
    const world = await seeded();
    const { id: _id, ...fresh } = { ...rule, name: 'Wiki users' };
    const first = await world.operations['rules.save']({ rule: fresh }, ADMIN);
    const second = await world.operations['rules.save']({ rule: fresh, position: 0 }, ADMIN);
    expect([first.id, second.id]).toEqual(['wiki-users-2', 'wiki-users-3']);
    expect((await versions(world)).map(([id]) => id)).toEqual(['wiki-users-3', 'wiki-users', 'wiki-users-2']);
  });

  test('a rule that was changed since it was seen is not deleted', async () => {
    const world = await seeded();
    const seen = (await world.operations['rules.list']()).rules[0]!;
    await world.operations['rules.save']({ rule: { ...rule, enabled: false } }, ADMIN);
    const late = { id: rule.id, fingerprint: seen.fingerprint };
    expect((await refusalOf(world.operations['rules.delete'](late, ADMIN))).code).toBe('conflict');
    const now = (await world.operations['rules.list']()).rules[0]!;
    await world.operations['rules.delete']({ id: rule.id, fingerprint: now.fingerprint }, ADMIN);
    expect(await versions(world)).toEqual([]);
  });

  test('the list names everything that rules mention, as far as the site knows it', async () => {
    const world = await seeded();
    world.people.set({ accountId: 'acc-boss', name: 'The approver' });
    const approvers = [
      { kind: 'user' as const, accountId: 'acc-boss' },
      { kind: 'group' as const, groupId: 'team-a' },
    ];
    const outcome = { kind: 'approval' as const, stages: [{ name: 'One', need: 'any' as const, approvers }] };
    const when = { ...rule.when, levelIds: ['user'] };
    await world.operations['rules.save']({ rule: { ...rule, when, outcome } }, ADMIN);
    expect((await world.operations['rules.list']()).names).toEqual({
      applications: [{ id: 'wiki', name: 'Wiki', levels: [{ id: 'user', name: 'User' }] }],
      levels: [{ id: 'user', name: 'User' }],
      groups: [{ id: 'team-a', name: 'team-a' }],
      people: [{ id: 'acc-boss', name: 'The approver' }],
    });
    world.people.namesOf = () => Promise.reject(new Error('the site is down'));
    expect((await world.operations['rules.list']()).names.people).toEqual([]);
  });
});
