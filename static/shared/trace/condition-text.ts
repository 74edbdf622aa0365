import type { TraceReasonView } from '#contract/requests/frozen-trace';
import { daysText } from '../text/days';
import type { Params } from '../text/keys';
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
  return condition.code === 'every-request' || ('holds' in condition && condition.holds);
}

type Word = (text: Text, names: ConditionNames, value: string) => string;

interface Words {
  /** A value in the reader's language; without it, values are shown as they are. */
  readonly word?: Word;
  readonly list?: (text: Text, values: readonly string[]) => string;
}

/** How the values of each kind of condition are worded. The sentences are texts: `shared.why.condition.<code>`. */
const wordings: Readonly<Record<TraceReasonView['code'], Words>> = {
  'every-request': {},
  application: { word: (_text, names, id) => names.application(id) },
  level: { word: (_text, names, id) => names.level(id) },
  intent: { word: (text, _names, intent) => text.maybe(`shared.intent.${intent}`, intent) },
  'application-risk': { word: (text, _names, risk) => text.maybe(`shared.riskShort.${risk}`, risk) },
  group: { word: (_text, names, id) => names.group(id) },
  'email-domain': {},
  'email-unknown': {},
  'time-unknown': {},
  owner: { word: (text, _names, who) => text.maybe(`shared.why.owner.${who}`, who) },
  'time-of-week': { word: (text, _names, day) => text.maybe(`shared.weekday.${day}`, day), list: daysText },
};

const asItIs: Word = (_text, _names, value) => value;

const isList = (value: unknown): value is readonly string[] => Array.isArray(value);

function paramsOf(text: Text, names: ConditionNames, condition: TraceReasonView): Params {
  const { word = asItIs, list } = wordings[condition.code];
  const more = 'more' in condition ? condition.more : 0;
  const worded = (value: unknown): string => {
    if (isList(value) && list !== undefined) return list(text, value);
    if (!isList(value)) return typeof value === 'string' ? word(text, names, value) : '';
    const words = value.map((one) => word(text, names, one));
    return listText(text, words, 'disjunction', more);
  };
  return Object.fromEntries(Object.entries<unknown>(condition).map(([key, value]) => [key, worded(value)]));
}

/** `none`: the request names nothing there, or what the rule names is not told. */
function formOf(condition: TraceReasonView): 'yes' | 'no' | 'none' | undefined {
  if (!('holds' in condition)) return undefined;
  if (condition.holds) return 'yes';
  const isUntold = 'wanted' in condition && condition.wanted.length === 0;
  return isUntold || ('actual' in condition && condition.actual === null) ? 'none' : 'no';
}

/** Why a condition of a rule is met or not, in the reader's language. */
export function conditionText(text: Text, names: ConditionNames, condition: TraceReasonView): string {
  const who = 'who' in condition ? condition.who : undefined;
  const steps = [condition.code, who, formOf(condition)].filter((step) => step !== undefined);
  return text.maybe(
    `shared.why.condition.${steps.join('.')}`,
    condition.code,
    paramsOf(text, names, condition),
  );
}
