import { Application } from '#domain/catalog/application';
import type { RequestFacts } from '#domain/rules/conditions/given';
import type { AccessRule } from '#domain/rules/rule';
import { FrozenTrace, freezeTrace, traceLines } from '#domain/rules/frozen-trace';
import { aRule, evaluated } from './arbitrary-rules';

const application = (id: string, name: string, levels: readonly (readonly [string, string])[] = []) =>
  Application.parse({ id, name, levels: levels.map(([level, called]) => ({ id: level, name: called })) });

const wiki = application('wiki', 'The Wiki', [['user', 'Reader']]);
const chat = application('chat', 'Team Chat', [
  ['user', 'Member'],
  ['admin', 'Owner'],
]);

const facts: RequestFacts = {
  intent: 'grant',
  application: { id: 'wiki', risk: 'medium' },
  level: { id: 'user' },
  requesterId: 'acc-person',
  requesterGroupIds: ['group-staff'],
  requesterEmail: 'person@example.com',
  at: '2026-11-02T12:00:00.000Z',
};

const why = (rules: readonly AccessRule[], applications = [wiki, chat]) =>
  freezeTrace(evaluated(rules, facts).trace, applications, wiki);

const contractors = aRule({
  id: 'contractors',
  name: 'Contractors wait',
  when: { applicationIds: ['chat', 'wiki'], levelIds: ['admin'], requesterGroupIds: ['group-contractors'] },
});
const readers = aRule({
  id: 'readers',
  name: 'Readers of the wiki',
  version: 4,
  when: { levelIds: ['user'] },
});

describe('why a decision is as it is', () => {
  it('is kept by codes, with the names of rules, applications and levels of that time', () => {
    expect(why([contractors, readers])).toEqual({
      rules: [
        {
          ruleId: 'contractors',
          ruleName: 'Contractors wait',
          ruleVersion: 1,
          matched: false,
          reasons: [
            { code: 'level', holds: false, actual: 'user', wanted: ['admin'] },
            { code: 'group', holds: false, who: 'requester', wanted: [] },
          ],
        },
        {
          ruleId: 'readers',
          ruleName: 'Readers of the wiki',
          ruleVersion: 4,
          matched: true,
          reasons: [{ code: 'level', holds: true, actual: 'user', wanted: ['user'] }],
        },
      ],
      names: {
        applications: [],
        levels: [
          { id: 'user', name: 'Reader' },
          { id: 'admin', name: 'Owner' },
        ],
      },
    });
  });

  it('never names the groups of a rule', () => {
    expect(JSON.stringify(why([contractors, readers]))).not.toContain('group-');
  });

  it('can be stored, and read back as it was', () => {
    const kept = why([contractors, readers]);
    expect(FrozenTrace.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it('of five hundred rules that name a thousand applications fits into a row', () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      application(`app-${index}`, `Application ${index}`),
    );
    const applicationIds = many.map(({ id }) => id);
    const rules = Array.from({ length: 500 }, (_, index) =>
      aRule({ id: `rule-${index}`, name: `Rule number ${index}`, when: { applicationIds } }),
    );
    const kept = why(rules, [wiki, ...many]);
    expect(kept.rules).toHaveLength(200);
    expect(kept.more).toBe(300);
    expect(kept.rules[0]?.reasons).toMatchObject([{ wanted: applicationIds.slice(0, 5), more: 995 }]);
    expect(JSON.stringify(kept).length).toBeLessThan(60_000);
    expect(traceLines(kept, 'names').passedOver[0]).toMatch(/ or "Application 4" and 995 more$/);
  });
});

describe('why, in English', () => {
  const given = {
    ...why([contractors, readers]),
    cut: { askedMinutes: 2880, capMinutes: 480 },
    automatic: 'it is open',
  };

  it('names rules and levels to the people on the issue', () => {
    expect(traceLines(given, 'names')).toEqual({
      reasons: [
        'rule "Readers of the wiki" version 4 matches: access level is "Reader"',
        '2 days was asked for; the rule allows at most 8 hours',
        'automatic approval: it is open',
      ],
      passedOver: [
        'rule "Contractors wait" version 1 does not match: access level is "Reader", not "Owner"; requester is in none of the groups of the rule',
      ],
      more: 0,
    });
  });

  it('has ids for the audit, which holds no names', () => {
    const lines = traceLines(given, 'ids');
    expect(lines.reasons[0]).toBe('rule readers version 4 matches: access level is user');
    expect(JSON.stringify(lines)).not.toMatch(/Readers|Contractors|Reader|Owner/);
  });
});
