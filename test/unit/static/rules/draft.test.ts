import '#test/support/page-host';
import type { RuleView } from '#contract/rules/rule-view';
import { AccessRule } from '#domain/rules/rule';
import { capMinutes, capOf, isoDuration } from '../../../../static/admin/pages/rules/editor/cap';
import { blankDraft, copyOf, draftOf } from '../../../../static/admin/pages/rules/editor/draft';
import type { RuleDraft } from '../../../../static/admin/pages/rules/editor/draft';
import { faultsOf } from '../../../../static/admin/pages/rules/editor/draft-faults';
import { ruleOf, sayableOf } from '../../../../static/admin/pages/rules/editor/draft-rule';
import { namesIn } from '../../../../static/admin/pages/rules/sentence/names';
import { textOf } from '../../../../static/admin/pages/rules/sentence/parts';
import { sentencesOf } from '../../../../static/admin/pages/rules/sentence/sentence';
import { textsOf } from './texts';

const text = textsOf('en-US');
const names = namesIn(text, { applications: [], levels: [], groups: [], people: [] });

const rule: RuleView = {
  id: 'chat',
  name: 'Chat',
  version: 3,
  fingerprint: 'f',
  enabled: true,
  when: {
    applicationIds: ['chat'],
    levelIds: ['user'],
    intents: ['grant'],
    requesterGroupIds: ['g1'],
    requesterEmailDomains: ['example.com', 'example.org'],
  },
  outcome: {
    kind: 'approval',
    stages: [
      {
        name: 'First',
        need: 2,
        approvers: [
          { kind: 'user', accountId: 'acc-1' },
          { kind: 'group', groupId: 'g2' },
          { kind: 'application-owner' },
        ],
      },
    ],
  },
  durationCap: '30 days',
  capMinutes: 43_200,
  findings: [],
  justificationRequired: true,
  extraEntitlements: [{ connectionId: 'main', entitlement: { type: 'group', id: 'x' }, displayName: 'VPN' }],
};
const draft = draftOf(rule, names, [], 'Approval');
const withDomains = (domains: string): RuleDraft => ({
  ...draft,
  when: { ...draft.when, requesterEmailDomains: domains },
});
const pathsOf = (changes: Partial<RuleDraft>) =>
  faultsOf(text, { ...draft, ...changes }).map(({ path }) => path);
const stage = draft.stages[0]!;

describe('the form of a rule', () => {
  it('opened and saved without a change gives the same rule, cap in its own writing included', () => {
    const {
      version: _version,
      fingerprint: _fingerprint,
      capMinutes: _cap,
      findings: _findings,
      ...fields
    } = rule;
    expect(ruleOf(draft, rule)).toEqual(fields);
    const refusing = { ...rule, outcome: { kind: 'refuse' as const, reason: 'no' } };
    expect(ruleOf(draftOf(refusing, names, [], 'Approval'), refusing).outcome).toEqual(refusing.outcome);
  });

  it('writes a cap that was changed, and none that was emptied', () => {
    const cap = (amount: string) => ruleOf({ ...draft, cap: { amount, unit: 'hours' } }, rule).durationCap;
    expect([cap('8'), cap('48'), cap('')]).toEqual(['PT8H', 'P2D', undefined]);
  });

  it('copied is a rule without an id', () => {
    expect(ruleOf(copyOf(draft, 'Copy of Chat'), undefined)).not.toHaveProperty('id');
  });

  it('reads domains however they were typed', () => {
    const typed = ruleOf(withDomains(' @Example.com;  example.org, example.com'), rule);
    expect(typed.when.requesterEmailDomains).toEqual(['example.com', 'example.org']);
  });

  it('filled in is a rule that the app takes', () => {
    const filled = { ...blankDraft(names, 'Approval'), name: 'New' };
    const made = ruleOf({ ...filled, stages: [{ ...stage, need: 'all' }] }, undefined);
    expect(AccessRule.parse({ ...made, id: 'new' })).toMatchObject({
      outcome: { stages: [{ need: 'all' }] },
    });
  });
});

describe('a new rule', () => {
  const blank = blankDraft(names, 'Approval');

  it('is for every kind of request, so that giving access back needs no second rule', () => {
    expect(ruleOf(blank, undefined).when.intents).toEqual([]);
  });

  it.each([
    ['en-US', 'When anyone asks for, changes or gives up any access, nobody chosen yet must approve.'],
    [
      'de-DE',
      'Bittet jemand um Vergabe, Änderung oder Entzug von einem beliebigen Zugriff, ist die Zustimmung von noch niemandem nötig.',
    ],
  ] as const)('says so in %s', (locale, sentence) => {
    const said = textsOf(locale);
    const known = namesIn(said, { applications: [], levels: [], groups: [], people: [] });
    expect(sentencesOf(said, known, sayableOf(blank)).map(textOf)).toEqual([sentence]);
  });
});

describe('what is wrong in a form', () => {
  it('is nothing where everything is right', () => {
    expect(pathsOf({})).toEqual([]);
  });

  it.each<[string, Partial<RuleDraft>, string[]]>([
    ['no name', { name: '  ' }, ['name']],
    ['a domain that is none', withDomains('example.com, nowhere'), ['when.requesterEmailDomains']],
    ['no reason', { outcome: 'automatic', reason: ' ' }, ['outcome.reason']],
    [
      'nobody to approve',
      { stages: [stage, { ...stage, key: 1, people: [], groups: [], owner: false }] },
      ['outcome.stages.1.approvers'],
    ],
    ['a stage without a name', { stages: [{ ...stage, name: '' }] }, ['outcome.stages.0.name']],
    ['no number of approvals', { stages: [{ ...stage, count: 'two' }] }, ['outcome.stages.0.need']],
    ['a cap that is no number', { cap: { amount: '1,5', unit: 'days' } }, ['durationCap']],
    ['a cap that is too short', { cap: { amount: '4', unit: 'minutes' } }, ['durationCap']],
  ])('is said for %s', (_what, changes, paths) => {
    expect(pathsOf(changes)).toEqual(paths);
  });

  it('is not a number that does not count', () => {
    expect(pathsOf({ stages: [{ ...stage, need: 'all', count: '' }] })).toEqual([]);
    expect(pathsOf({ outcome: 'refuse', reason: 'no', cap: { amount: 'x', unit: 'days' } })).toEqual([]);
  });
});

describe('a longest duration', () => {
  it.each([
    [43_200, '30', 'days', 'P30D'],
    [480, '8', 'hours', 'PT8H'],
    [90, '90', 'minutes', 'PT90M'],
  ])('of %i minutes is typed as %s %s', (minutes, amount, unit, iso) => {
    expect(capOf(minutes)).toEqual({ amount, unit });
    expect(capMinutes(capOf(minutes))).toBe(minutes);
    expect(isoDuration(minutes)).toBe(iso);
  });

  it('is none where nothing was typed', () => {
    expect(capMinutes(capOf(null))).toBeNull();
  });
});
