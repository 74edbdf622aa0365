import fc from 'fast-check';
import type { RequestFacts } from '#domain/rules/conditions/given';
import { evaluate } from '#domain/rules/evaluate';
import type { AccessRule } from '#domain/rules/rule';
import { indexRules } from '#domain/rules/rule-index';
import { UNKNOWN_ZONE, aRule, arbitraryConditions, arbitraryFacts, arbitraryRules } from './arbitrary-rules';

type Truth = boolean | 'unknown';
type When = AccessRule['when'];
interface Person {
  readonly id: string;
  readonly groups: readonly string[];
  readonly email: string | undefined;
}

const hours = 3_600_000;
const endOfSummerInBerlin = Date.UTC(2026, 9, 25, 1);
const dayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** Of the days that are generated: summer time ends in Berlin within them, in New York after them. */
function wallClock(zone: string, at: string): Date {
  const utc = Date.parse(at);
  if (zone === 'America/New_York') return new Date(utc - 4 * hours);
  return new Date(utc + (utc < endOfSummerInBerlin ? 2 : 1) * hours);
}

function inTime({ timeOfWeek: asked }: When, at: string): Truth {
  if (asked === undefined) return true;
  if (asked.timeZone === UNKNOWN_ZONE) return 'unknown';
  const wall = wallClock(asked.timeZone, at);
  const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const now = wall.getUTCHours() * 60 + wall.getUTCMinutes();
  const length = (minutes(asked.to) - minutes(asked.from) + 1440) % 1440 || 1440;
  const since = (now - minutes(asked.from) + 1440) % 1440;
  const began = new Date(wall.getTime() - since * 60_000).getUTCDay();
  return since < length && asked.days.some((day) => day === dayNames[began]);
}

const any = (wanted: readonly string[] | undefined, actual: string | undefined) =>
  wanted === undefined || wanted.length === 0 || (actual !== undefined && wanted.includes(actual));

/** One answer for each condition on people that is asked. */
function ofPerson(when: When, facts: RequestFacts, { id, groups, email }: Person): Truth[] {
  const domain = email?.split('@')[1]?.toLowerCase();
  const owns = facts.application.ownerAccountId === id;
  return [
    when.requesterGroupIds.length === 0 || when.requesterGroupIds.some((group) => groups.includes(group)),
    when.requesterEmailDomains.length > 0 && domain === undefined
      ? 'unknown'
      : any(when.requesterEmailDomains, domain),
    when.requesterIsOwner === undefined || when.requesterIsOwner === owns,
  ];
}

const all = (answers: readonly Truth[]): Truth =>
  answers.includes(false) ? false : answers.includes('unknown') ? 'unknown' : true;
const either = (answers: readonly Truth[]): Truth =>
  answers.includes(true) ? true : answers.includes('unknown') ? 'unknown' : false;

/** The meaning of a rule, written down once more and without any index. */
function fits({ when, outcome }: AccessRule, facts: RequestFacts): Truth {
  const requester = { id: facts.requesterId, groups: facts.requesterGroupIds, email: facts.requesterEmail };
  const other = facts.beneficiary;
  const people = [
    requester,
    ...(other === undefined ? [] : [{ id: other.accountId, groups: other.groupIds, email: other.email }]),
  ].map((person) => ofPerson(when, facts, person));
  const together = outcome.kind === 'refuse' ? either : all;
  return all([
    any(when.applicationIds, facts.application.id),
    any(when.levelIds, facts.level?.id),
    any(when.intents, facts.intent),
    any(when.applicationRisks, facts.application.risk),
    inTime(when, facts.at),
    ...[0, 1, 2].map((condition) => together(people.map((answers) => answers[condition] ?? true))),
  ]);
}

interface Folded {
  readonly kind: 'matched' | 'unknown' | 'baseline';
  readonly rule?: AccessRule;
}

