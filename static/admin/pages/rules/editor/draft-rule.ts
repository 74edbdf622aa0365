import type { DraftedRule } from '#contract/rules/rule-input';
import type { RuleFields } from '#contract/rules/rule-input';
import type { RuleNamesView, RuleView } from '#contract/rules/rule-view';
import { namesInConditions, whenOf } from '../conditions/index';
import type { Sayable } from '../sentence/sentence';
import { capMinutes, isoDuration } from './cap';
import type { RuleDraft, StageDraft } from './draft';

type Stage = Extract<RuleFields['outcome'], { kind: 'approval' }>['stages'][number];

/** Whole numbers only; NaN where something else was typed. */
export const countIn = (typed: string): number => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : NaN);

function stageOf({ name, people, groups, owner, need, count }: StageDraft): Stage {
  return {
    name: name.trim(),
    approvers: [
      ...people.map(({ id }) => ({ kind: 'user' as const, accountId: id })),
      ...groups.map(({ id }) => ({ kind: 'group' as const, groupId: id })),
      ...(owner ? [{ kind: 'application-owner' as const }] : []),
    ],
    need: need === 'some' ? countIn(count) : need,
  };
}

function outcomeOf({ outcome, reason, stages }: RuleDraft): RuleFields['outcome'] {
  return outcome === 'approval'
    ? { kind: outcome, stages: stages.map(stageOf) }
    : { kind: outcome, reason: reason.trim() };
}

/** What the sentence above the form says while the form is filled in. */
export function sayableOf(draft: RuleDraft): Sayable {
  return {
    when: whenOf(draft.when),
    outcome: outcomeOf(draft),
    justificationRequired: draft.justificationRequired,
    extraEntitlements: [...draft.extraEntitlements],
    capMinutes: capMinutes(draft.cap) ?? null,
  };
}

/** Names of everything that was chosen. */
export function namesChosen({ when, stages }: RuleDraft): RuleNamesView {
  const chosen = namesInConditions(when);
  return {
    applications: chosen.flatMap(({ applications = [] }) => applications),
    levels: chosen.flatMap(({ levels = [] }) => levels),
    groups: [...chosen.flatMap(({ groups = [] }) => groups), ...stages.flatMap((stage) => stage.groups)],
    people: stages.flatMap((stage) => stage.people),
  };
}

/**
 * The rule to save. A cap that means the same keeps the writing it has, so that a save that changes nothing makes no
 * new version.
 */
export function ruleOf(draft: RuleDraft, before: RuleView | undefined): DraftedRule {
  const minutes = capMinutes(draft.cap);
  const unchanged = before !== undefined && minutes === before.capMinutes ? before.durationCap : undefined;
  const cap = minutes === null || minutes === undefined ? undefined : (unchanged ?? isoDuration(minutes));
  return {
    ...(draft.id === undefined ? {} : { id: draft.id }),
    name: draft.name.trim(),
    enabled: draft.enabled,
    when: whenOf(draft.when),
    outcome: outcomeOf(draft),
    ...(cap === undefined ? {} : { durationCap: cap }),
    justificationRequired: draft.justificationRequired,
    extraEntitlements: [...draft.extraEntitlements],
  };
}

/** A rule that exists, as it is sent. */
export function fieldsOf(rule: RuleView): RuleFields {
  const {
    version: _version,
    fingerprint: _print,
    capMinutes: _minutes,
    findings: _findings,
    ...fields
  } = rule;
  return fields;
}
