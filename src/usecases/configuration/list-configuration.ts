import type { AdminPorts } from '#usecases/kit/admin-ports';
import { fingerprintOf } from '#usecases/kit/change-catalog';

type Ports = Pick<AdminPorts, 'catalog' | 'hash'>;

const printed = <T>(hash: AdminPorts['hash'], item: T) => ({
  ...item,
  fingerprint: fingerprintOf(hash, item),
});

export async function listPortals(ports: Ports) {
  const { catalog, version } = await ports.catalog.load();
  return { portals: catalog.portals.map((portal) => printed(ports.hash, portal)), catalogVersion: version };
}
