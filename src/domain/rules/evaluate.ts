import type { Answer } from './conditions/condition';
import { givenBy } from './conditions/given';
import type { Given, RequestFacts } from './conditions/given';
import type { AskedCondition } from './conditions/index';
import type { AccessRule } from './rule';
import type { IndexedRules, ReadyRule } from './rule-index';
import type { TraceReason } from './trace-reason';

/** A rule that was held against a request. */
export interface RuleTrace {
  readonly ruleId: string;
  readonly ruleName: string;
  readonly ruleVersion: number;
  readonly matched: boolean;
  /** Why it matched or did not. */
  readonly reasons: readonly TraceReason[];
}

/** The verdict of the rules: the first that matches, else the baseline, which refuses. */
export type Evaluation =
  | { readonly kind: 'matched'; readonly rule: AccessRule }
  | { readonly kind: 'baseline' }
  /** A rule that could match asks for the e-mail domain, and the e-mail is not readable: nobody guesses. */
  | { readonly kind: 'email-unknown'; readonly rule: AccessRule };

type Found = Answer<{ readonly code: TraceReason['code'] }>;

/** Access for somebody else: a rule that lets in asks both persons, a rule that refuses strikes if either is meant. */
function ofPeople({ outcome }: AccessRule, found: readonly Found[]): readonly Found[] {
  if (outcome.kind !== 'refuse') return found;
  const struck =
    found.find((answer) => answer.holds === true) ?? found.find((answer) => answer.holds === 'unknown');
  return struck === undefined ? found : [struck];
}

function answersTo(rule: AccessRule, { condition, values }: AskedCondition, given: Given): readonly Found[] {
  const [requester] = given.people;
  if (condition.about === 'request') return [condition.answer(values, given, requester)];
  return ofPeople(
    rule,
    given.people.map((person) => condition.answer(values, given, person)),
  );
}

const answersOf = ({ rule, asked }: ReadyRule, given: Given): readonly Found[] =>
  asked.flatMap((one) => answersTo(rule, one, given));

/** All conditions must hold: what comes after one that does not is not asked. */
function verdictOf({ rule, asked }: ReadyRule, given: Given): boolean | 'unknown' {
  let verdict: true | 'unknown' = true;
  for (const one of asked)
    for (const { holds } of answersTo(rule, one, given)) {
      if (holds === false) return false;
      if (holds === 'unknown') verdict = 'unknown';
    }
  return verdict;
}

/** Ordered rules, first match wins, baseline refuses. Pure. */
export function evaluate(rules: IndexedRules, facts: RequestFacts): Evaluation {
  const given = givenBy(facts);
  const found = rules.first(given, (ready): Evaluation | undefined => {
    const verdict = verdictOf(ready, given);
    if (verdict === false) return undefined;
    return { kind: verdict === true ? 'matched' : 'email-unknown', rule: ready.rule };
  });
  return found ?? { kind: 'baseline' };
}

function stepOf(ready: ReadyRule, matched: boolean, given: Given): RuleTrace {
  const { id, name, version } = ready.rule;
  const found = answersOf(ready, given);
  const reasons = found.length > 0 ? found.map(({ reason }) => reason) : [{ code: 'every-request' }];
  // Every condition gives reasons of its own schema, of which TraceReason is the union.
  return { ruleId: id, ruleName: name, ruleVersion: version, matched, reasons: reasons as TraceReason[] };
}

/** Why it came to this verdict: every rule in force up to the one that decided, in order. Made when somebody reads it. */
export function explain(
  { inForce }: IndexedRules,
  facts: RequestFacts,
  evaluation: Evaluation,
): readonly RuleTrace[] {
  const given = givenBy(facts);
  const decided = evaluation.kind === 'baseline' ? undefined : evaluation.rule;
  const last = inForce.findIndex(({ rule }) => rule === decided);
  const reached = last < 0 ? inForce : inForce.slice(0, last + 1);
  return reached.map((ready) =>
    stepOf(ready, ready.rule === decided && evaluation.kind === 'matched', given),
  );
}
