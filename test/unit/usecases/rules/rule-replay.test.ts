import { requestOf } from '#test/support/requests';
import { emptyOutbox } from '#domain/requests/access-request';
import type { AccessRequest, Decision, RequestFields } from '#domain/requests/access-request';
import { ADMIN, adminWorld, binding, portal, refusalOf, rule, seed } from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

const AT = '2026-11-01T08:00:00.000Z';

const automatic: Decision = {
  kind: 'automatic',
  ruleId: 'wiki-users',
  ruleName: 'Wiki users',
  ruleVersion: 1,
  catalogVersion: 4,
  stages: [],
  entitlements: [{ ...binding(), displayName: 'Wiki users' }],
  takesAway: [],
  why: { rules: [], names: { applications: [], levels: [] } },
  at: AT,
};

function aRequest(number: number, changed: Partial<RequestFields> = {}): AccessRequest {
  return requestOf({
    schema: 1,
    version: 0,
    issueId: String(1000 + number),
    issueKey: `ACCESS-${number}`,
    state: 'fulfilled',
    intent: 'grant',
    requesterId: 'acc-person',
    beneficiaryId: 'acc-person',
    applicationId: 'wiki',
    applicationName: 'Wiki',
    levelId: 'user',
    levelName: 'User',
    portal: { ...portal, fields: { ...portal.fields, duration: 'customfield_9' } },
    fields: { customfield_9: '', customfield_3: '' },
    decision: automatic,
    approvals: [],
    judged: [],
    grantIds: [],
    outbox: emptyOutbox,
    told: [],
    createdAt: AT,
    updatedAt: new Date(Date.parse(AT) + number * 60_000).toISOString(),
    ...changed,
  });
}

async function worldWith(...requests: readonly AccessRequest[]): Promise<AdminWorld> {
  const world = adminWorld();
  await seed(world);
  world.people.set({ accountId: 'acc-boss' });
  for (const request of requests) await world.ledger.commit({ request, audit: [] });
  return world;
}

const replay = (world: AdminWorld, draft: object, limit = 50) =>
  world.operations['rules.replay']({ draft: draft as { ids: string[] }, limit });
const approval = {
  kind: 'approval' as const,
  stages: [
    { name: 'Approval', need: 'any' as const, approvers: [{ kind: 'user' as const, accountId: 'acc-boss' }] },
  ],
};

