import { auditDraft } from '#domain/audit/audit-event';
import type { Catalog } from '#domain/configuration/catalog';
import type { EntitlementBinding } from '#domain/catalog/entitlement';
import type { Sentence } from '#domain/failure/sentence';
import { say } from '#domain/failure/sentence';
import { Refusal } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { connectionOf, without } from '#usecases/kit/catalog-items';
import { changeCatalog } from '#usecases/kit/change-catalog';
import { hasLiveGrants } from './grants-through';
import { discardSecret } from './connection-secret';

type Ports = Pick<AdminPorts, 'catalog' | 'clock' | 'hash' | 'ledger' | 'vault' | 'health' | 'logger'>;

/** Names of the applications and rules that bind entitlements of the connection. */
export function usersOf(catalog: Catalog, connectionId: string) {
  const uses = (bindings: readonly EntitlementBinding[]) =>
    bindings.some((binding) => binding.connectionId === connectionId);
  const applications = catalog.applications.filter(({ levels }) =>
    levels.some((level) => uses(level.entitlements)),
  );
  const rules = catalog.rules.filter((rule) => uses(rule.extraEntitlements));
  return { applications: applications.map(({ name }) => name), rules: rules.map(({ name }) => name) };
}

function boundBy(catalog: Catalog, id: string): Sentence | undefined {
  const users = usersOf(catalog, id);
  const applications = users.applications.join(', ');
  const rules = users.rules.join(', ');
  if (applications !== '' && rules !== '')
    return say('vendor.connection.boundByBoth', { applications, rules });
  if (applications !== '') return say('vendor.connection.boundByApplications', { applications });
  return rules === '' ? undefined : say('vendor.connection.boundByRules', { rules });
}

function refuseBound(catalog: Catalog, id: string): void {
  const message = boundBy(catalog, id);
  if (message !== undefined) throw new Refusal('in-use', message);
}

/**
 * Deletes a connection that nothing uses, with its secret and what was known of its health.
 * @throws Refusal `not-found`; `in-use` while bindings or live grants need it: access could not be taken away any more.
 */
export async function deleteConnection(ports: Ports, actor: string, id: string): Promise<{ id: string }> {
  const changed = await changeCatalog(ports, actor, async ({ catalog }) => {
    const before = connectionOf(catalog, id);
    refuseBound(catalog, id);
    if (await hasLiveGrants(ports.ledger, id))
      throw new Refusal('in-use', say('vendor.connection.liveGrants'));
    const connections = without(catalog.connections, id);
    return {
      catalog: { ...catalog, connections },
      changed: { what: 'connection', id },
      before,
      after: undefined,
      ...(before.secret === undefined
        ? {}
        : { audit: (heading) => [auditDraft('secret-deleted', heading, { connectionId: id })] }),
      result: before.secret?.version,
    };
  });
  await discardSecret(ports, id, changed.result);
  await ports.health.forget(id);
  return { id };
}
