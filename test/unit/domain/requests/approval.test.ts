import fc from 'fast-check';
import { CountedApproval, judgeApproval, openStage } from '#domain/requests/approval';
import type { ApprovalCase, FrozenStage } from '#domain/requests/approval';

const at = '2026-11-02T12:00:00.000Z';
const yes = (accountId: string, number = 1) => ({ accountId, at, evidence: `changelog:${number}` });
const stage = (approvers: readonly string[], need = 1): FrozenStage => ({
  name: 'Approval',
  approvers: [...approvers],
  need,
});
const request = (changes: Partial<ApprovalCase> = {}): ApprovalCase => ({
  stages: [stage(['owner', 'deputy']), stage(['security'])],
  requesterId: 'asks',
  beneficiaryId: 'gets',
  counted: [],
  ...changes,
});
const counted = (accountId: string, index = 0): CountedApproval => ({ stage: index, ...yes(accountId) });

describe('one approval', () => {
  it('counts for the open stage, with where it was read', () => {
    expect(judgeApproval(request(), yes('owner', 17))).toEqual({
      kind: 'counts',
      approval: { stage: 0, accountId: 'owner', at, evidence: 'changelog:17' },
    });
  });

  it('is kept as what the record of a request holds, and nothing more', () => {
    const judged = judgeApproval(request(), { ...yes('owner'), askedAt: at });
    expect(CountedApproval.parse(judged.kind === 'counts' ? judged.approval : {})).toEqual(counted('owner'));
  });

  it('counts for the next stage once the first is met', () => {
    const judged = judgeApproval(request({ counted: [counted('owner')] }), yes('security'));
    expect(judged).toMatchObject({ kind: 'counts', approval: { stage: 1 } });
  });

  it.each([
    ['the requester, even one who is an approver', { stages: [stage(['asks'])] }, 'asks', 'by-requester'],
    ['the beneficiary, even one who is an approver', { stages: [stage(['gets'])] }, 'gets', 'by-beneficiary'],
    ['a stranger', {}, 'stranger', 'not-an-approver'],
    ['an approver of a later stage', {}, 'security', 'other-stage'],
    ['an approver of a stage that is met', { counted: [counted('owner')] }, 'deputy', 'other-stage'],
    ['somebody who approved before', { counted: [counted('owner')] }, 'owner', 'already-counted'],
    [
      'somebody who approved an earlier stage and is named in this one too',
      { stages: [stage(['owner']), stage(['owner', 'security'])], counted: [counted('owner')] },
      'owner',
      'already-counted',
    ],
    ['a stranger, when everything is met', { stages: [] }, 'stranger', 'not-an-approver'],
  ] as const)('does not count from %s', (_who, changes, accountId, reason) => {
    expect(judgeApproval(request(changes), yes(accountId))).toEqual({ kind: 'refused', reason });
  });
});

describe('the open stage', () => {
  it.each([
    ['the first, when nothing is counted', [], 0],
    ['the first, while it is one short', [counted('a')], 0],
    ['the second, when the first is met', [counted('a'), counted('b')], 1],
    ['none, when all are met', [counted('a'), counted('b'), counted('c', 1)], undefined],
  ] as const)('is %s', (_which, approvals, expected) => {
    expect(openStage([stage(['a', 'b'], 2), stage(['c'])], approvals)).toBe(expected);
  });

  it('is none where the rule asks for no approval', () => {
    expect(openStage([], [])).toBeUndefined();
  });
});

const people = ['p0', 'p1', 'p2', 'p3', 'asks', 'gets', 'stranger'];
const arbitraryStages = fc.array(
  fc.record({
    name: fc.constant('Approval'),
    approvers: fc.subarray(people.slice(0, 6), { minLength: 1 }),
    need: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 3 },
);
const arbitraryEvidence = fc.array(fc.constantFrom(...people), { maxLength: 14 });

/** Every approval offered in turn; what was counted after each. */
function tallies(stages: readonly FrozenStage[], evidence: readonly string[]): CountedApproval[][] {
  const steps: CountedApproval[][] = [[]];
  for (const [index, accountId] of evidence.entries()) {
    const before = steps.at(-1) ?? [];
    const judged = judgeApproval(request({ stages, counted: before }), yes(accountId, index));
    steps.push(judged.kind === 'counts' ? [...before, judged.approval] : before);
  }
  return steps;
}

describe('approvals in any order', () => {
  const property = (check: (stages: FrozenStage[], evidence: string[]) => void) =>
    fc.assert(fc.property(arbitraryStages, arbitraryEvidence, check), { numRuns: 300, seed: 4 });

  it('count only approvers of their stage, each person once, never requester or beneficiary', () => {
    property((stages, evidence) => {
      const last = tallies(stages, evidence).at(-1) ?? [];
      const who = last.map((approval) => approval.accountId);
      expect(new Set(who).size).toBe(who.length);
      expect(who).not.toContain('asks');
      expect(who).not.toContain('gets');
      for (const approval of last) expect(stages[approval.stage]?.approvers).toContain(approval.accountId);
    });
  });

  it('never meet the stages with fewer different people than they need together', () => {
    property((stages, evidence) => {
      const last = tallies(stages, evidence).at(-1) ?? [];
      if (openStage(stages, last) !== undefined) return;
      const needed = stages.reduce((sum, one) => sum + one.need, 0);
      expect(new Set(last.map((approval) => approval.accountId)).size).toBe(needed);
    });
  });

  it('open the stages from first to last and never go back', () => {
    property((stages, evidence) => {
      const open = tallies(stages, evidence).map((step) => openStage(stages, step) ?? stages.length);
      expect(open).toEqual([...open].sort((a, b) => a - b));
    });
  });

  it('change nothing once every stage is met', () => {
    property((stages, evidence) => {
      const last = tallies(stages, evidence).at(-1) ?? [];
      fc.pre(openStage(stages, last) === undefined);
      for (const accountId of people)
        expect(judgeApproval(request({ stages, counted: last }), yes(accountId)).kind).toBe('refused');
    });
  });
});
