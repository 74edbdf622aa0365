import type { AdminPorts } from '#usecases/kit/admin-ports';
import { connectionOf } from '#usecases/kit/catalog-items';
import { concludeTest } from './conclude-test';
import type { ConcludePorts, ConnectionTest } from './conclude-test';
import { runChecks } from './run-checks';

type Ports = ConcludePorts & Pick<AdminPorts, 'catalog' | 'connectors'>;

/**
 * Runs the connector's checks with the settings in force, and acts on what they prove.
 * @throws Refusal `not-found`
 */
export async function testConnection(ports: Ports, actor: string, id: string): Promise<ConnectionTest> {
  const connection = connectionOf((await ports.catalog.load()).catalog, id);
  const checks = await runChecks(() => ports.connectors.open(connection));
  return concludeTest(ports, actor, connection, checks);
}
