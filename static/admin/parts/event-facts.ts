import type { FactName, FactValue } from '#contract/audit/audit';
import { durationText, instantText } from '../../shared/text/dates';
import type { Text } from '../../shared/text/text';

/** Facts as they were stored: any may be missing, or be something else than it is called. */
type Facts = Readonly<Partial<Record<FactName, unknown>>>;
type RuleName = (id: string) => string | null;
type Say<Value> = (text: Text, value: Value, facts: Facts, ruleName: RuleName) => string | undefined;

interface Saying {
  readonly name: FactName;
  readonly say: Say<string | number | boolean>;
}

/** What a fact says; only names and values that some action has. */
function saying<K extends FactName>(name: K, say: Say<NonNullable<FactValue<K>>>): Saying {
  // What was stored is shown whatever it is: a sentence takes its value as a word or a number.
  return { name, say: say as Say<string | number | boolean> };
}

/** What acts by itself signs with a word of its own. */
export const itself: ReadonlySet<string> = new Set(['gatehouse', 'rule', 'expiry', 'unknown']);

const principal = (text: Text, value: unknown) => text('access.fact.principalId', { value: String(value) });

/** Who the person is there: told where it was found out, not with every answer. */
const onceOnly: Say<string> = (text, value, facts) =>
  facts.requestId === undefined ? principal(text, value) : undefined;

const whenTrue =
  (key: 'alreadyThere' | 'byHand'): Say<boolean> =>
  (text, value) =>
    value ? text(`access.fact.${key}`) : undefined;

/** What stopped, was refused or was given up, by its code. */
const reason: Say<string> = (text, value) => text.maybe(`reasons.${value}`, value);

const handled: Say<string> = (text, value, { during }) => {
  const of = during === undefined ? 'request' : during === 'deprovisioning' ? 'out' : 'in';
  return text.maybe(`access.handle.${of}.${value}`, value);
};

const rule: Say<string> = (text, value, { ruleVersion }, ruleName) =>
  text('access.fact.rule', { name: ruleName(value) ?? value, version: Number(ruleVersion) });

/** Facts of the audit that mean something to a reader, in the order they are told; the rest is on the audit page. */
const sayings: readonly Saying[] = [
  saying('ruleId', rule),
  saying('durationMinutes', (text, value) =>
    text('access.fact.durationMinutes', { value: durationText(text, value) }),
  ),
  saying('code', reason),
  saying('reason', reason),
  saying('choice', handled),
  saying('cause', (text, value) =>
    text('access.fact.cause', { value: text.maybe(`access.cause.${value}`, value) }),
  ),
  saying('result', (text, value) => text.maybe(`access.result.${value}`, value)),
  saying('for', (text, value) => text.maybe(`access.fact.for.${value}`, value)),
  saying('alreadyThere', whenTrue('alreadyThere')),
  saying('byHand', whenTrue('byHand')),
  saying('expiresAt', (text, value) => text('access.fact.expiresAt', { value: instantText(text, value) })),
  saying('principalId', onceOnly),
  saying('requestId', (text, value) => text('access.fact.requestId', { value })),
  saying('reasonFingerprint', (text) => text('access.fact.reasonFingerprint')),
];

/** What an event's facts say, a sentence each. `ruleName`: null where nobody knows it. */
export function factTexts(text: Text, facts: Facts, ruleName: RuleName): readonly string[] {
  return sayings.flatMap(({ name, say }) => {
    const value = facts[name];
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
    return say(text, value, facts, ruleName) ?? [];
  });
}
