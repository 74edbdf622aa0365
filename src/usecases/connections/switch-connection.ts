import type { AdminPorts } from '#usecases/kit/admin-ports';
import { connectionOf, upsert } from '#usecases/kit/catalog-items';
import { changeCatalog } from '#usecases/kit/change-catalog';
import { driveWaiting } from './drive-waiting';

type Ports = Pick<AdminPorts, 'catalog' | 'clock' | 'hash' | 'ledger' | 'queue'>;

/**
 * Switches a connection on or off. Off: its work waits, revocations too. On: what waited is driven again.
 * @throws Refusal `not-found`
 */
export async function switchConnection(
  ports: Ports,
  actor: string,
  switched: { readonly id: string; readonly enabled: boolean },
): Promise<{ readonly id: string; readonly enabled: boolean; readonly driven: number }> {
  const { id, enabled } = switched;
  await changeCatalog(ports, actor, ({ catalog }) => {
    const before = connectionOf(catalog, id);
    const after = { ...before, enabled };
    const connections = upsert(catalog.connections, after);
    return {
      catalog: { ...catalog, connections },
      changed: { what: 'connection', id },
      before,
      after,
      result: undefined,
    };
  });
  return { id, enabled, driven: enabled ? await driveWaiting(ports, id) : 0 };
}
