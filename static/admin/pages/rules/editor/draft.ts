import type { BindingView } from '#contract/catalog/binding-view';
import type { NamedView } from '#contract/kit/named-view';
import type { RuleView } from '#contract/rules/rule-view';
import type { ApplicationChoice } from '../choices';
import { anything, conditionDrafts } from '../conditions/index';
import type { ConditionDrafts } from '../conditions/index';
import type { Names } from '../sentence/names';
import { capOf } from './cap';
import type { Cap } from './cap';

export interface StageDraft {
  /** Stays with the stage while others come and go. */
  readonly key: number;
  readonly name: string;
  readonly people: readonly NamedView[];
  readonly groups: readonly NamedView[];
  readonly owner: boolean;
  readonly need: 'any' | 'all' | 'some';
  /** As it was typed; counts with `some`. */
  readonly count: string;
}

/** A rule as its form holds it: texts as they were typed, names beside ids. */
export interface RuleDraft {
  /** Absent: a new rule. */
  readonly id: string | undefined;
  readonly name: string;
  readonly enabled: boolean;
  readonly when: ConditionDrafts;
  readonly outcome: 'approval' | 'automatic' | 'refuse';
  readonly reason: string;
  readonly stages: readonly StageDraft[];
  readonly cap: Cap;
  readonly justificationRequired: boolean;
  readonly extraEntitlements: readonly BindingView[];
}

type Outcome = RuleView['outcome'];
type Stage = Extract<Outcome, { kind: 'approval' }>['stages'][number];

export const blankStage = (key: number, name: string): StageDraft => ({
  key,
  name,
  people: [],
  groups: [],
  owner: false,
  need: 'any',
  count: '2',
});

/**
 * A new rule: people approve, whatever kind of request it is. Were it for some kinds only, the others would be refused
 * until somebody adds a second rule.
 * @param stageName what its first stage is called
 */
export const blankDraft = (names: Names, stageName: string): RuleDraft => ({
  id: undefined,
  name: '',
  enabled: true,
  when: conditionDrafts(anything, { names, applications: [] }),
  outcome: 'approval',
  reason: '',
  stages: [blankStage(0, stageName)],
  cap: { amount: '', unit: 'days' },
  justificationRequired: false,
  extraEntitlements: [],
});

function stageDraft(names: Names, { name, approvers, need }: Stage, key: number): StageDraft {
  return {
    key,
    name,
    people: approvers.flatMap((source) =>
      source.kind === 'user' ? [{ id: source.accountId, name: names.person(source.accountId) }] : [],
    ),
    groups: approvers.flatMap((source) =>
      source.kind === 'group' ? [{ id: source.groupId, name: names.group(source.groupId) }] : [],
    ),
    owner: approvers.some((source) => source.kind === 'application-owner'),
    need: typeof need === 'number' ? 'some' : need,
    count: typeof need === 'number' ? String(need) : '2',
  };
}

/** The form of a rule that exists. */
export function draftOf(
  rule: RuleView,
  names: Names,
  known: readonly ApplicationChoice[],
  stageName: string,
): RuleDraft {
  const { when, outcome } = rule;
  const stages =
    outcome.kind === 'approval'
      ? outcome.stages.map((stage, index) => stageDraft(names, stage, index))
      : [blankStage(0, stageName)];
  return {
    id: rule.id,
    name: rule.name,
    enabled: rule.enabled,
    when: conditionDrafts(when, { names, applications: known }),
    outcome: outcome.kind,
    reason: outcome.kind === 'approval' ? '' : outcome.reason,
    stages,
    cap: capOf(rule.capMinutes),
    justificationRequired: rule.justificationRequired,
    extraEntitlements: rule.extraEntitlements,
  };
}

/** A copy that is a rule of its own. */
export const copyOf = (draft: RuleDraft, name: string): RuleDraft => ({ ...draft, id: undefined, name });
