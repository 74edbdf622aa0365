import { ADMIN, adminWorld, rule, seed } from '../kit/admin-world';

test('a simulated request for somebody else needs what the rule of either alone asks for, and says so', async () => {
  const world = adminWorld();
  await seed(world);
  world.people.set({ accountId: 'acc-lead' });
  world.people.set({ accountId: 'acc-other', email: 'other@example.com' });
  const ofTeam = {
    ...rule,
    id: 'team',
    name: 'Team',
    when: { ...rule.when, requesterGroupIds: ['team-a'] },
    outcome: {
      kind: 'approval' as const,
      stages: [
        { name: 'Lead', need: 'any' as const, approvers: [{ kind: 'user' as const, accountId: 'acc-lead' }] },
      ],
    },
    durationCap: 'P1D',
    justificationRequired: true,
  };
  const rest = { ...rule, id: 'rest', outcome: { kind: 'automatic' as const, reason: 'low risk' } };
  await world.operations['rules.save']({ rule: ofTeam, position: 0 }, ADMIN);
  await world.operations['rules.save']({ rule: rest, position: 1 }, ADMIN);
  const question = { requesterId: 'acc-person', applicationId: 'wiki', levelId: 'user' };
  const found = await world.operations['rules.simulate']({
    ...question,
    beneficiaryId: 'acc-other',
    intent: 'grant',
  });
  expect(found).toMatchObject({
    verdict: 'approval',
    rule: { id: 'rest' },
    besides: [{ who: 'requester', position: 1, rule: { id: 'team' } }],
    trace: [
      { ruleId: 'team', matched: false, adds: 'requester' },
      { ruleId: 'rest', matched: true, adds: null },
    ],
    stages: [{ name: 'Lead', approvers: ['acc-lead'], canBeMet: true }],
    durationMinutes: 1440,
    justificationRequired: true,
    obstacle: null,
  });
});
