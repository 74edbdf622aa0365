import type { Decision } from './access-request';
import type { FrozenStage } from './approval';
import { bindingKey } from '#domain/catalog/entitlement';
import type { EntitlementBinding } from '#domain/catalog/entitlement';
import type { Reason } from '#domain/failure/reasons';

/** A decision reduced to what matters to the people of a request. */
export interface DecisionVerdict {
  /** `attention` = it could not be decided. */
  readonly kind: Decision['kind'] | 'attention';
  /** Undefined: no rule (the baseline), or not known. */
  readonly rule: { readonly id: string; readonly name: string; readonly version: number } | undefined;
  readonly stages: readonly FrozenStage[];
  readonly entitlements: readonly EntitlementBinding[];
  /** Undefined = until revoked. */
  readonly durationMinutes: number | undefined;
  readonly reason: Reason | undefined;
}

export type VerdictPart = 'kind' | 'rule' | 'stages' | 'entitlements' | 'duration' | 'reason';

type Decided = Omit<Decision, 'why'>;

function ruleOf({ ruleId, ruleName, ruleVersion }: Decided): DecisionVerdict['rule'] {
  return ruleId === undefined
    ? undefined
    : { id: ruleId, name: ruleName ?? ruleId, version: ruleVersion ?? 1 };
}

export function verdictOf(decision: Decided, reason: Reason | undefined): DecisionVerdict {
  const { kind, stages, entitlements, durationMinutes } = decision;
  const refusedFor = kind === 'refuse' ? reason : undefined;
  return { kind, rule: ruleOf(decision), stages, entitlements, durationMinutes, reason: refusedFor };
}

export function undecided(reason: Reason, rule?: DecisionVerdict['rule']): DecisionVerdict {
  return { kind: 'attention', rule, stages: [], entitlements: [], durationMinutes: undefined, reason };
}

/** The names of stages and the order of people in them decide nothing. */
const stagesText = (stages: readonly FrozenStage[]) =>
  JSON.stringify(stages.map(({ need, approvers }) => [need, approvers.toSorted()]));
const entitlementsText = (bindings: readonly EntitlementBinding[]) =>
  JSON.stringify(bindings.map(bindingKey).sort());

/** Where it could not be decided, the record does not say which rule was reached. */
function rulesDiffer(before: DecisionVerdict, after: DecisionVerdict): boolean {
  if (before.kind === 'attention') return false;
  return before.rule?.id !== after.rule?.id;
}

/** In what two verdicts on the same request differ; a rule's new version alone is no difference. */
export function partsThatDiffer(before: DecisionVerdict, after: DecisionVerdict): readonly VerdictPart[] {
  const differs: Readonly<Record<VerdictPart, boolean>> = {
    kind: before.kind !== after.kind,
    rule: rulesDiffer(before, after),
    stages: stagesText(before.stages) !== stagesText(after.stages),
    entitlements: entitlementsText(before.entitlements) !== entitlementsText(after.entitlements),
    duration: before.durationMinutes !== after.durationMinutes,
    reason: before.kind === after.kind && before.reason?.code !== after.reason?.code,
  };
  return (Object.keys(differs) as VerdictPart[]).filter((part) => differs[part]);
}
