import { sentenceOfReason } from '#domain/rules/trace-reason';
import { ADMIN, adminWorld, binding, grant, refusalOf, rule, seed } from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

async function seeded(): Promise<AdminWorld> {
  const world = adminWorld();
  await seed(world);
  world.people.set({ accountId: 'acc-boss', groupIds: ['team-a'] });
  world.people.set({ accountId: 'acc-gone', active: false });
  return world;
}

const everything = {
  ...rule,
  id: 'approved',
  name: 'Approved',
  outcome: {
    kind: 'approval' as const,
    stages: [
      {
        name: 'Team',
        need: 'all' as const,
        approvers: [
          { kind: 'group' as const, groupId: 'team-a' },
          { kind: 'user' as const, accountId: 'acc-boss' },
          { kind: 'application-owner' as const },
        ],
      },
    ],
  },
  durationCap: 'P30D',
  justificationRequired: true,
};

const save = (world: AdminWorld, changed: object, position = 0) =>
  world.operations['rules.save']({ rule: { ...everything, ...changed }, position }, ADMIN);
const ask = (world: AdminWorld, changed: object = {}) =>
  world.operations['rules.simulate']({
    requesterId: 'acc-person',
    applicationId: 'wiki',
    levelId: 'user',
    intent: 'grant',
    ...changed,
  });

