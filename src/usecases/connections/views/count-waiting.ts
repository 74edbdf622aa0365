import type { Connection } from '#domain/configuration/catalog';
import type { GrantState } from '#domain/kit/codes';
import type { AdminPorts } from '#usecases/kit/admin-ports';

type Ports = Pick<AdminPorts, 'ledger' | 'health'>;

/** A list's page: counting goes no further. */
const MOST = 100;

export interface Count {
  readonly count: number;
  readonly more: boolean;
}

async function waitingIn({ ledger }: Ports, connectionId: string, state: GrantState): Promise<Count> {
  const { items, next } = await ledger.grantsOfConnection(connectionId, state, { limit: MOST });
  const count = items.filter((grant) => grant.state === state && grant.job.waiting).length;
  return { count, more: next !== undefined };
}

/** For each connection, how many grants wait for an administrator on their way in and out. Bounded reads, side by side. */
export async function countWaiting(ports: Ports, connections: readonly Connection[]) {
  return Promise.all(
    connections.map(async ({ id, name, enabled }) => {
      const [health, provisioning, deprovisioning] = await Promise.all([
        ports.health.read(id),
        waitingIn(ports, id, 'provisioning'),
        waitingIn(ports, id, 'deprovisioning'),
      ]);
      const state = health?.state ?? ('untested' as const);
      return { connectionId: id, name, enabled, health: state, provisioning, deprovisioning };
    }),
  );
}
