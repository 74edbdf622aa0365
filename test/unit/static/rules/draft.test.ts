import '#test/support/page-host';
import type { RuleView } from '#contract/rules/rule-view';
import { faultsFrom } from '#domain/failure/fault';
import { AccessRule } from '#domain/rules/rule';
import { ownZone, zonesToChoose } from '../../../../static/admin/pages/rules/conditions/zones';
import { entryFaults } from '#domain/rules/condition-references';
import { capMinutes, capOf, isoDuration } from '../../../../static/admin/pages/rules/editor/cap';
import { blankDraft, copyOf, draftOf } from '../../../../static/admin/pages/rules/editor/draft';
import type { RuleDraft } from '../../../../static/admin/pages/rules/editor/draft';
import { faultsOf, stillRefused, stillWrong } from '../../../../static/admin/pages/rules/editor/draft-faults';
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

describe('the hours of a rule', () => {
  const hours = { days: ['monday' as const], from: '8:00', to: '24:00', timeZone: 'Europe/Berlin' };
  const inHours = (changes: Partial<typeof hours>): RuleDraft => ({
    ...draft,
    when: { ...draft.when, timeOfWeek: { ...hours, ...changes } },
  });
  const told = (changes: Partial<typeof hours>) => faultsOf(text, inHours(changes));

  it('are read with or without a nought, and kept with it', () => {
    expect(told({})).toEqual([]);
    expect(ruleOf(inHours({ to: '9:30' }), rule).when.timeOfWeek).toMatchObject({
      from: '08:00',
      to: '09:30',
    });
  });

  it.each([[{ from: '8' }], [{ from: '24:00', to: '23:00' }], [{ to: '25:00' }], [{ to: '08:00' }]])(
    'that are none are told in the words of the app: %j',
    (changes) => {
      const parsed = AccessRule.safeParse(ruleOf(inHours(changes), rule));
      const byApp = parsed.success ? [] : faultsFrom(parsed.error);
      expect(told(changes)).toEqual(byApp.map(({ path, message }) => ({ path: path.join('.'), message })));
    },
  );

  it('need a time zone', () => {
    expect(told({ timeZone: '' }).map(({ path }) => path)).toEqual(['when.timeOfWeek.timeZone']);
  });
});

describe('what was found wrong', () => {
  const bad = { days: ['monday' as const], from: 'x', to: '24:00', timeZone: 'Europe/Berlin' };
  const withTime = (changes: Partial<typeof bad> & { days?: 'monday'[] }): RuleDraft => ({
    ...draft,
    when: { ...draft.when, timeOfWeek: { ...bad, ...changes } },
  });
  const refusal = (...paths: string[]) => ({
    code: 'invalid-input' as const,
    message: 'no',
    faults: paths.map((path) => ({ path, message: path })),
  });

  it('is gone as soon as it is put right, or not asked any more', () => {
    const found = faultsOf(text, withTime({}));
    expect(found).toHaveLength(1);
    expect(stillWrong(text, found, withTime({}))).toEqual(found);
    expect(stillWrong(text, found, withTime({ from: '08:00' }))).toEqual([]);
    expect(stillWrong(text, found, withTime({ days: [] }))).toEqual([]);
  });

  it('by the app in a condition is gone when the rule does not ask about it any more', () => {
    const time = 'when.timeOfWeek.timeZone';
    expect(stillRefused(refusal(time), withTime({}))).toEqual(refusal(time));
    expect(stillRefused(refusal(time), withTime({ days: [] }))).toBeUndefined();
    expect(stillRefused(refusal(time, 'name'), withTime({ days: [] }))).toEqual(refusal('name'));
    expect(stillRefused({ code: 'unreachable', message: '' }, draft)).toEqual({
      code: 'unreachable',
      message: '',
    });
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

describe('the time zones to choose from', () => {
  it('are such as the app takes', () => {
    const refused = zonesToChoose.filter(
      (timeZone) =>
        entryFaults(
          { ...rule.when, timeOfWeek: { days: ['monday'], from: '00:00', to: '24:00', timeZone } },
          rule.when,
        ).length > 0,
    );
    expect(refused).toEqual([]);
    expect(zonesToChoose).toEqual(expect.arrayContaining(['UTC', 'Europe/Berlin', 'America/New_York']));
  });

  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['UTC', 'UTC'],
    ['Etc/GMT+5', ''],
    ['EST', ''],
  ])('begin with the one of the reader, where it is one: %s', (own, chosen) => {
    expect(ownZone(own)).toBe(chosen);
  });
});
