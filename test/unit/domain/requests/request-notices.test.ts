import type { Decision } from '#domain/requests/access-request';
import { Notice } from '#domain/kit/notice';
import type { NoticePart } from '#domain/kit/notice';
import {
  approvalNotice,
  approvedNotice,
  attentionNotices,
  closingNotice,
  decisionNotice,
  refusalNotices,
} from '#domain/requests/request-notices';
import { reasonWith, ruleReason, sentenceFor } from '#domain/failure/reasons';
import { say } from '#domain/failure/sentence';
import { binding } from '#test/conformance/ports/samples';

const at = '2026-11-02T12:00:00.000Z';
const decision: Decision = {
  kind: 'approval',
  ruleId: 'wiki-users',
  ruleName: 'Wiki users',
  ruleVersion: 3,
  catalogVersion: 9,
  stages: [{ name: 'Owner', approvers: ['acc-1', 'acc-2'], need: 1 }],
  entitlements: [binding('g1'), binding('g2')],
  takesAway: [],
  why: {
    rules: [
      {
        ruleId: 'old-users',
        ruleName: 'Users of old',
        ruleVersion: 1,
        matched: false,
        reasons: [{ code: 'application', holds: false, actual: 'wiki', wanted: ['chat'] }],
      },
      {
        ruleId: 'wiki-users',
        ruleName: 'Wiki users',
        ruleVersion: 3,
        matched: true,
        reasons: [{ code: 'application', holds: true, actual: 'wiki', wanted: ['wiki'] }],
      },
    ],
    names: { applications: [{ id: 'wiki', name: 'The Wiki' }], levels: [] },
  },
  at,
};
const spoken = (parts: readonly NoticePart[]) =>
  parts.map((part) => (typeof part === 'string' ? part : `[${part.mention}]`)).join('');
const lines = (notice: Notice) => notice.paragraphs.map(spoken);

describe('the decision that is told', () => {
  it('mentions twenty people of a stage at most, and counts the others', () => {
    const approvers = Array.from({ length: 3000 }, (_, index) => `acc-${index}`);
    const stage = { name: 'Everybody', approvers, need: 1 };
    const [, line = ''] = lines(decisionNotice({ ...decision, stages: [stage] }));
    expect(line.match(/\[acc-\d+\]/g)).toHaveLength(20);
    expect(line).toMatch(/ and 2980 more$/);
  });

  it('counts the approvers where nobody is to be mentioned', () => {
    const [, line] = lines(decisionNotice(decision, false));
    expect(line).toBe('Stage 1, Owner: 1 of 2 approvers');
  });

  it('names the rule, the approvers as mentions, what is granted and why', () => {
    expect(decisionNotice(decision)).toMatchObject({ id: `decided:${at}`, audience: 'internal' });
    expect(lines(decisionNotice(decision))).toEqual([
      'Rule "Wiki users" (wiki-users, version 3) decides. Waiting for approval.',
      'Stage 1, Owner: 1 of [acc-1], [acc-2]',
      'Grants, until it is revoked: Group g1, Group g2.',
      'Why: rule "Wiki users" version 3 matches: application is "The Wiki".',
      'Before it: rule "Users of old" version 1 does not match: application is "The Wiki", not chat.',
    ]);
  });

  it.each([
    [
      'all of a stage',
      { stages: [{ name: 'Owner', approvers: ['acc-1', 'acc-2'], need: 2 }] },
      'Stage 1, Owner: all of [acc-1], [acc-2]',
    ],
    [
      'the duration',
      { durationMinutes: 480 },
      'Grants, for 8 hours from the moment it is proven: Group g1, Group g2.',
    ],
    ['one grant that goes', { takesAway: ['1:a'] }, 'Takes away 1 live grant.'],
    ['grants that go', { takesAway: ['1:a', '1:b'] }, 'Takes away 2 live grants.'],
    [
      'that no person decides',
      { kind: 'automatic', stages: [] },
      'Rule "Wiki users" (wiki-users, version 3) approves automatically.',
    ],
  ] as const)('says %s', (_what, changes, line) => {
    expect(lines(decisionNotice({ ...decision, ...changes } as Decision))).toContain(line);
  });

  it('of a removal grants nothing', () => {
    const removal = { ...decision, entitlements: [], takesAway: ['1:a'] };
    expect(lines(decisionNotice(removal)).join()).not.toContain('Grants,');
  });
});

