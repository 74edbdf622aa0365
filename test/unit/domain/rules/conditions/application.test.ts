import type { RequestFacts } from '#domain/rules/conditions/given';
import { sentenceOfReason } from '#domain/rules/trace-reason';
import { aRule, evaluated } from '../arbitrary-rules';

const facts: RequestFacts = {
  intent: 'grant',
  application: { id: 'wiki', risk: 'high', ownerAccountId: 'olga' },
  level: { id: 'user' },
  requesterId: 'anna',
  requesterGroupIds: [],
  requesterEmail: undefined,
  at: '2026-11-27T09:00:00.000Z',
};
const ben = { accountId: 'ben', groupIds: [], email: undefined };
const olga = { ...ben, accountId: 'olga' };
const refusal = { kind: 'refuse', reason: 'no' };

const kindOf = (rule: Readonly<Record<string, unknown>>, changes: Partial<RequestFacts>) =>
  evaluated([aRule(rule)], { ...facts, ...changes }).kind;
const told = (when: object, changes: Partial<RequestFacts> = {}) =>
  evaluated([aRule({ when })], { ...facts, ...changes }).trace.map(({ reasons }) =>
    reasons.map((reason) => sentenceOfReason(reason)),
  );

describe('the owner of the application', () => {
  const unowned = { application: { id: 'wiki', risk: 'high' } } as const;
  it.each<[string, boolean, Partial<RequestFacts>, string]>([
    ['asks', true, { requesterId: 'olga' }, 'matched'],
    ['does not ask', true, {}, 'baseline'],
    ['must not ask, and asks', false, { requesterId: 'olga' }, 'baseline'],
    ['must not ask, and does not', false, {}, 'matched'],
    ['is nobody, so nobody is', true, unowned, 'baseline'],
    ['is nobody, so everybody is somebody else', false, unowned, 'matched'],
    ['asks for somebody else, who is not', true, { requesterId: 'olga', beneficiary: ben }, 'baseline'],
    ['gets what somebody else asks for', true, { beneficiary: olga }, 'baseline'],
    ['is neither of two', false, { beneficiary: ben }, 'matched'],
    ['must not ask, and gets it', false, { beneficiary: olga }, 'baseline'],
  ])('%s', (_what, requesterIsOwner, changes, kind) => {
    expect(kindOf({ when: { requesterIsOwner } }, changes)).toBe(kind);
  });

  it.each<[string, boolean, Partial<RequestFacts>, string]>([
    ['if the owner asks for somebody else', true, { requesterId: 'olga', beneficiary: ben }, 'matched'],
    ['if the owner gets it', true, { beneficiary: olga }, 'matched'],
    ['not if neither is', true, { beneficiary: ben }, 'baseline'],
    ['if either is somebody else', false, { requesterId: 'olga', beneficiary: ben }, 'matched'],
  ])('a rule that refuses strikes %s', (_what, requesterIsOwner, changes, kind) => {
    expect(kindOf({ when: { requesterIsOwner }, outcome: refusal }, changes)).toBe(kind);
  });

  it('is told', () => {
    expect(told({ requesterIsOwner: true })).toEqual([['requester is not the owner of the application']]);
    expect(told({ requesterIsOwner: false }, { requesterId: 'olga' })).toEqual([
      ['requester is the owner of the application'],
    ]);
  });
});

describe('the risk of the application', () => {
  it.each([
    [['high'], 'matched'],
    [['low', 'high'], 'matched'],
    [['low', 'medium'], 'baseline'],
    [[], 'matched'],
  ])('is one of %j: %s', (applicationRisks, kind) => {
    expect(kindOf({ when: { applicationRisks } }, {})).toBe(kind);
  });

  it('is told', () => {
    expect(told({ applicationRisks: ['low', 'medium'] })).toEqual([
      ['risk of the application is high, not low or medium'],
    ]);
  });
});
