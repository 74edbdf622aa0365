import { canonicalJson } from '../../domain/audit-event';
import type { Catalog } from '../../domain/catalog';
import { AccessRule } from '../../domain/rule';
import { Refusal, fault, refuseFaults } from '../refusal';
import type { AdminPorts } from './admin-ports';
import { itemOf, parsed, refuseStale, upsert, without } from './catalog-items';
import { changeCatalog, fingerprintOf } from './change-catalog';
import type { CatalogChange } from './change-catalog';
import { bindingFaultsOfRule, siteFaultsOfRule } from './check-rule';
import { saved } from './saved';
import type { Saved } from './saved';

export interface RuleInput {
  readonly rule: Omit<AccessRule, 'version'>;
  readonly position?: number | undefined;
  readonly fingerprint?: string | undefined;
}

type Ports = Pick<AdminPorts, 'catalog' | 'clock' | 'hash' | 'site' | 'people' | 'connectors'>;

const contentOf = ({ version: _version, ...content }: AccessRule) => canonicalJson(content);

/** One more than the version in force when the content differs; requests that were decided keep naming the old one. */
export function nextVersion(before: AccessRule | undefined, after: AccessRule): number {
  if (before === undefined) return after.version;
  if (contentOf(before) === contentOf(after)) return before.version;
  return Math.max(before.version + 1, after.version);
}

function ruleChange(
  ports: Ports,
  catalog: Catalog,
  after: AccessRule,
  position: number | undefined,
): CatalogChange<{ id: string; fingerprint: string; version: number }> {
  const rules = upsert(catalog.rules, after, position);
  return {
    catalog: { ...catalog, rules },
    what: 'rule',
    id: after.id,
    before: catalog.rules.find(({ id }) => id === after.id),
    after,
    at: ['rules', rules.findIndex(({ id }) => id === after.id)],
    result: { id: after.id, fingerprint: fingerprintOf(ports.hash, after), version: after.version },
  };
}

/**
 * Creates or changes a rule. Its version grows by one when anything in it changed.
 * @throws Refusal `invalid-input` with a fault for everything wrong in it, on the site or in the vendor; `conflict`.
 */
export async function saveRule(
  ports: Ports,
  actor: string,
  input: RuleInput,
): Promise<Saved & { readonly version: number }> {
  const changed = await changeCatalog(ports, actor, async ({ catalog }) => {
    const before = catalog.rules.find(({ id }) => id === input.rule.id);
    refuseStale(ports.hash, before, input.fingerprint);
    const draft = parsed(AccessRule, { ...input.rule, version: 1 });
    const after = { ...draft, version: nextVersion(before, draft) };
    refuseFaults([
      ...(await siteFaultsOfRule(ports, after)),
      ...(await bindingFaultsOfRule(ports, catalog, after, before)),
    ]);
    return ruleChange(ports, catalog, after, input.position);
  });
  return { ...saved(changed), version: changed.result.version };
}

/** Deletes a rule. Requests it decided keep what they froze. @throws Refusal `not-found` */
export async function deleteRule(
  ports: Pick<AdminPorts, 'catalog' | 'clock' | 'hash'>,
  actor: string,
  id: string,
): Promise<{ id: string }> {
  await changeCatalog(ports, actor, ({ catalog }) => ({
    catalog: { ...catalog, rules: without(catalog.rules, id) },
    what: 'rule',
    id,
    before: itemOf(catalog.rules, id, 'rule'),
    after: undefined,
    result: undefined,
  }));
  return { id };
}

const sameIds = (ids: readonly string[], others: readonly string[]) =>
  JSON.stringify(ids.toSorted()) === JSON.stringify(others.toSorted());

/** Puts the rules in a new order. @throws Refusal `conflict` unless every rule is named exactly once. */
export async function reorderRules(
  ports: Pick<AdminPorts, 'catalog' | 'clock' | 'hash'>,
  actor: string,
  ids: readonly string[],
): Promise<{ ids: readonly string[] }> {
  await changeCatalog(ports, actor, ({ catalog }) => {
    const before = catalog.rules.map((rule) => rule.id);
    const message = 'The order must name every rule exactly once. Load the rules again and repeat.';
    if (!sameIds(before, ids)) throw new Refusal('conflict', message, [fault('ids', message)]);
    const rules = ids.map((id) => itemOf(catalog.rules, id, 'rule'));
    return {
      catalog: { ...catalog, rules },
      what: 'rule-order',
      id: 'rules',
      before,
      after: ids,
      result: undefined,
    };
  });
  return { ids };
}