describe('a simulated request', () => {
  test('that a rule approves shows who is asked, who is left out and why, and when it would end', async () => {
    const world = await seeded();
    await save(world, {});
    expect(await ask(world)).toMatchObject({
      verdict: 'approval',
      rule: { id: 'approved', version: 1 },
      stages: [
        {
          name: 'Team',
          quorum: 'all',
          need: 1,
          approvers: ['acc-boss'],
          skipped: [{ why: 'requester', accountId: 'acc-person' }, { why: 'no-owner' }],
          canBeMet: true,
        },
      ],
      entitlements: [{ displayName: 'Wiki users' }],
      durationMinutes: 43_200,
      endsAt: new Date(Date.parse(world.clock.now()) + 43_200 * 60_000).toISOString(),
      justificationRequired: true,
      obstacle: null,
    });
  });

  test('names for every rule before why it did not match, with values for the reader’s language', async () => {
    const world = await seeded();
    await save(world, { id: 'off', name: 'Off', enabled: false });
    const when = {
      ...rule.when,
      applicationIds: [],
      intents: ['removal' as const],
      requesterEmailDomains: ['example.org'],
    };
    await save(world, { id: 'other', name: 'Other', when }, 1);
    const { trace } = await ask(world);
    expect(trace[1]?.reasons.map((reason) => sentenceOfReason(reason))).toEqual([
      'intent is grant, not removal',
      expect.stringContaining('example.com, not example.org'),
    ]);
    expect(trace).toMatchObject([
      { ruleId: 'off', position: 1, enabled: false, matched: false, reasons: [] },
      {
        ruleId: 'other',
        ruleName: 'Other',
        position: 2,
        enabled: true,
        matched: false,
        reasons: [
          { code: 'intent', holds: false, actual: 'grant', wanted: ['removal'] },
          {
            code: 'email-domain',
            holds: false,
            who: 'requester',
            actual: 'example.com',
            wanted: ['example.org'],
          },
        ],
      },
      { ruleId: 'wiki-users', position: 3, matched: true, reasons: [{ code: 'application', holds: true }] },
    ]);
  });

  test('for somebody else asks both, and the beneficiary cannot approve either', async () => {
    const world = await seeded();
    await save(world, {});
    const found = await ask(world, { beneficiaryId: 'acc-boss' });
    expect(found).toMatchObject({
      verdict: 'approval',
      obstacle: { code: 'no-approver' },
      stages: [
        {
          approvers: [],
          canBeMet: false,
          skipped: [
            { why: 'requester', accountId: 'acc-person' },
            { why: 'beneficiary', accountId: 'acc-boss' },
            { why: 'no-owner' },
          ],
        },
      ],
    });
  });

  test('ends when it asks to, unless the rule ends it earlier', async () => {
    const world = await seeded();
    await save(world, {});
    const minutes = async (duration: string) => (await ask(world, { duration })).durationMinutes;
    expect(await minutes('8 hours')).toBe(480);
    expect(await minutes('90 days')).toBe(43_200);
    expect((await refusalOf(ask(world, { duration: 'for a while' }))).paths).toEqual(['duration']);
  });

  test('that a rule refuses, or none covers, grants nothing and says why', async () => {
    const world = await seeded();
    await save(world, { outcome: { kind: 'refuse', reason: 'not this one' } });
    expect(await ask(world)).toMatchObject({
      verdict: 'refuse',
      rule: { id: 'approved' },
      entitlements: [],
      obstacle: {
        code: 'refused-by-rule',
        sentence: 'The access rule for this request refuses it. (not this one)',
      },
    });
    for (const { id } of (await world.operations['rules.list']()).rules)
      await world.operations['rules.delete']({ id }, ADMIN);
    expect(await ask(world)).toMatchObject({
      verdict: 'baseline-refuses',
      rule: null,
      trace: [],
      entitlements: [],
      endsAt: null,
      obstacle: { code: 'no-rule' },
    });
  });

  test('of a removal names what would be taken away', async () => {
    const world = await seeded();
    expect(await ask(world, { intent: 'removal' })).toMatchObject({
      takesAway: [],
      obstacle: { code: 'nothing-to-remove' },
    });
    await world.ledger.commit({ grants: [grant()], audit: [] });
    expect(await ask(world, { intent: 'removal', levelId: undefined })).toMatchObject({
      takesAway: [{ id: '500:main:group:g1', entitlementName: 'g1' }],
      entitlements: [],
      endsAt: null,
      obstacle: null,
    });
  });

  test('that stops before the rules says so', async () => {
    const world = await seeded();
    expect(await ask(world, { levelId: undefined })).toMatchObject({ obstacle: { code: 'missing-level' } });
    await world.operations['applications.save']({ id: 'wiki', name: 'Wiki', enabled: false }, ADMIN);
    expect(await ask(world)).toMatchObject({ obstacle: { code: 'application-disabled' } });
    expect((await refusalOf(ask(world, { applicationId: 'nothing' }))).code).toBe('not-found');
    expect((await refusalOf(ask(world, { levelId: 'nothing' }))).code).toBe('not-found');
  });

  test('whose person has no readable e-mail stops at the first rule that asks for it', async () => {
    const world = await seeded();
    await save(world, { when: { ...rule.when, requesterEmailDomains: ['example.com'] } });
    expect(await ask(world, { requesterId: 'acc-boss' })).toMatchObject({
      verdict: 'unknown',
      rule: { id: 'approved' },
      obstacle: { code: 'requester-email-unknown' },
      trace: [
        { matched: false, reasons: [{ code: 'application' }, { code: 'email-unknown', who: 'requester' }] },
      ],
    });
  });

  test('writes nothing', async () => {
    const world = await seeded();
    const events = world.audits.all().length;
    await ask(world);
    expect(world.audits.all()).toHaveLength(events);
    expect(await world.ledger.requestsLatest(10)).toEqual([]);
  });

  test('counts the extra entitlements of the rule', async () => {
    const world = await seeded();
    world.directory.addGroup('g2', 'Extra');
    await save(world, { extraEntitlements: [binding('g2')] });
    const names = (await ask(world)).entitlements.map(({ displayName }) => displayName);
    expect(names).toEqual(['Wiki users', 'g2']);
  });

  test('is decided at the moment it is imagined at, or now', async () => {
    const world = await seeded();
    const weekend = { days: ['saturday' as const, 'sunday' as const], timeZone: 'Europe/Berlin' };
    await save(world, {
      when: { ...rule.when, timeOfWeek: weekend },
      outcome: { kind: 'refuse', reason: 'no' },
    });
    const ruleAt = async (at: string | undefined) => (await ask(world, { at })).rule?.id;
    expect(await ruleAt('2026-11-28T10:00:00+01:00')).toBe('approved');
    expect(await ruleAt('2026-11-27T10:00:00+01:00')).toBe('wiki-users');
    expect(await ruleAt(undefined)).toBe('wiki-users');
    world.clock.advance({ days: (13 - new Date(world.clock.now()).getUTCDay()) % 7 });
    expect(await ruleAt(undefined)).toBe('approved');
  });

  test('ends so long after the moment it is imagined at, not after now', async () => {
    const world = await seeded();
    await save(world, {});
    const found = await ask(world, { at: '2027-03-01T10:00:00+01:00', duration: '8 hours' });
    expect(found.endsAt).toBe('2027-03-01T17:00:00.000Z');
  });

  test('knows the owner and the risk of its application', async () => {
    const world = await seeded();
    const application = { id: 'wiki', name: 'Wiki', ownerAccountId: 'acc-boss', risk: 'high' as const };
    await world.operations['applications.save'](application, ADMIN);
    await save(world, { when: { ...rule.when, requesterIsOwner: true, applicationRisks: ['high'] } });
    expect((await ask(world, { requesterId: 'acc-boss' })).rule?.id).toBe('approved');
    expect((await ask(world)).trace[0]?.reasons).toMatchObject([
      { code: 'application', holds: true },
      { code: 'application-risk', holds: true, actual: 'high' },
      { code: 'owner', holds: false, who: 'requester', actual: 'other' },
    ]);
  });
});