describe('the other things told of a request', () => {
  it('a refusal is told to the customer without the rules that were looked at', () => {
    const [open, inside] = refusalNotices(decision, {
      code: 'refused-by-rule',
      said: { key: 'findings.reason.ruleSays', params: { reason: 'frozen this month' } },
    });
    expect(open?.audience).toBe('public');
    expect(lines(open!).join()).toContain('frozen this month');
    expect(lines(open!).join()).not.toMatch(/wiki-users|Wiki users/);
    expect(inside?.audience).toBe('internal');
    expect(lines(inside!).join()).toContain('rule "Wiki users" version 3');
  });

  it('attention is told to both, with the code to the agents only', () => {
    const [inside, open] = attentionNotices({ code: 'missing-level' }, at);
    expect([inside?.audience, open?.audience]).toEqual(['internal', 'public']);
    expect(lines(inside!).join()).toContain('[missing-level]');
    expect(lines(open!).join()).not.toContain('[missing-level]');
  });

  it('the rule that stopped it is named to agents, and nowhere to customers', () => {
    const short = { stage: 'Lead', need: 2, found: 1, rule: 'Users' };
    const noApprover = reasonWith('no-approver', say('findings.reason.stageShort', short));
    for (const reason of [ruleReason('missing-justification', 'Users'), noApprover]) {
      const [inside, open] = attentionNotices(reason, at);
      expect(lines(inside!).join()).toContain('rule "Users")');
      expect(lines(open!)).toEqual([`Your request cannot go on yet. ${sentenceFor({ code: reason.code })}`]);
    }
  });

  it('what could not be read is quoted to both', () => {
    const reason = reasonWith('unknown-level', say('findings.reason.quoted', { value: 'Boss' }));
    for (const notice of attentionNotices(reason, at)) expect(lines(notice).join()).toContain('("Boss")');
  });

  it('an approval names who gave it, or that a rule did', () => {
    expect(lines(approvedNotice({ at, approverIds: ['acc-1', 'acc-2'] }))).toEqual([
      'Approved by [acc-1], [acc-2]. The work has started.',
    ]);
    expect(lines(approvedNotice({ at, approverIds: [] }))).toEqual([
      'Approved automatically. The work has started.',
    ]);
  });

  it('each status change is answered under an id of its own', () => {
    const reason = { code: 'approval-by-stranger' } as const;
    expect(approvalNotice('17', 'acc-9', reason).id).not.toBe(approvalNotice('18', 'acc-9', reason).id);
    expect(lines(approvalNotice('17', 'acc-9', reason)).join()).toMatch(
      /^\[acc-9\]: .*\[approval-by-stranger\]$/,
    );
  });

  it.each(['denied', 'withdrawn'] as const)('that it was %s is told to the customer', (kind) => {
    expect(closingNotice(kind, at)).toMatchObject({ id: `${kind}:${at}`, audience: 'public' });
  });
});

it('all of them can be stored and have ids of their own', () => {
  const reason = { code: 'missing-level' } as const;
  const all = [
    decisionNotice(decision),
    ...refusalNotices(decision, reason),
    ...attentionNotices(reason, at),
    approvedNotice({ at, approverIds: ['acc-1'] }),
    approvalNotice('17', 'acc-1', reason),
    closingNotice('denied', at),
    closingNotice('withdrawn', at),
  ];
  for (const notice of all) expect(Notice.parse(notice)).toEqual(notice);
  expect(new Set(all.map((notice) => notice.id)).size).toBe(all.length);
});
