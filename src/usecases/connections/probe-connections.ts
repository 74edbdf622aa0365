import { testConnection } from './test-connection';
import { GATEHOUSE } from '#domain/audit/subjects';
import type { FlowPorts } from '#usecases/kit/flow-ports';

type Ports = Pick<FlowPorts, 'catalog' | 'connectors' | 'health' | 'audit' | 'ledger' | 'queue' | 'clock'>;

/**
 * Tests every paused connection that is switched on: one that was mended outside (consent given back, secret renewed
 * in place) heals by itself, and what waited goes on. Returns how many healed.
 */
export async function probeConnections(ports: Ports): Promise<number> {
  const { catalog } = await ports.catalog.load();
  let healed = 0;
  for (const connection of catalog.connections.filter((candidate) => candidate.enabled)) {
    if ((await ports.health.read(connection.id))?.state !== 'paused') continue;
    const test = await testConnection(ports, GATEHOUSE, connection.id);
    if (test.passed) healed += 1;
  }
  return healed;
}
