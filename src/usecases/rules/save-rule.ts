import { canonicalJson } from '#domain/kit/canonical-json';
import type { Catalog } from '#domain/configuration/catalog';
import { proposedId } from '#domain/catalog/proposed-names';
import { faultsUnder } from '#domain/failure/fault';
import { entryFaults } from '#domain/rules/condition-references';
import type { AccessRule } from '#domain/rules/rule';
import { differencesOf } from '#domain/rules/rule-differences';
import { refuseFaults } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { itemOf, refuseStale, upsert, without } from '#usecases/kit/catalog-items';
import { changeCatalog, fingerprintOf } from '#usecases/kit/change-catalog';
import type { CatalogChange } from '#usecases/kit/change-catalog';
import { bindingFaultsOfRule, siteFaultsOfRule } from './check-rule';
import { saved } from '#usecases/kit/saved';
import type { Saved } from '#usecases/kit/saved';

export interface RuleInput {
  /** Without an id: a new rule, which gets one from its name. */
  readonly rule: Omit<AccessRule, 'version' | 'id'> & { readonly id?: string | undefined };
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

/** A rule as somebody entered it, with the version it would get. */
export function draftedRule(
  rules: readonly AccessRule[],
  input: RuleInput['rule'],
): { readonly before: AccessRule | undefined; readonly after: AccessRule } {
  const id = input.id ?? proposedId(input.name, new Set(rules.map((rule) => rule.id)), 'rule');
  const before = rules.find((rule) => rule.id === id);
  const draft = { ...input, id, version: 1 };
  return { before, after: { ...draft, version: nextVersion(before, draft) } };
}

function changedRule(id: string, before: AccessRule | undefined, after: AccessRule | undefined) {
  const version = { from: before?.version ?? null, to: after?.version ?? null };
  return { what: 'rule' as const, id, version, changes: differencesOf(before, after) };
}

function ruleChange(
  ports: Ports,
  catalog: Catalog,
  after: AccessRule,
  position: number | undefined,
): CatalogChange<{ id: string; fingerprint: string; version: number }> {
  const rules = upsert(catalog.rules, after, position);
  const before = catalog.rules.find(({ id }) => id === after.id);
  return {
    catalog: { ...catalog, rules },
    changed: changedRule(after.id, before, after),
    before,
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
    const { before, after } = draftedRule(catalog.rules, input.rule);
    refuseStale(ports.hash, before, input.fingerprint);
    refuseFaults(faultsUnder(['when'], entryFaults(after.when, before?.when)));
    refuseFaults([
      ...(await siteFaultsOfRule(ports, after)),
      ...(await bindingFaultsOfRule(ports, catalog, after, before)),
    ]);
    return ruleChange(ports, catalog, after, input.position);
  });
  return { ...saved(changed), version: changed.result.version };
}

/** Deletes a rule. Requests it decided keep what they froze. @throws Refusal `not-found`, `conflict` */
export async function deleteRule(
  ports: Pick<AdminPorts, 'catalog' | 'clock' | 'hash'>,
  actor: string,
  { id, fingerprint }: { readonly id: string; readonly fingerprint?: string | undefined },
): Promise<{ id: string }> {
  await changeCatalog(ports, actor, ({ catalog }) => {
    const before = itemOf(catalog.rules, id, 'rule');
    refuseStale(ports.hash, before, fingerprint);
    return {
      catalog: { ...catalog, rules: without(catalog.rules, id) },
      changed: changedRule(id, before, undefined),
      before,
      after: undefined,
      result: undefined,
    };
  });
  return { id };
}
