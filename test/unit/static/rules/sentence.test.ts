import '#test/support/page-host';
import type { RuleFields } from '#contract/rules/rule-input';
import { namesIn } from '../../../../static/admin/pages/rules/sentence/names';
import { textOf } from '../../../../static/admin/pages/rules/sentence/parts';
import { sentencesOf } from '../../../../static/admin/pages/rules/sentence/sentence';
import type { Sayable } from '../../../../static/admin/pages/rules/sentence/sentence';
import { textsOf } from './texts';

const known = {
  applications: [
    { id: 'chat', name: 'ChatGPT Enterprise', levels: [{ id: 'user', name: 'User' }] },
    { id: 'wiki', name: 'Wiki', levels: [] },
  ],
  levels: [{ id: 'admin', name: 'Admin' }],
  groups: [
    { id: 'g1', name: 'jira-software-users' },
    { id: 'g2', name: 'approvers' },
  ],
  people: [
    { id: 'p1', name: 'First Approver' },
    { id: 'p2', name: 'Second Approver' },
  ],
};

const anyone: RuleFields['when'] = {
  applicationIds: [],
  levelIds: [],
  intents: [],
  requesterGroupIds: [],
  requesterEmailDomains: [],
};
const user = (accountId: string) => ({ kind: 'user' as const, accountId });
const group = (groupId: string) => ({ kind: 'group' as const, groupId });
const owner = { kind: 'application-owner' as const };
type Stage = {
  need: 'any' | 'all' | number;
  approvers: (typeof owner | ReturnType<typeof user | typeof group>)[];
};
const approval = (...stages: Stage[]) => ({
  kind: 'approval' as const,
  stages: stages.map((stage) => ({ name: 'Approval', ...stage })),
});

const base: Sayable = {
  when: { ...anyone, intents: ['grant'], applicationIds: ['chat'], levelIds: ['user'] },
  outcome: approval({ need: 'any', approvers: [user('p1')] }),
  justificationRequired: false,
  extraEntitlements: [],
  capMinutes: null,
};

function say(locale: 'en-US' | 'de-DE', changes: Partial<Sayable>): string {
  const text = textsOf(locale);
  return sentencesOf(text, namesIn(text, known), { ...base, ...changes })
    .map(textOf)
    .join(' ');
}
const when = (changes: Partial<RuleFields['when']>): Partial<Sayable> => ({
  when: { ...base.when, ...changes },
});
const people = [user('p1'), user('p2'), group('g2')];

