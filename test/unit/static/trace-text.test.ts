import type { ReasonView } from '#contract/kit/reason-view';
import type { TraceReasonView } from '#contract/requests/frozen-trace';
import { reasonText } from '../../../static/shared/reason-text';
import { conditionText } from '../../../static/shared/trace/condition-text';
import { factTexts } from '../../../static/admin/parts/event-facts';
import { textsOf } from './rules/texts';

const german = textsOf('de-DE');
const names = {
  application: (id: string) => `Anwendung ${id}`,
  level: (id: string) => `Stufe ${id}`,
  group: (id: string) => `Gruppe ${id}`,
};
const said = (condition: TraceReasonView) => conditionText(german, names, condition);
const application = { code: 'application', actual: 'wiki', wanted: ['chat', 'crm'] } as const;
const group = { code: 'group', who: 'requester' } as const;

describe('a condition of a rule, in German', () => {
  it.each<readonly [TraceReasonView, string]>([
    [{ code: 'every-request' }, 'Passt auf jede Anfrage'],
    [{ ...application, holds: true }, 'Die Anwendung ist Anwendung wiki'],
    [
      { ...application, holds: false },
      'Sie gilt für Anwendung chat oder Anwendung crm, nicht für Anwendung wiki',
    ],
    [
      { ...application, holds: false, more: 40 },
      'Sie gilt für Anwendung chat, Anwendung crm oder 40 weiteren, nicht für Anwendung wiki',
    ],
    [
      { code: 'level', holds: false, actual: null, wanted: ['admin'] },
      'Sie gilt für die Stufe Stufe admin, und keine ist genannt',
    ],
    [
      { code: 'intent', holds: false, actual: 'grant', wanted: ['removal'] },
      'Sie gilt für Entzug, nicht für Zugriff',
    ],
    [{ ...group, holds: true, wanted: [] }, 'Die anfragende Person ist in einer Gruppe der Regel'],
    [{ ...group, holds: false, wanted: [] }, 'Die anfragende Person ist in keiner Gruppe der Regel'],
    [{ ...group, holds: false, wanted: ['a'] }, 'Die anfragende Person ist nicht in Gruppe a'],
    [
      {
        code: 'email-domain',
        holds: false,
        who: 'beneficiary',
        actual: 'example.com',
        wanted: ['example.org'],
      },
      'Die E-Mail-Domäne der begünstigten Person ist example.com, nicht example.org',
    ],
    [
      { code: 'email-unknown', who: 'requester' },
      'Die E-Mail-Adresse der anfragenden Person ist nicht lesbar',
    ],
  ])('%j', (condition, sentence) => {
    expect(said(condition)).toBe(sentence);
  });
});

describe('a reason, in German', () => {
  const reason: ReasonView = {
    code: 'missing-justification',
    about: 'justification',
    mends: 'requester',
    namesAccounts: false,
    sentence: 'English (rule "Users")',
    detail: 'rule "Users"',
    said: { key: 'findings.reason.rule', params: { rule: 'Users' } },
  };
  const sentence = german('reasons.missing-justification');

  it('is followed by what is special about the case', () => {
    expect(reasonText(german, reason)).toBe(`${sentence} (Regel „Users“)`);
  });

  it('that was stored before there were keys keeps its English words', () => {
    const { said: _said, ...old } = reason;
    expect(reasonText(german, old)).toBe(`${sentence} (rule "Users")`);
  });

  it('whose detail is ids of accounts is not followed by them', () => {
    expect(reasonText(german, { ...reason, namesAccounts: true })).toBe(sentence);
  });

  it('counts what a list does not show', () => {
    const params = { issues: 'A-1, A-2', count: 7 };
    expect(german.said({ key: 'findings.reason.end.neededByMore', params }, '')).toBe(
      'Sie wird gebraucht für A-1, A-2 und 7 weitere Vorgänge.',
    );
  });
});

describe('the rule in an event of the audit', () => {
  const facts = { ruleId: 'users', ruleVersion: 2 };

  it('has its name', () => {
    expect(factTexts(german, facts, () => 'Benutzer')).toEqual(['Regel „Benutzer“, Version 2']);
  });

  it('has its id where nobody knows its name any more', () => {
    expect(factTexts(german, facts, () => null)).toEqual(['Regel „users“, Version 2']);
  });
});
