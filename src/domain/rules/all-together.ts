import { bindingKey } from '#domain/catalog/entitlement';
import { canonicalJson } from '#domain/kit/canonical-json';
import { parseDurationMinutes } from '#domain/kit/duration';
import type { Person } from './conditions/given';
import type { AccessRule, Stage } from './rule';

/** The rule that decides for one of two people alone, and asks for something that the one for both does not. */
export interface FurtherRule {
  readonly rule: AccessRule;
  readonly who: Person['who'];
}

/** By which rules access is let in. */
export interface DecidingRules {
  readonly rule: AccessRule;
  /** Where two people are concerned: what these ask for counts as well. */
  readonly besides?: readonly FurtherRule[];
}

const sourcesOf = ({ approvers }: Stage) => new Set(approvers.map(canonicalJson));

/** Whoever meets `one` has met `other` too. How many "all" are is known only when people are looked up. */
function standsFor(one: Stage, other: Stage): boolean {
  const [narrow, wide] = [sourcesOf(one), sourcesOf(other)];
  if (![...narrow].every((source) => wide.has(source))) return false;
  if (narrow.size === wide.size && one.need === 'all') return true;
  if (other.need === 'all') return false;
  const needed = other.need === 'any' ? 1 : other.need;
  return needed <= (typeof one.need === 'number' ? one.need : 1);
}

/** The stages of both, without those for which one of the other rule stands: each for one at most. */
function stagesTogether(first: readonly Stage[], second: readonly Stage[]): readonly Stage[] {
  const left = [...second];
  const kept = first.map((stage) => {
    const at = left.findIndex((other) => standsFor(stage, other) || standsFor(other, stage));
    const [other] = at < 0 ? [] : left.splice(at, 1);
    return other === undefined || standsFor(stage, other) ? stage : other;
  });
  return [...kept, ...left];
}

const stagesOf = ({ outcome }: AccessRule) => (outcome.kind === 'approval' ? outcome.stages : []);

function outcomeTogether(first: AccessRule, second: AccessRule): AccessRule['outcome'] {
  const stages = stagesTogether(stagesOf(first), stagesOf(second));
  return stages.length === 0 ? first.outcome : { kind: 'approval', stages: [...stages] };
}

const minutesOf = ({ durationCap }: AccessRule) =>
  (durationCap === undefined ? undefined : parseDurationMinutes(durationCap)) ?? Infinity;

/** What the person who gets the access would not get alone is not added for asking through somebody else. */
function extrasTogether({ extraEntitlements }: AccessRule, { rule, who }: FurtherRule) {
  if (who === 'requester') return extraEntitlements;
  const own = new Set(rule.extraEntitlements.map(bindingKey));
  return extraEntitlements.filter((binding) => own.has(bindingKey(binding)));
}

function together(rule: AccessRule, further: FurtherRule): AccessRule {
  const shorter = minutesOf(further.rule) < minutesOf(rule) ? further.rule : rule;
  return {
    ...rule,
    outcome: outcomeTogether(rule, further.rule),
    justificationRequired: rule.justificationRequired || further.rule.justificationRequired,
    extraEntitlements: extrasTogether(rule, further),
    ...(shorter.durationCap === undefined ? {} : { durationCap: shorter.durationCap }),
  };
}

/** Whether this one person's rule asks for anything, or leaves anything out, beyond the rule for both. */
export function addsTo(rule: AccessRule, further: FurtherRule): boolean {
  return canonicalJson(together(rule, further)) !== canonicalJson(rule);
}

/** Everything that the rules ask for together, under the name of the one that fits both. Both let in. */
export const allTogether = ({ rule, besides = [] }: DecidingRules): AccessRule =>
  besides.reduce(together, rule);
