import { addsTo } from './all-together';
import type { DecidingRules, FurtherRule } from './all-together';
import type { Answer } from './conditions/condition';
import { givenBy } from './conditions/given';
import type { Given, Person, RequestFacts } from './conditions/given';
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
  /** It decides for this one of two people alone, and what it asks for counts as well. */
  readonly adds?: Person['who'];
  /** Why it matched or did not. */
  readonly reasons: readonly TraceReason[];
}

interface Matched extends DecidingRules {
  readonly kind: 'matched';
}

/** The verdict of the rules: the first that matches, else the baseline, which refuses. */
export type Evaluation =
  | Matched
  | { readonly kind: 'baseline' }
  /** A rule that could match asks for what nobody can tell (an unreadable e-mail, an unknown time zone): nobody guesses. */
  | { readonly kind: 'unknown'; readonly rule: AccessRule };

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

function verdictBy(rules: IndexedRules, given: Given): Evaluation {
  const found = rules.first(given, (ready): Evaluation | undefined => {
    const verdict = verdictOf(ready, given);
    if (verdict === false) return undefined;
    return { kind: verdict === true ? 'matched' : 'unknown', rule: ready.rule };
  });
  return found ?? { kind: 'baseline' };
}

const letsIn = (found: Evaluation): found is Matched =>
  found.kind === 'matched' && found.rule.outcome.kind !== 'refuse';
const alone = (given: Given, person: Person): Given => ({ ...given, people: [person] });

/**
 * A rule that lets in and asks about people is passed over by two of whom one does not fit. It stands all the same for the
 * one who does: else a stricter rule would be got round by asking through, or for, somebody else.
 */
function withRulesOfEach(rules: IndexedRules, given: Given, forBoth: Matched): Evaluation {
  const besides: FurtherRule[] = [];
  for (const person of given.people) {
    const own = verdictBy(rules, alone(given, person));
    if (!letsIn(own)) return own;
    const further = { rule: own.rule, who: person.who };
    if (own.rule !== forBoth.rule && addsTo(forBoth.rule, further)) besides.push(further);
  }
  return besides.length === 0 ? forBoth : { ...forBoth, besides };
}

/**
 * Ordered rules, first match wins, baseline refuses. Access for somebody else is decided by the first rule that fits both
 * people, together with what the rules of each of them alone ask for beyond it. Pure.
 */
export function evaluate(rules: IndexedRules, facts: RequestFacts): Evaluation {
  const given = givenBy(facts, rules.localTimes);
  const found = verdictBy(rules, given);
  return letsIn(found) && given.people.length > 1 ? withRulesOfEach(rules, given, found) : found;
}

function stepOf(ready: ReadyRule, matched: boolean, given: Given): RuleTrace {
  const { id, name, version } = ready.rule;
  const found = answersOf(ready, given);
  const reasons = found.length > 0 ? found.map(({ reason }) => reason) : [{ code: 'every-request' }];
  // Every condition gives reasons of its own schema, of which TraceReason is the union.
  return { ruleId: id, ruleName: name, ruleVersion: version, matched, reasons: reasons as TraceReason[] };
}

/** Of a rule that counts for one alone: why it fits that one. */
function furtherStep(ready: ReadyRule, given: Given, { who }: FurtherRule): RuleTrace {
  const people = given.people.filter((person) => person.who === who) as unknown as Given['people'];
  return { ...stepOf(ready, false, { ...given, people }), adds: who };
}

/** Why it came to this verdict: every rule in force up to the one that decided, in order. Made when somebody reads it. */
export function explain(
  { inForce, localTimes }: IndexedRules,
  facts: RequestFacts,
  evaluation: Evaluation,
): readonly RuleTrace[] {
  const given = givenBy(facts, localTimes);
  const decided = evaluation.kind === 'baseline' ? undefined : evaluation.rule;
  const besides = evaluation.kind === 'matched' ? (evaluation.besides ?? []) : [];
  const last = inForce.findIndex(({ rule }) => rule === decided);
  const reached = last < 0 ? inForce : inForce.slice(0, last + 1);
  return reached.map((ready) => {
    const further = besides.find(({ rule }) => rule === ready.rule);
    if (further !== undefined) return furtherStep(ready, given, further);
    return stepOf(ready, ready.rule === decided && evaluation.kind === 'matched', given);
  });
}