describe('a replay', () => {
  test('of the rules in force changes nothing', async () => {
    const world = await worldWith(aRequest(1), aRequest(2));
    expect(await replay(world, { rules: [rule] })).toEqual({
      lookedAt: 2,
      unchanged: 2,
      changes: [],
      incomparable: [],
      people: 'as-they-are-now',
    });
  });

  test('shows each decision that a changed rule would change, as it was and as it would be', async () => {
    const world = await worldWith(
      aRequest(1),
      aRequest(2, { askedMinutes: 480, decision: { ...automatic, durationMinutes: 480 } }),
    );
    const found = await replay(world, { rule: { ...rule, outcome: approval, durationCap: 'P1D' } });
    expect(found).toMatchObject({ lookedAt: 2, unchanged: 0 });
    expect(found.changes).toMatchObject([
      {
        issueKey: 'ACCESS-2',
        application: 'Wiki',
        level: 'User',
        requesterId: 'acc-person',
        differs: ['kind', 'stages'],
        alreadySo: false,
      },
      {
        issueKey: 'ACCESS-1',
        before: { kind: 'automatic', rule: { id: 'wiki-users', version: 1 }, durationMinutes: null },
        after: {
          kind: 'approval',
          rule: { id: 'wiki-users', version: 2 },
          stages: [{ approvers: ['acc-boss'], need: 1 }],
          durationMinutes: 1440,
        },
        differs: ['kind', 'stages', 'duration'],
      },
    ]);
  });

  test('of a new rule, another order or a deletion tells what each would change', async () => {
    const world = await worldWith(aRequest(1));
    const refusing = { ...rule, id: 'no', outcome: { kind: 'refuse' as const, reason: 'no' } };
    const before = await replay(world, { rule: refusing, position: 0 });
    expect(before.changes).toMatchObject([
      { after: { kind: 'refuse', rule: { id: 'no' }, reason: { code: 'refused-by-rule' } } },
    ]);
    expect((await replay(world, { rule: refusing })).changes).toEqual([]);
    await world.operations['rules.save']({ rule: refusing }, ADMIN);
    expect((await replay(world, { ids: ['no', 'wiki-users'] })).changes).toMatchObject([
      { differs: ['kind', 'rule', 'entitlements'] },
    ]);
    expect((await replay(world, { without: 'wiki-users' })).changes).toMatchObject([
      { after: { kind: 'refuse', rule: { id: 'no' } } },
    ]);
  });

  test('tells what changed since from what the draft would change', async () => {
    const world = await worldWith(aRequest(1));
    await world.operations['rules.save']({ rule: { ...rule, outcome: approval } }, ADMIN);
    const renamed = await replay(world, { rule: { ...rule, name: 'Renamed', outcome: approval } });
    expect(renamed.changes).toMatchObject([{ differs: ['kind', 'stages'], alreadySo: true }]);
    const refused = await replay(world, { rules: [] });
    expect(refused.changes).toMatchObject([{ after: { kind: 'refuse', rule: null }, alreadySo: false }]);
  });

  test('holds a request against the people and groups of now', async () => {
    const world = await worldWith(aRequest(1));
    const inTeam = { ...rule, when: { ...rule.when, requesterGroupIds: ['team-a'] } };
    expect((await replay(world, { rule: inTeam })).changes).toEqual([]);
    world.people.set({ accountId: 'acc-person', email: 'person@example.com', groupIds: [] });
    expect((await replay(world, { rule: inTeam })).changes).toMatchObject([{ after: { kind: 'refuse' } }]);
  });

  test('knows whether there was a justification without knowing it', async () => {
    const given = { customfield_9: '', customfield_3: 'sha256:1' };
    const world = await worldWith(aRequest(1), aRequest(2, { fields: given }));
    const found = await replay(world, { rule: { ...rule, justificationRequired: true } });
    expect(found.changes).toMatchObject([
      { issueKey: 'ACCESS-1', after: { kind: 'attention', reason: { code: 'missing-justification' } } },
    ]);
    expect(found.unchanged).toBe(1);
  });

  test('leaves a removal what it took away then', async () => {
    const removal = { intent: 'removal', decision: { ...automatic, entitlements: [], takesAway: ['g'] } };
    const world = await worldWith(aRequest(1, removal as Partial<RequestFields>));
    expect(await replay(world, { rules: [rule] })).toMatchObject({ unchanged: 1, changes: [] });
  });

  test('shows that a request which had to wait would be decided', async () => {
    const waiting = aRequest(1, {
      state: 'needs-attention',
      attention: { code: 'no-approver', said: { key: 'vendor.made-up', english: 'stage' } },
    });
    const world = await worldWith(waiting);
    expect((await replay(world, { rules: [rule] })).changes).toMatchObject([
      {
        before: { kind: 'attention', rule: null, reason: { code: 'no-approver' } },
        after: { kind: 'automatic', rule: { id: 'wiki-users' } },
        differs: ['kind', 'entitlements'],
        alreadySo: true,
      },
    ]);
  });

  test('lists what cannot be held against rules any more, with the reason', async () => {
    const unread = aRequest(3, {
      state: 'needs-attention',
      attention: { code: 'unknown-level' },
    });
    const world = await worldWith(
      aRequest(1, { applicationId: 'gone' }),
      aRequest(2, { levelId: 'gone' }),
      unread,
    );
    const found = await replay(world, { rules: [rule] });
    expect(found).toMatchObject({ lookedAt: 3, unchanged: 0, changes: [] });
    expect(found.incomparable.map(({ issueKey, why }) => [issueKey, why])).toEqual([
      ['ACCESS-3', 'never-read'],
      ['ACCESS-2', 'level-gone'],
      ['ACCESS-1', 'application-gone'],
    ]);
  });

  test('looks at the latest requests only, and writes nothing', async () => {
    const world = await worldWith(...Array.from({ length: 12 }, (_, n) => aRequest(n)));
    const events = world.audits.all().length;
    const found = await replay(world, { rules: [] }, 3);
    expect(found.changes.map(({ issueKey }) => issueKey)).toEqual(['ACCESS-11', 'ACCESS-10', 'ACCESS-9']);
    expect(world.audits.all()).toHaveLength(events);
    expect((await world.operations['rules.list']()).rules).toHaveLength(1);
  });

  test('of a draft that cannot be read says what is wrong, with the paths of its form', async () => {
    const world = await worldWith();
    const when = { ...rule.when, applicationIds: ['nothing'] };
    expect((await refusalOf(replay(world, { rule: { ...rule, when } }))).paths).toEqual([
      'when.applicationIds.0',
    ]);
    expect((await refusalOf(replay(world, { rules: [{ ...rule, name: '' }] }))).paths).toEqual([
      'rules.0.name',
    ]);
    expect((await refusalOf(replay(world, { ids: [] }))).code).toBe('conflict');
    expect((await refusalOf(replay(world, { without: 'nothing' }))).code).toBe('not-found');
  });

  test('decides at the moment of the decision, or of the request that was never decided', async () => {
    const sunday = { days: ['sunday' as const], timeZone: 'UTC' };
    const atNoon = '2026-11-03T12:00:00.000Z';
    const undecidedRequest = aRequest(3, { state: 'needs-attention', attention: { code: 'no-approver' } });
    // AT is a Sunday, the noon a Tuesday.
    const world = await worldWith(
      aRequest(1),
      aRequest(2, { decision: { ...automatic, at: atNoon } }),
      undecidedRequest,
    );
    const onSundays = { ...rule, when: { ...rule.when, timeOfWeek: sunday } };
    const found = await replay(world, { rule: onSundays });
    expect(found.changes.map(({ issueKey, after }) => [issueKey, after.kind])).toEqual([
      ['ACCESS-3', 'automatic'],
      ['ACCESS-2', 'refuse'],
    ]);
    expect(found.unchanged).toBe(1);
  });
});
