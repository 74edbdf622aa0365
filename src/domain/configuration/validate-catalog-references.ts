import type { Application } from '#domain/catalog/application';
import type { Catalog } from './catalog';
import { bindingKey } from '#domain/catalog/entitlement';
import type { EntitlementBinding } from '#domain/catalog/entitlement';
import type { Fault } from '#domain/failure/fault';
import { fault, faultsUnder } from '#domain/failure/fault';
import type { AccessRule } from '#domain/rules/rule';
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

function applicationFaults(rule: AccessRule, known: ReadonlySet<string>): Fault[] {
  return rule.when.applicationIds.flatMap((id, index) =>
    known.has(id) ? [] : [fault(['when', 'applicationIds', index], say('faults.rule.application', { id }))],
  );
}

/** A level must exist in an application that the rule covers; else the condition could never hold. */
function levelFaults(rule: AccessRule, applications: readonly Application[]): Fault[] {
  const covered = applications.filter(
    ({ id }) => rule.when.applicationIds.length === 0 || rule.when.applicationIds.includes(id),
  );
  const levels = new Set(covered.flatMap((application) => application.levels.map((level) => level.id)));
  return rule.when.levelIds.flatMap((id, index) =>
    levels.has(id) ? [] : [fault(['when', 'levelIds', index], say('faults.rule.level', { id }))],
  );
}

export function ruleReferenceFaults(catalog: Catalog): Fault[] {
  const known = new Set(catalog.applications.map((application) => application.id));
  return catalog.rules.flatMap((rule, index) =>
    faultsUnder([index], [...applicationFaults(rule, known), ...levelFaults(rule, catalog.applications)]),
  );
}
