import { durationText, instantText } from '../../shared/text/dates';
import type { Text } from '../../shared/text/text';

type Facts = Readonly<Record<string, unknown>>;
type RuleName = (id: string) => string | null;
type Say = (
  text: Text,
  value: string | number | boolean,
  facts: Facts,
  ruleName: RuleName,
) => string | undefined;

/** What acts by itself signs with a word of its own. */
export const itself: ReadonlySet<string> = new Set(['gatehouse', 'rule', 'expiry', 'unknown']);

const principal = (text: Text, value: unknown) => text('access.fact.principalId', { value: String(value) });

/** Who the person is there: told where it was found out, not with every answer. */
const onceOnly: Say = (text, value, facts) =>
  facts['requestId'] === undefined ? principal(text, value) : undefined;

const whenTrue =
  (key: 'alreadyThere' | 'byHand'): Say =>
  (text, value) =>
    value === true ? text(`access.fact.${key}`) : undefined;

/** What stopped, was refused or was given up, by its code. */
const reason: Say = (text, value) => text.maybe(`reasons.${String(value)}`, String(value));

const handled: Say = (text, value, { during }) => {
  const of = during === undefined ? 'request' : during === 'deprovisioning' ? 'out' : 'in';
  return text.maybe(`access.handle.${of}.${String(value)}`, String(value));
};

const rule: Say = (text, value, { ruleVersion }, ruleName) => {
  const id = String(value);
  return text('access.fact.rule', { name: ruleName(id) ?? id, version: Number(ruleVersion) });
};

/** Facts of the audit that mean something to a reader, in the order they are told; the rest is on the audit page. */
const sayings: readonly (readonly [string, Say])[] = [
  ['ruleId', rule],
  [
    'durationMinutes',
    (text, value) => text('access.fact.durationMinutes', { value: durationText(text, Number(value)) }),
  ],
  ['code', reason],
  ['reason', reason],
  ['choice', handled],
  [
    'cause',
    (text, value) =>
      text('access.fact.cause', { value: text.maybe(`access.cause.${String(value)}`, String(value)) }),
  ],
  ['result', (text, value) => text.maybe(`access.result.${String(value)}`, String(value))],
  ['for', (text, value) => text.maybe(`access.fact.for.${String(value)}`, String(value))],
  ['alreadyThere', whenTrue('alreadyThere')],
  ['byHand', whenTrue('byHand')],
  ['expiresAt', (text, value) => text('access.fact.expiresAt', { value: instantText(text, String(value)) })],
  ['principalId', onceOnly],
  ['requestId', (text, value) => text('access.fact.requestId', { value: String(value) })],
  ['reasonFingerprint', (text) => text('access.fact.reasonFingerprint')],
];

/** What an event's facts say, a sentence each. `ruleName`: null where nobody knows it. */
export function factTexts(text: Text, facts: Facts, ruleName: RuleName): readonly string[] {
  return sayings.flatMap(([key, say]) => {
    const value = facts[key];
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
    return say(text, value, facts, ruleName) ?? [];
  });
}