function firstFit(rules: readonly AccessRule[], facts: RequestFacts): Folded {
  for (const rule of rules.filter(({ enabled }) => enabled)) {
    const truth = fits(rule, facts);
    if (truth !== false) return { kind: truth === true ? 'matched' : 'unknown', rule };
  }
  return { kind: 'baseline' };
}

/** Of these rules, whose outcomes are simple: a rule adds to another where it asks for approval by somebody else. */
function adds({ outcome }: AccessRule, to: AccessRule): boolean {
  return outcome.kind === 'approval' && JSON.stringify(outcome) !== JSON.stringify(to.outcome);
}

function plainFold(rules: readonly AccessRule[], facts: RequestFacts) {
  const { beneficiary: other, ...requester } = facts;
  const found = firstFit(rules, facts);
  const { rule } = found;
  if (other === undefined || rule === undefined || rule.outcome.kind === 'refuse') return found;
  if (found.kind === 'unknown') return found;
  const { accountId: requesterId, groupIds: requesterGroupIds, email: requesterEmail } = other;
  const own = [
    { who: 'requester', ...firstFit(rules, requester) },
    {
      who: 'beneficiary',
      ...firstFit(rules, { ...requester, requesterId, requesterGroupIds, requesterEmail }),
    },
  ];
  const unknown = own.find(({ kind }) => kind === 'unknown');
  if (unknown !== undefined) return { kind: unknown.kind, rule: unknown.rule };
  const besides = own.flatMap(({ who, rule: one }) =>
    one === undefined || one === rule || !adds(one, rule) ? [] : [{ rule: one, who }],
  );
  return besides.length === 0 ? found : { ...found, besides };
}

/** More rules than a word of the index has bits, nearly all of them for something else. */
const manyRules = fc
  .array(fc.record({ when: arbitraryConditions, enabled: fc.boolean(), refuses: fc.boolean() }), {
    minLength: 30,
    maxLength: 100,
  })
  .map((rules) =>
    rules.map(({ when, enabled, refuses }, index) =>
      aRule({
        id: `rule-${index}`,
        enabled,
        when: { ...when, levelIds: index % 7 === 0 ? when.levelIds : ['no-such-level'] },
        outcome: { kind: refuses ? 'refuse' : 'automatic', reason: 'a reason' },
      }),
    ),
  );

describe('rules found by what they ask about', () => {
  it.each([
    ['a few', arbitraryRules, 3000],
    ['many', manyRules, 300],
  ] as const)('decide as a plain fold over all of them does: %s', (_what, rules, numRuns) => {
    fc.assert(
      fc.property(rules, arbitraryFacts, (list, facts) => {
        expect(evaluate(indexRules(list), facts)).toEqual(plainFold(list, facts));
      }),
      { numRuns, seed: 11 },
    );
  });

  it('are visited only where nothing that is indexed speaks against them', () => {
    const rules = Array.from({ length: 1000 }, (_, index) =>
      aRule({ id: `rule-${index}`, when: { applicationIds: [`application-${index}`] } }),
    );
    const visited: string[] = [];
    const person = { who: 'requester' as const, accountId: 'anna', groupIds: [], email: undefined };
    indexRules(rules).first(
      {
        intent: 'grant',
        application: { id: 'application-700', risk: 'low' },
        level: undefined,
        people: [person],
        localTime: () => ({ day: 'monday', time: '12:00' }),
      },
      ({ rule }) => {
        visited.push(rule.id);
        return undefined;
      },
    );
    expect(visited).toEqual(['rule-700']);
  });

  it.each([
    [{}, []],
    [{ requesterGroupIds: ['g'] }, ['groups']],
    [{ requesterEmailDomains: ['example.com'] }, ['email']],
    [{ requesterIsOwner: true, applicationRisks: ['high'] }, []],
  ])('that ask for %j need of people %j', (when, needs) => {
    const off = aRule({
      id: 'off',
      enabled: false,
      when: { requesterEmailDomains: ['example.com'], requesterGroupIds: ['g'] },
    });
    expect([...indexRules([aRule({ when }), off]).needs]).toEqual(needs);
  });
});
