import type { RuleDifference, RuleMove } from '#domain/audit/facts/rule-difference';
import { canonicalJson } from '#domain/kit/canonical-json';
import { bindingKey } from '#domain/catalog/entitlement';
import { conditions } from './conditions/index';
import type { AccessRule, ApproverSource } from './rule';

type Json = Extract<RuleDifference, { readonly from: unknown }>['from'];

/** A list that grew by thousands of entries would make a record of thousands: the rest is a number. */
const MOST_LISTED = 100;

const approverText = (source: ApproverSource) => {
  if (source.kind === 'user') return `user:${source.accountId}`;
  return source.kind === 'group' ? `group:${source.groupId}` : source.kind;
};

const isList = (values: unknown): values is readonly string[] => Array.isArray(values);

/** The conditions of a rule that are lists, and those that are one value; what is absent is not there. */
function conditionsOf({ when }: AccessRule) {
  const entries = conditions.map(({ key }): readonly [string, unknown] => [key, when[key]]);
  const lists = entries.flatMap(([key, values]) => (isList(values) ? [[key, values] as const] : []));
  const others = entries.flatMap(([key, values]) =>
    isList(values) || values === undefined ? [] : [[key, values as Json] as const],
  );
  return { lists: Object.fromEntries(lists), values: Object.fromEntries(others) };
}

function listsOf(rule: AccessRule): Readonly<Record<string, readonly string[]>> {
  return { ...conditionsOf(rule).lists, extraEntitlements: rule.extraEntitlements.map(bindingKey) };
}

function valuesOf(rule: AccessRule): Readonly<Record<string, Json>> {
  const { enabled, outcome, durationCap, justificationRequired } = rule;
  const stages =
    outcome.kind === 'approval'
      ? outcome.stages.map(({ need, approvers }) => ({ need, approvers: approvers.map(approverText) }))
      : [];
  return {
    enabled,
    outcome: outcome.kind,
    stages,
    durationCap: durationCap ?? null,
    justificationRequired,
    ...conditionsOf(rule).values,
  };
}

function textsOf({ name, outcome }: AccessRule) {
  return {
    name,
    reason: outcome.kind === 'approval' ? '' : outcome.reason,
    stageNames: outcome.kind === 'approval' ? outcome.stages.map((stage) => stage.name).join('\n') : '',
  };
}

const NOTHING = { enabled: null, outcome: null, stages: [], durationCap: null, justificationRequired: null };

function bounded(items: string[]): string[] {
  return items.length <= MOST_LISTED
    ? items
    : [...items.slice(0, MOST_LISTED), `+${items.length - MOST_LISTED}`];
}

const keysOf = (old: object = {}, fresh: object = {}) => [
  ...new Set([...Object.keys(old), ...Object.keys(fresh)]),
];

function listDifferences(before: AccessRule | undefined, after: AccessRule | undefined): RuleDifference[] {
  const [old, fresh] = [before && listsOf(before), after && listsOf(after)];
  return keysOf(old, fresh).flatMap((field): RuleDifference[] => {
    const [had, has] = [old?.[field] ?? [], fresh?.[field] ?? []];
    const added = has.filter((item) => !had.includes(item));
    const removed = had.filter((item) => !has.includes(item));
    const same = added.length === 0 && removed.length === 0;
    return same ? [] : [{ field, added: bounded(added), removed: bounded(removed) }];
  });
}

function valueDifferences(before: AccessRule | undefined, after: AccessRule | undefined): RuleDifference[] {
  const [old, fresh]: Readonly<Record<string, Json>>[] = [
    before === undefined ? NOTHING : valuesOf(before),
    after === undefined ? NOTHING : valuesOf(after),
  ];
  return keysOf(old, fresh).flatMap((field): RuleDifference[] => {
    const [from, to] = [old?.[field] ?? null, fresh?.[field] ?? null];
    return canonicalJson(from) === canonicalJson(to) ? [] : [{ field, from, to }];
  });
}

function rewordings(before: AccessRule | undefined, after: AccessRule | undefined): RuleDifference[] {
  if (before === undefined || after === undefined) return [];
  const [old, fresh]: Readonly<Record<string, string>>[] = [textsOf(before), textsOf(after)];
  return Object.keys(old ?? {})
    .filter((field) => old?.[field] !== fresh?.[field])
    .map((field) => ({ field, reworded: true }));
}

/** What a change of a rule changed; undefined = it was not there, or is not any more. */
export function differencesOf(
  before: AccessRule | undefined,
  after: AccessRule | undefined,
): RuleDifference[] {
  return [
    ...rewordings(before, after),
    ...valueDifferences(before, after),
    ...listDifferences(before, after),
  ];
}

/** The rules whose place is another one. */
export function movesOf(before: readonly string[], after: readonly string[]): RuleMove[] {
  return after
    .map((id, index) => ({ id, from: before.indexOf(id) + 1, to: index + 1 }))
    .filter(({ from, to }) => from !== to);
}
