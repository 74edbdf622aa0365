import type { Catalog } from '../../domain/catalog';
import type { EntitlementBinding } from '../../domain/entitlement';
import { Refusal } from '../refusal';
import type { AdminPorts } from './admin-ports';
import { connectionOf, without } from './catalog-items';
import { changeCatalog } from './change-catalog';
import { hasLiveGrants } from './live-grants';
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

function refuseBound(catalog: Catalog, id: string): void {
  const { applications, rules } = usersOf(catalog, id);
  const names = [
    ...applications.map((name) => `application ${name}`),
    ...rules.map((name) => `rule ${name}`),
  ];
  if (names.length > 0)
    throw new Refusal(
      'in-use',
      `Entitlements of this connection are bound by ${names.join(', ')}. Unbind them first, or switch the connection off.`,
    );
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
      throw new Refusal(
        'in-use',
        'Grants still run through this connection; without it they could not be taken away. End them first, or switch the connection off.',
      );
    const connections = without(catalog.connections, id);
    const audit = before.secret && [{ action: 'secret-deleted' as const, facts: { connectionId: id } }];
    return {
      catalog: { ...catalog, connections },
      what: 'connection',
      id,
      before,
      after: undefined,
      ...(audit === undefined ? {} : { audit }),
      result: before.secret?.version,
    };
  });
  await discardSecret(ports, id, changed.result);
  await ports.health.forget(id);
  return { id };
}
