import '#test/support/page-host';
import type { RuleChangeView } from '#contract/rules/rule-history';
import { changeLines, changeTitle } from '../../../../static/admin/pages/rules/history/change-text';
import { namesIn } from '../../../../static/admin/pages/rules/sentence/names';
import { textsOf } from './texts';

const known = {
  applications: [{ id: 'wiki', name: 'Wiki', levels: [] }],
  levels: [],
  groups: [{ id: 'g1', name: 'approvers' }],
  people: [{ id: 'acc:1', name: 'First Approver' }],
};
const head = { actor: 'acc:9', at: '2026-11-22T10:00:00.000Z', seq: 3 };
const stages = [{ need: 2, approvers: ['user:acc:1', 'group:g1'] }];
const differences = [
  { field: 'name', reworded: true as const },
  { field: 'stages', from: [], to: stages },
  { field: 'durationCap', from: null, to: 'P30D' },
  { field: 'justificationRequired', from: true, to: false },
  { field: 'outcome', from: 'refuse', to: 'approval' },
  { field: 'applicationIds', added: ['wiki'], removed: ['old'] },
  { field: 'intents', added: ['removal'], removed: [] },
];

const said = (change: RuleChangeView, locale: 'en-US' | 'de-DE' = 'en-US') => {
  const text = textsOf(locale);
  const ruleName = (id: string) => (id === 'r1' ? 'Rule one' : id);
  return [changeTitle(text, ruleName, change), ...changeLines(text, namesIn(text, known), ruleName, change)];
};

describe('a change of the rules', () => {
  it('tells every difference in words', () => {
    expect(said({ ...head, kind: 'changed', ruleId: 'r1', version: 4, differences })).toEqual([
      'Rule one was changed to version 4',
      'Name: reworded',
      'Stages: was none, now two of First Approver and approvers',
      'Longest duration: was none, now 30 days',
      'Justification required: was yes, now no',
      'Outcome: was Refused, now Approval',
      'Applications: added Wiki, removed old',
      'Kinds of request: added Removal',
    ]);
  });

  it('tells them in German, too', () => {
    const change = { ...head, kind: 'changed' as const, ruleId: 'r1', version: 4, differences };
    expect(said(change, 'de-DE').slice(0, 4)).toEqual([
      'Rule one wurde geändert, jetzt Version 4',
      'Name: umformuliert',
      'Genehmigungen: bisher keine, jetzt zwei Personen aus First Approver und approvers',
      'Längste Dauer: bisher keine, jetzt 30 Tage',
    ]);
  });

  it.each([
    [
      'en-US',
      [
        'Who asks: was anyone, now anyone but the owner of the application',
        'Who asks: was the owner of the application, now anyone',
        'Time: was any, now Saturday or Sunday (Europe/Berlin)',
      ],
    ],
    [
      'de-DE',
      [
        'Wer anfragt: bisher alle, jetzt alle außer der verantwortlichen Person',
        'Wer anfragt: bisher nur die verantwortliche Person, jetzt alle',
        'Zeit: bisher beliebig, jetzt Samstag oder Sonntag (Europe/Berlin)',
      ],
    ],
  ] as const)('of who asks and when reads well in %s', (locale, lines) => {
    const weekend = { days: ['saturday', 'sunday'], from: '00:00', to: '24:00', timeZone: 'Europe/Berlin' };
    const differences = [
      { field: 'requesterIsOwner', from: null, to: false },
      { field: 'requesterIsOwner', from: true, to: null },
      { field: 'timeOfWeek', from: null, to: weekend },
    ];
    const change = { ...head, kind: 'changed' as const, ruleId: 'r1', version: 4, differences };
    expect(said(change, locale).slice(1)).toEqual(lines);
  });

  it('that made a rule tells what it began with, and nothing that it has not', () => {
    const begun = [...differences, { field: 'enabled', from: null, to: true }];
    expect(said({ ...head, kind: 'created', ruleId: 'r1', version: 1, differences: begun })).toEqual([
      'Rule one was created',
      'Stages: two of First Approver and approvers',
      'Longest duration: 30 days',
      'Outcome: Approval',
      'Applications: Wiki',
      'Kinds of request: Removal',
      'In force: yes',
    ]);
  });

  it('of the order or by an import names the rules', () => {
    const moved = [{ id: 'r1', from: 2, to: 1 }];
    expect(said({ ...head, kind: 'reordered', moved })).toEqual([
      'The order was changed',
      'Rule one: from 2 to 1',
    ]);
    const imported = { added: ['r1'], changed: [], removed: ['r2', 'r3'] };
    expect(said({ ...head, kind: 'imported', ...imported })).toEqual([
      'A configuration was imported',
      'Added: Rule one',
      'Removed: r2 and r3',
    ]);
    expect(said({ ...head, kind: 'deleted', ruleId: 'r2', version: 3, differences })).toEqual([
      'r2 was deleted',
    ]);
  });
});