describe('the sentence of a rule', () => {
  it.each<[string, Partial<Sayable>, string, string]>([
    [
      'with everything in it',
      {
        ...when({ requesterGroupIds: ['g1'] }),
        outcome: approval({ need: 2, approvers: people }),
        capMinutes: 43_200,
      },
      'When someone in jira-software-users asks for User of ChatGPT Enterprise, two of First Approver, Second Approver, and the members of approvers must approve, for at most 30 days.',
      'Fragt jemand aus jira-software-users nach User von ChatGPT Enterprise, ist die Zustimmung von zwei Personen aus First Approver, Second Approver und den Mitgliedern von approvers nötig, und der Zugriff gilt höchstens 30 Tage.',
    ],
    [
      'for anyone and anything',
      { when: anyone, outcome: { kind: 'automatic', reason: 'low risk' } },
      'When anyone asks for, changes or gives up any access, it is approved automatically.',
      'Bittet jemand um Vergabe, Änderung oder Entzug von einem beliebigen Zugriff, wird automatisch genehmigt.',
    ],
    [
      'that refuses, of which cap and justification mean nothing',
      {
        ...when({ levelIds: [], requesterEmailDomains: ['example.com', 'example.org'] }),
        outcome: { kind: 'refuse', reason: 'no' },
        capMinutes: 60,
        justificationRequired: true,
      },
      'When someone with an e-mail address at example.com or example.org asks for any level of ChatGPT Enterprise, it is refused.',
      'Fragt jemand mit einer E-Mail-Adresse bei example.com oder example.org nach einer beliebigen Zugriffsstufe von ChatGPT Enterprise, wird die Anfrage zurückgewiesen.',
    ],
    [
      'with two stages, a removal and the owner',
      {
        ...when({ intents: ['removal'], applicationIds: ['chat', 'wiki'] }),
        outcome: approval(
          { need: 'all', approvers: [group('g2'), owner] },
          { need: 'any', approvers: [owner] },
        ),
      },
      'When anyone asks to give up User of ChatGPT Enterprise or Wiki, all of the members of approvers and the application owner, then the application owner must approve.',
      'Bittet jemand um den Entzug von User von ChatGPT Enterprise oder Wiki, ist die Zustimmung von allen aus den Mitgliedern von approvers und der für die Anwendung verantwortlichen Person, danach von der für die Anwendung verantwortlichen Person nötig.',
    ],
    [
      'with several kinds, a level of any application and additions',
      {
        ...when({ intents: ['change', 'removal'], applicationIds: [], levelIds: ['admin'] }),
        outcome: approval({ need: 'any', approvers: [group('g2')] }),
        justificationRequired: true,
        extraEntitlements: [
          { connectionId: 'main', entitlement: { type: 'group', id: 'x' }, displayName: 'VPN' },
        ],
      },
      'When anyone changes or gives up Admin of any application, someone in approvers must approve. A justification is required. It also grants VPN.',
      'Bittet jemand um Änderung oder Entzug von Admin einer beliebigen Anwendung, ist die Zustimmung von einem Mitglied von approvers nötig. Eine Begründung ist erforderlich. Vergeben wird außerdem VPN.',
    ],
    [
      'that nobody approves yet',
      { ...when({ intents: ['change'] }), outcome: approval({ need: 'any', approvers: [] }), capMinutes: 90 },
      'When anyone asks to change to User of ChatGPT Enterprise, nobody chosen yet must approve, for at most 1 hour, 30 minutes.',
      'Bittet jemand um einen Wechsel zu User von ChatGPT Enterprise, ist die Zustimmung von noch niemandem nötig, und der Zugriff gilt höchstens 1 Stunde, 30 Minuten.',
    ],
  ])('%s', (_what, changes, english, german) => {
    expect(say('en-US', changes)).toBe(english);
    expect(say('de-DE', changes)).toBe(german);
  });

  it.each([
    [[], 'asks for, changes or gives up'],
    [['grant', 'removal', 'change'], 'asks for, changes or gives up'],
    [['change'], 'asks to change to'],
    [['removal', 'grant'], 'asks for or gives up'],
    [['change', 'grant'], 'asks for or changes'],
  ] as const)('for the kinds %s says that somebody %s', (intents, words) => {
    expect(say('en-US', when({ intents: [...intents] }))).toContain(`anyone ${words} User`);
  });

  it('emphasises what varies and nothing else', () => {
    const text = textsOf('en-US');
    const [first] = sentencesOf(text, namesIn(text, known), base);
    expect(first?.filter((part) => part.strong).map((part) => part.text)).toEqual([
      'anyone',
      'User',
      'ChatGPT Enterprise',
      'First Approver',
    ]);
  });

  it('names no group by a code that nobody can read', () => {
    expect(say('en-US', when({ requesterGroupIds: ['0f3c'] }))).toContain(
      'someone in a group that no longer exists',
    );
  });

  it('stays readable with long lists', () => {
    const many = Array.from({ length: 40 }, (_, index) => `app-${index}`);
    const said = say('en-US', when({ applicationIds: many, levelIds: [] }));
    expect(said).toContain('app-4, or 35 more,');
    expect(say('en-US', { outcome: approval({ need: 12, approvers: people }) })).toContain('12 of First');
  });

  it('takes nothing in a name for a place in the sentence', () => {
    const text = textsOf('en-US');
    const names = { ...namesIn(text, known), group: () => '{asks}' };
    const rule = { ...base, ...when({ requesterGroupIds: ['g1'] }) };
    expect(textOf(sentencesOf(text, names, rule)[0] ?? [])).toContain('someone in {asks} asks for');
  });
});

describe('the texts of the rules', () => {
  it('name the same values in both languages', () => {
    const [english, german] = [textsOf('en-US'), textsOf('de-DE')];
    const values = (template: string) => [...template.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const kind of ['approval', 'approvalCapped', 'automatic', 'automaticCapped', 'refuse'] as const)
      expect(values(german(`rules.sentence.${kind}`))).toEqual(values(english(`rules.sentence.${kind}`)));
  });
});
