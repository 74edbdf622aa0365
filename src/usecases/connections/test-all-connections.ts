import { testConnection } from './test-connection';
import { GATEHOUSE } from '#domain/audit/subjects';
import type { FlowPorts } from '#usecases/kit/flow-ports';

type Ports = Pick<FlowPorts, 'catalog' | 'connectors' | 'health' | 'audit' | 'ledger' | 'queue' | 'clock'>;

/**
 * Once a day: tests every connection that is switched on, so that a lapsed consent shows before the next request needs
 * it, and the end of a credential is known in time. Paused ones are probed by every sweep. Returns how many were tested.
 */
export async function testAllConnections(ports: Ports): Promise<number> {
  const { catalog } = await ports.catalog.load();
  const enabled = catalog.connections.filter((connection) => connection.enabled);
  for (const { id } of enabled) await testConnection(ports, GATEHOUSE, id);
  return enabled.length;
}
