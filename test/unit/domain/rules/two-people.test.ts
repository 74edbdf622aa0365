import fc from 'fast-check';
import type { RequestFacts } from '#domain/rules/conditions/given';
import { allTogether } from '#domain/rules/all-together';
import type { AccessRule } from '#domain/rules/rule';
import { aRule, arbitraryFacts, arbitraryRules, evaluated } from './arbitrary-rules';

const olga = { accountId: 'olga', groupIds: ['staff'], email: 'olga@example.com' };
const ben = { accountId: 'ben', groupIds: ['contractors'], email: 'ben@example.org' };
const unread = { ...ben, email: undefined };
type Somebody = Omit<typeof ben, 'email'> & { readonly email: string | undefined };

/** Olga owns the application and is staff; Ben is a contractor from elsewhere. */
const between = (requester: Somebody, beneficiary?: Somebody): RequestFacts => ({
  intent: 'grant',
  application: { id: 'wiki', risk: 'medium', ownerAccountId: 'olga' },
  level: { id: 'user' },
  requesterId: requester.accountId,
  requesterGroupIds: requester.groupIds,
  requesterEmail: requester.email,
  ...(beneficiary === undefined ? {} : { beneficiary }),
  at: '2026-11-27T09:00:00.000Z',
});

const askedOf = (...accountIds: readonly string[]) => ({
  kind: 'approval',
  stages: accountIds.map((accountId) => ({ approvers: [{ kind: 'user', accountId }] })),
});
const everybody = (changes: object = {}) => aRule({ id: 'everybody', ...changes });
const strict = (when: object, changes: object = {}) =>
  aRule({ id: 'strict', when, outcome: askedOf('security'), ...changes });

function decided(rules: readonly AccessRule[], facts: RequestFacts) {
  const found = evaluated(rules, facts);
  if (found.kind !== 'matched') return found.kind;
  const { outcome } = allTogether(found);
  return outcome.kind === 'approval'
    ? outcome.stages.map(({ approvers }) => approvers.map((source) => Object.values(source).at(-1)).join('|'))
    : outcome.kind;
}

const bothWays = [
  ['asked for by the one for the other', between(olga, ben)],
  ['asked for by the other for the one', between(ben, olga)],
] as const;

describe.each(bothWays)('access %s', (_what, facts) => {
  it.each([
    ['groups', { requesterGroupIds: ['contractors'] }],
    ['e-mail domains', { requesterEmailDomains: ['example.org'] }],
    ['the owner', { requesterIsOwner: true }],
    ['everybody but the owner', { requesterIsOwner: false }],
    ['several at once', { requesterIsOwner: false, requesterGroupIds: ['contractors'] }],
  ])('does not pass by a strict rule about %s to a laxer one below', (_about, when) => {
    expect(decided([strict(when), everybody()], facts)).toEqual(['security']);
  });

  it('is not let in by a lax rule that only one of the two fits', () => {
    const lax = aRule({ id: 'lax', when: { requesterIsOwner: true } });
    expect(decided([lax, everybody({ outcome: askedOf('security') })], facts)).toEqual(['security']);
  });

  it('needs what the rules of both ask for, and what is asked of both alike only once', () => {
    const staff = aRule({ id: 'staff', when: { requesterGroupIds: ['staff'] }, outcome: askedOf('lead') });
    const others = strict({ requesterGroupIds: ['contractors'] }, { outcome: askedOf('lead', 'security') });
    const rest = everybody({ outcome: askedOf('owner') });
    expect(decided([staff, others, rest], facts)).toEqual(['owner', 'lead', 'security']);
  });

  it('is refused by a rule that refuses either, and by the baseline', () => {
    const refusing = strict({ requesterIsOwner: true }, { outcome: { kind: 'refuse', reason: 'no' } });
    expect(decided([refusing, everybody()], facts)).toBe('refuse');
    expect(decided([strict({ requesterIsOwner: true })], facts)).toBe('baseline');
  });
});

