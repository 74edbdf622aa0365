import { Engine } from 'json-rules-engine';
import type { ConditionProperties } from 'json-rules-engine';
import type { RequestFacts } from '#domain/rules/conditions/given';
import { evaluate } from '#domain/rules/evaluate';
import { indexRules } from '#domain/rules/rule-index';
import type { IndexedRules } from '#domain/rules/rule-index';
import type { AccessRule } from '#domain/rules/rule';

/** Id of the rule that decides; undefined: none. */
export type Decide = (facts: RequestFacts) => Promise<string | undefined> | string | undefined;

function deciding(rules: IndexedRules): Decide {
  return (facts) => {
    const evaluation = evaluate(rules, facts);
    return evaluation.kind === 'baseline' ? undefined : evaluation.rule.id;
  };
}

export const indexed = (rules: readonly AccessRule[]): Decide => deciding(indexRules(rules));

/** Every rule in order, judged as the indexed ones are. */
export function plainFold(rules: readonly AccessRule[]): Decide {
  const ready = indexRules(rules);
  return deciding({
    ...ready,
    first(_given, judge) {
      for (const rule of ready.inForce) {
        const answer = judge(rule);
        if (answer !== undefined) return answer;
      }
      return undefined;
    },
  });
}

/** The facts as the other engines read them, in the order of the lists below. */
const factsOf = ({ intent, application, level, requesterGroupIds, requesterEmail }: RequestFacts) => ({
  application: application.id,
  level: level?.id ?? '',
  intent,
  risk: application.risk,
  groups: [...requesterGroupIds],
  domain: requesterEmail?.split('@')[1] ?? '',
});

type Fact = keyof ReturnType<typeof factsOf>;

/** What a rule asks, fact by fact. */
function asksOf({ when }: AccessRule): readonly (readonly [Fact, readonly string[]])[] {
  const lists: Readonly<Record<Fact, readonly string[]>> = {
    application: when.applicationIds,
    level: when.levelIds,
    intent: when.intents,
    risk: when.applicationRisks ?? [],
    groups: when.requesterGroupIds,
    domain: when.requesterEmailDomains,
  };
  return (Object.keys(lists) as Fact[]).flatMap((fact) =>
    lists[fact].length === 0 ? [] : [[fact, lists[fact]] as const],
  );
}

/** It holds every rule against the facts and tells all that match; the first in order is taken. */
export function jsonRulesEngine(rules: readonly AccessRule[]): Decide {
  const engine = new Engine();
  engine.addOperator('meets', (groups: string[], wanted: string[]) =>
    groups.some((group) => wanted.includes(group)),
  );
  for (const [place, rule] of rules.entries()) {
    const all = asksOf(rule).map(([fact, value]): ConditionProperties => ({
      fact,
      operator: fact === 'groups' ? 'meets' : 'in',
      value,
    }));
    engine.addRule({ conditions: { all }, event: { type: 'matches', params: { place } } });
  }
  return async (facts) => {
    const { events } = await engine.run(factsOf(facts));
    const places = events.map(({ params }) => Number(params?.['place']));
    return places.length === 0 ? undefined : rules[Math.min(...places)]?.id;
  };
}

/** One expression a rule, read once; the first that is true decides. */
export async function cel(rules: readonly AccessRule[]): Promise<Decide> {
  const { parse } = await import('@marcbachmann/cel-js');
  const expressions = rules.map((rule) => {
    const asks = asksOf(rule).map(([fact, values]) => {
      const list = JSON.stringify(values);
      return fact === 'groups' ? `groups.exists(group, group in ${list})` : `${fact} in ${list}`;
    });
    return { id: rule.id, fits: parse(asks.length === 0 ? 'true' : asks.join(' && ')) };
  });
  return (facts) => {
    const context = factsOf(facts);
    return expressions.find(({ fits }) => fits(context) === true)?.id;
  };
}
