import { durationText, instantText } from '../../../../shared/text/dates';
import type { Text } from '../../../../shared/text/text';

type Facts = Readonly<Record<string, unknown>>;
type Say = (text: Text, value: string | number | boolean, facts: Facts) => string | undefined;

const fact =
  (key: 'principalId' | 'requestId'): Say =>
  (text, value) =>
    text(`access.fact.${key}`, { value: String(value) });

/** Who the person is there: told where it was found out, not with every answer. */
const onceOnly: Say = (text, value, facts) =>
  facts['requestId'] === undefined ? fact('principalId')(text, value, facts) : undefined;

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

/** Facts of the audit that mean something to a reader, in the order they are told; the rest is on the audit page. */
const sayings: readonly (readonly [string, Say])[] = [
  [
    'ruleId',
    (text, id, facts) => text('access.fact.rule', { id: String(id), version: Number(facts['ruleVersion']) }),
  ],
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
  ['requestId', fact('requestId')],
  ['reasonFingerprint', (text) => text('access.fact.reasonFingerprint')],
];

/** What an event's facts say, a sentence each. */
export function factTexts(text: Text, facts: Facts): readonly string[] {
  return sayings.flatMap(([key, say]) => {
    const value = facts[key];
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
    return say(text, value, facts) ?? [];
  });
}
