import { credentialWarning } from '#domain/connections/credential-warning';
import type { Catalog } from '#domain/configuration/catalog';
import { findingsIn } from '#domain/rules/condition-references';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import type { Count } from '#usecases/connections/views/count-waiting';
import { countWaiting } from '#usecases/connections/views/count-waiting';
import { connectionViews } from '#usecases/connections/views/list-connections';

export type HealthPorts = Pick<AdminPorts, 'catalog' | 'hash' | 'connectors' | 'health' | 'ledger' | 'clock'>;

type Listed = Awaited<ReturnType<typeof connectionViews>>[number];

/** A list's page: counting goes no further. */
const MOST = 100;
/** A job that should have gone on so long ago stands still. */
const STUCK_MS = 15 * 60_000;

const NONE: Count = { count: 0, more: false };
const plus = (a: Count, b: Count): Count => ({ count: a.count + b.count, more: a.more || b.more });

async function countAttention({ ledger }: HealthPorts): Promise<Count> {
  const state = 'needs-attention' as const;
  const [grants, requests] = await Promise.all([
    ledger.grants({ by: 'state', state }, { limit: MOST }),
    ledger.requests({ by: 'state', state }, { limit: MOST }),
  ]);
  const found = [...grants.items, ...requests.items].filter((item) => item.state === state);
  return { count: found.length, more: grants.next !== undefined || requests.next !== undefined };
}

async function countStuck({ ledger, clock }: HealthPorts): Promise<Count> {
  const before = new Date(Date.parse(clock.now()) - STUCK_MS).toISOString();
  const found = await Promise.all(
    (['provisioning', 'deprovisioning'] as const).map((state) => ledger.grantsDue(state, before, MOST + 1)),
  );
  return found.reduce((sum, grants) => {
    const stuck = grants.slice(0, MOST).filter(({ job }) => !job.waiting);
    return plus(sum, { count: stuck.length, more: grants.length > MOST });
  }, NONE);
}

async function countAllWaiting(ports: HealthPorts, { connections }: Catalog): Promise<Count> {
  const waiting = await countWaiting(ports, connections);
  return waiting.flatMap((one) => [one.provisioning, one.deprovisioning]).reduce(plus, NONE);
}

function troubleOf({ enabled, health }: Listed): 'paused' | 'disabled' | 'untested' | undefined {
  if (!enabled) return 'disabled';
  return health.state === 'healthy' ? undefined : health.state;
}

function troubles(connections: readonly Listed[]) {
  return connections.flatMap((connection) => {
    const trouble = troubleOf(connection);
    const { id, name, health } = connection;
    const told = 'said' in health ? { sentence: health.sentence, said: health.said } : { sentence: null };
    return trouble === undefined ? [] : [{ id, name, trouble, ...told }];
  });
}

function credentials(connections: readonly Listed[], now: string) {
  return connections.flatMap(({ id, name, ...connection }) => {
    const { credentialExpiresAt: expiresAt } = connection;
    const warning = credentialWarning(expiresAt, now);
    return warning === null || expiresAt === null ? [] : [{ id, name, expiresAt, warning }];
  });
}

/** Of each rule in force the first thing that nobody can tell any more. */
const ruleTroubles = ({ rules }: Catalog) =>
  rules
    .filter(({ enabled }) => enabled)
    .flatMap(({ id, name, when }) =>
      findingsIn(when)
        .slice(0, 1)
        .map((found) => ({ id, name, ...found })),
    );

/** What an administrator should know of before anybody complains. Bounded reads, side by side. */
export async function overviewHealth(ports: HealthPorts, catalog: Catalog) {
  const [connections, attention, stuck, waiting] = await Promise.all([
    connectionViews(ports, catalog),
    countAttention(ports),
    countStuck(ports),
    countAllWaiting(ports, catalog),
  ]);
  return {
    anyHealthy: connections.some(({ enabled, health }) => enabled && health.state === 'healthy'),
    health: {
      provisioning: catalog.settings.provisioning,
      connections: troubles(connections),
      credentials: credentials(connections, ports.clock.now()),
      rules: ruleTroubles(catalog),
      ...{ attention, stuck, waiting },
    },
  };
}