describe('access for somebody else', () => {
  it('stops where the e-mail of one is needed for that person’s own rule, and cannot be read', () => {
    const rules = [strict({ requesterEmailDomains: ['example.org'] }), everybody()];
    expect(decided(rules, between(olga, unread))).toBe('unknown');
    expect(decided(rules, between(unread, olga))).toBe('unknown');
  });

  it('has the shortest cap, a justification where any asks for it, and only what all of them add', () => {
    const [one, two] = ['one', 'two'].map((id) => ({
      connectionId: 'c-1',
      entitlement: { type: 'group', id },
      displayName: id,
    }));
    const own = strict(
      { requesterGroupIds: ['contractors'] },
      { durationCap: '7 days', justificationRequired: true, extraEntitlements: [one] },
    );
    const found = evaluated(
      [own, everybody({ durationCap: '30 days', extraEntitlements: [one, two] })],
      between(olga, ben),
    );
    if (found.kind !== 'matched') throw new Error(found.kind);
    expect(found.rule.id).toBe('everybody');
    expect(allTogether(found)).toMatchObject({
      id: 'everybody',
      outcome: { kind: 'approval' },
      durationCap: '7 days',
      justificationRequired: true,
      extraEntitlements: [one],
    });
  });

  it('says for whom a further rule counts, and why', () => {
    const rules = [strict({ requesterGroupIds: ['contractors'] }), everybody()];
    expect(evaluated(rules, between(olga, ben)).trace).toMatchObject([
      {
        ruleId: 'strict',
        matched: false,
        adds: 'beneficiary',
        reasons: [{ code: 'group', holds: true, who: 'beneficiary' }],
      },
      { ruleId: 'everybody', matched: true },
    ]);
  });

  it('leaves out a rule of one that asks for nothing more', () => {
    const lax = aRule({ id: 'lax', when: { requesterIsOwner: true } });
    const found = evaluated([lax, everybody({ outcome: askedOf('security') })], between(olga, ben));
    expect(found).not.toHaveProperty('besides');
    expect(found.trace[0]).not.toHaveProperty('adds');
  });
});

describe('one stage stands for another', () => {
  const user = (accountId: string) => ({ kind: 'user', accountId });
  const stage = (need: unknown, ...accountIds: readonly string[]) => ({
    need,
    approvers: accountIds.map(user),
  });
  it.each([
    ['the same', stage('any', 'a'), stage('any', 'a'), 1],
    ['fewer people to choose from', stage('any', 'a', 'b'), stage('any', 'a'), 1],
    ['other people', stage('any', 'a'), stage('any', 'b'), 2],
    ['more of them', stage('any', 'a', 'b'), stage(2, 'a', 'b'), 1],
    ['all of them', stage(2, 'a', 'b'), stage('all', 'a', 'b'), 1],
    ['all of fewer people, where one of more is enough', stage('any', 'a', 'b'), stage('all', 'a'), 1],
    ['all of fewer people, where all of more are needed', stage('all', 'a', 'b'), stage('all', 'a'), 2],
    ['all of fewer people, where two of more are needed', stage(2, 'a', 'b'), stage('all', 'a'), 2],
  ])('%s', (_what, lax, narrow, stages) => {
    const outcome = (one: object) => ({ kind: 'approval', stages: [one] });
    const rules = (first: object, rest: object) => [
      strict({ requesterGroupIds: ['contractors'] }, { outcome: outcome(first) }),
      everybody({ outcome: outcome(rest) }),
    ];
    for (const list of [rules(narrow, lax), rules(lax, narrow)])
      expect(decided(list, between(olga, ben))).toHaveLength(stages);
  });

  it('only once: two stages of the same people need two of them', () => {
    const twice = strict({ requesterGroupIds: ['contractors'] }, { outcome: askedOf('lead', 'lead') });
    expect(decided([twice, everybody({ outcome: askedOf('lead') })], between(olga, ben))).toEqual([
      'lead',
      'lead',
    ]);
  });
});

/** A number for what a rule asks of those who want access: more is stricter. */
const weight = (rule: AccessRule) =>
  rule.outcome.kind === 'automatic' ? 0 : rule.outcome.kind === 'approval' ? rule.outcome.stages.length : 99;

it('nobody gets for another what either could not get alone, whatever the rules and their order', () => {
  const mixed = arbitraryRules.map((rules) =>
    rules.map((rule, index) =>
      index % 2 === 0
        ? rule
        : aRule({
            ...rule,
            outcome: askedOf(...['lead', 'security'].slice(index % 2 === 1 && index % 3 === 0 ? 1 : 0)),
          }),
    ),
  );
  fc.assert(
    fc.property(mixed, arbitraryFacts, (rules, facts) => {
      const { beneficiary, ...alone } = facts;
      const found = evaluated(rules, facts);
      if (beneficiary === undefined || found.kind !== 'matched') return;
      const { accountId: requesterId, groupIds: requesterGroupIds, email: requesterEmail } = beneficiary;
      for (const person of [alone, { ...alone, requesterId, requesterGroupIds, requesterEmail }]) {
        const own = evaluated(rules, person);
        if (own.kind !== 'matched') expect(weight(found.rule)).toBe(99);
        else expect(weight(allTogether(found))).toBeGreaterThanOrEqual(weight(own.rule));
      }
    }),
    { numRuns: 2000, seed: 4 },
  );
});
