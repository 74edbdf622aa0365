import type { TraceReasonView } from '#contract/requests/frozen-trace';
import { listText } from '../text/list-text';
import type { Text } from '../text/text';

/** Ids of a rule's conditions in words, as far as they are known. */
export interface ConditionNames {
  readonly application: (id: string) => string;
  readonly level: (id: string) => string;
  readonly group: (id: string) => string;
}

/** Whether this condition of a rule is met. */
export function holds(condition: TraceReasonView): boolean {
  if (condition.code === 'every-request') return true;
  return condition.code !== 'email-unknown' && condition.holds;
}

type Of<Code> = Extract<TraceReasonView, { readonly code: Code }>;
type Named = Of<'application' | 'level' | 'intent'>;

function wordOf(text: Text, names: ConditionNames, code: Named['code'], id: string): string {
  return code === 'intent' ? text.maybe(`shared.intent.${id}`, id) : names[code](id);
}

function namedText(text: Text, names: ConditionNames, condition: Named): string {
  const { code, holds: isMet, wanted, more } = condition;
  const word = (id: string) => wordOf(text, names, code, id);
  const actual = condition.actual === null ? '' : word(condition.actual);
  if (isMet) return text(`shared.why.condition.${code}.yes`, { actual });
  const values = { wanted: listText(text, wanted.map(word), 'disjunction', more) };
  if (code === 'level' && condition.actual === null) return text('shared.why.condition.level.none', values);
  return text(`shared.why.condition.${code}.no`, { ...values, actual });
}

/** Where groups are not told, neither are their names. */
function groupText(text: Text, names: ConditionNames, condition: Of<'group'>): string {
  const { who, wanted, more } = condition;
  if (condition.holds) return text(`shared.why.condition.group.${who}.yes`);
  if (wanted.length === 0) return text(`shared.why.condition.group.${who}.none`);
  return text(`shared.why.condition.group.${who}.no`, {
    wanted: listText(text, wanted.map(names.group), 'disjunction', more),
  });
}

/** Why a condition of a rule is met or not, in the reader's language. */
export function conditionText(text: Text, names: ConditionNames, condition: TraceReasonView): string {
  switch (condition.code) {
    case 'every-request':
      return text('shared.why.condition.every-request');
    case 'email-unknown':
      return text(`shared.why.condition.email-unknown.${condition.who}`);
    case 'group':
      return groupText(text, names, condition);
    case 'email-domain': {
      const { who, actual, wanted, more } = condition;
      const values = { actual, wanted: listText(text, wanted, 'disjunction', more) };
      return text(`shared.why.condition.email-domain.${who}.${condition.holds ? 'yes' : 'no'}`, values);
    }
    default:
      return namedText(text, names, condition);
  }
}
