import type { Catalog } from './catalog';
import { bindingKey } from '#domain/catalog/entitlement';
import type { EntitlementBinding } from '#domain/catalog/entitlement';
import type { Fault } from '#domain/failure/fault';
import { fault, faultsUnder } from '#domain/failure/fault';
import { entryFaults, referenceFaults } from '#domain/rules/condition-references';
import { say } from '#domain/failure/sentence';
import { repeatedAt } from '#domain/kit/repeated-at';

/** Every place of the catalog that binds entitlements. */
export function bindingLists(
  catalog: Catalog,
): readonly { readonly path: Fault['path']; readonly bindings: readonly EntitlementBinding[] }[] {
  const levels = catalog.applications.flatMap((application, index) =>
    application.levels.map((level, position) => ({
      path: ['applications', index, 'levels', position, 'entitlements'],
      bindings: level.entitlements,
    })),
  );
  const extras = catalog.rules.map((rule, index) => ({
    path: ['rules', index, 'extraEntitlements'],
    bindings: rule.extraEntitlements,
  }));
  return [...levels, ...extras];
}

export function bindingFaults(catalog: Catalog): Fault[] {
  const known = new Set(catalog.connections.map((connection) => connection.id));
  return bindingLists(catalog).flatMap(({ path, bindings }) => {
    const unknown = bindings.flatMap((binding, index) =>
      known.has(binding.connectionId)
        ? []
        : [fault([index, 'connectionId'], say('faults.binding.connection', { id: binding.connectionId }))],
    );
    const repeated = repeatedAt(bindings.map(bindingKey)).map((index) =>
      fault([index], say('faults.binding.twice')),
    );
    return faultsUnder(path, [...unknown, ...repeated]);
  });
}

type Rules = Pick<Catalog, 'rules'>;

/** What is wrong with conditions of the rules that somebody enters, by themselves; paths as in the list of rules. */
export function enteredFaults({ rules }: Rules, inForce: Rules): Fault[] {
  const before = new Map(inForce.rules.map(({ id, when }) => [id, when]));
  return rules.flatMap(({ id, when }, index) =>
    faultsUnder([index, 'when'], entryFaults(when, before.get(id))),
  );
}

/** What is wrong with the conditions of the rules; of a rule that is wrong by itself nothing else is said. */
export function conditionFaults({ rules, applications }: Catalog, inForce: Rules): Fault[] {
  const entered = enteredFaults({ rules }, inForce);
  const isWrong = new Set(entered.map(({ path }) => path[0]));
  const references = rules.flatMap(({ when }, index) =>
    isWrong.has(index) ? [] : faultsUnder([index, 'when'], referenceFaults(when, applications)),
  );
  return [...entered, ...references];
}
