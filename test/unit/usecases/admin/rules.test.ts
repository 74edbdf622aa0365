import { ADMIN, adminWorld, catalogOf, refusalOf, rule, seed } from './admin-world';
import type { AdminWorld } from './admin-world';

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

  test('a simulation tells the verdict, why, and what would be granted', async () => {
    const world = await seeded();
    const ask = (applicationId: string, intent: 'grant' | 'removal' = 'grant') =>
      world.operations['rules.simulate']({
        requesterId: 'acc-person',
        applicationId,
        levelId: 'user',
        intent,
      });
    expect(await ask('wiki')).toMatchObject({
      verdict: 'automatic',
      rule: { id: 'wiki-users', version: 1 },
      trace: [{ matched: true, because: ['application is wiki'] }],
      entitlements: [{ displayName: 'Wiki users' }],
    });
    await world.operations['rules.delete']({ id: 'wiki-users' }, ADMIN);
    expect(await ask('wiki')).toMatchObject({ verdict: 'baseline-refuses', rule: null, entitlements: [] });
    expect((await refusalOf(ask('nothing'))).code).toBe('not-found');
  });
});
