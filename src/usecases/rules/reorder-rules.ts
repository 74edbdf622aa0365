import type { AccessRule } from '#domain/rules/rule';
import { movesOf } from '#domain/rules/rule-differences';
import { say } from '#domain/failure/sentence';
import { Refusal, fault } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { itemOf } from '#usecases/kit/catalog-items';
import { changeCatalog } from '#usecases/kit/change-catalog';

export interface NewOrder {
  readonly ids: readonly string[];
  /** The order that was seen when it was changed. */
  readonly seen?: readonly string[] | undefined;
}

const sameIds = (ids: readonly string[], others: readonly string[]) =>
  JSON.stringify(ids.toSorted()) === JSON.stringify(others.toSorted());

/** @throws Refusal `conflict` unless every rule is named exactly once. */
export function reordered(rules: readonly AccessRule[], ids: readonly string[]): AccessRule[] {
  const sentence = say('faults.rule.order');
  const known = rules.map((rule) => rule.id);
  if (!sameIds(known, ids)) throw new Refusal('conflict', sentence, [fault('ids', sentence)]);
  return ids.map((id) => itemOf(rules, id, 'rule'));
}

function refuseMoved(seen: readonly string[] | undefined, before: readonly string[]): void {
  if (seen === undefined || JSON.stringify(seen) === JSON.stringify(before)) return;
  throw new Refusal('conflict', say('refusals.rules.moved'));
}

/** Puts the rules in a new order. @throws Refusal `conflict` */
export async function reorderRules(
  ports: Pick<AdminPorts, 'catalog' | 'clock' | 'hash'>,
  actor: string,
  { ids, seen }: NewOrder,
): Promise<{ ids: readonly string[] }> {
  await changeCatalog(ports, actor, ({ catalog }) => {
    const before = catalog.rules.map((rule) => rule.id);
    refuseMoved(seen, before);
    return {
      catalog: { ...catalog, rules: reordered(catalog.rules, ids) },
      changed: { what: 'rule-order', id: 'rules', moved: movesOf(before, ids) },
      before,
      after: ids,
      result: undefined,
    };
  });
  return { ids };
}
