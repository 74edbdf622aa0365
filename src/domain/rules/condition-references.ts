import type { Application } from '#domain/catalog/application';
import type { Fault } from '#domain/failure/fault';
import { faultsUnder } from '#domain/failure/fault';
import type { Sentence } from '#domain/failure/sentence';
import { canonicalJson } from '#domain/kit/canonical-json';
import { askedIn } from './conditions/index';
import type { AskedCondition, RuleConditions } from './conditions/index';

/**
 * What is wrong with the conditions that somebody enters; paths as in `when`. What is in force already was asked then: that
 * another runtime objects to it now must not stop whatever else is saved.
 */
export function entryFaults(when: RuleConditions, inForce: RuleConditions | undefined): readonly Fault[] {
  const known = new Map(
    (inForce === undefined ? [] : askedIn(inForce)).map(({ condition, values }) => [condition.key, values]),
  );
  return askedIn(when).flatMap(({ condition, values }) => {
    const { key } = condition;
    const isInForce = known.has(key) && canonicalJson(known.get(key)) === canonicalJson(values);
    return isInForce ? [] : faultsUnder([key], condition.entered?.(values) ?? []);
  });
}

/** Why nobody can tell any more whether the conditions of a rule hold. */
export const findingsIn = (when: RuleConditions): readonly Sentence[] =>
  askedIn(when).flatMap(({ condition, values }) => condition.finding?.(values) ?? []);

/** What is wrong with the conditions of a rule in this catalog; paths as in its `when`. */
export function referenceFaults(
  when: RuleConditions,
  applications: readonly Application[],
): readonly Fault[] {
  const ids = new Set(when.applicationIds);
  const covered = ids.size === 0 ? applications : applications.filter(({ id }) => ids.has(id));
  return askedIn(when).flatMap(({ condition, values }) =>
    faultsUnder([condition.key], condition.faults?.(values, { applications, covered }) ?? []),
  );
}

/** An id that a condition names, and where in `when`. */
export interface NamedId {
  readonly path: readonly [string, number];
  readonly id: string;
}

function idsIn({ condition: { key }, values }: AskedCondition): readonly NamedId[] {
  const ids: readonly unknown[] = Array.isArray(values) ? values : [];
  return ids.map((id, index) => ({ path: [key, index], id: String(id) }));
}

/** The applications, levels or groups of the site that the conditions of a rule name. */
export function idsNamedIn(
  when: RuleConditions,
  of: NonNullable<AskedCondition['condition']['idsOf']>,
): readonly NamedId[] {
  return askedIn(when)
    .filter(({ condition }) => condition.idsOf === of)
    .flatMap(idsIn);
}
