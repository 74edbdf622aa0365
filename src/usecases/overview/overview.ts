import type { Catalog } from '#domain/configuration/catalog';
import type { GrantFields } from '#domain/grants/grant';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { overviewHealth } from './overview-health';
import type { HealthPorts } from './overview-health';
import { statisticsView } from './statistics-view';

type Ports = HealthPorts & Pick<AdminPorts, 'audit' | 'statistics'>;

const EXPIRING_MS = 14 * 86_400_000;
const MOST_EXPIRING = 20;

type StepState = 'todo' | 'started' | 'done';

function stateOf<T>(items: readonly T[], works: (item: T) => boolean): StepState {
  if (items.length === 0) return 'todo';
  return items.some(works) ? 'done' : 'started';
}

const isRequestable = ({ enabled, levels }: Catalog['applications'][number]) =>
  enabled && levels.some(({ entitlements }) => entitlements.length > 0);

/** What has to be there before the first access can be granted, in the order in which it is set up. */
function setupOf(catalog: Catalog, anyHealthy: boolean, requested: boolean) {
  const { connections, applications, rules, portals } = catalog;
  return [
    { step: 'connection' as const, state: stateOf(connections, () => anyHealthy) },
    { step: 'application' as const, state: stateOf(applications, isRequestable) },
    { step: 'rule' as const, state: stateOf(rules, ({ enabled }) => enabled) },
    { step: 'portal' as const, state: stateOf(portals, () => true) },
    { step: 'request' as const, state: requested ? ('done' as const) : ('todo' as const) },
  ];
}

function expiringView({ applications }: Catalog, grant: GrantFields, expiresAt: string) {
  const application = applications.find(({ id }) => id === grant.applicationId);
  const level = application?.levels.find(({ id }) => id === grant.levelId);
  const { id: grantId, issueId, issueKey, beneficiaryId } = grant;
  return {
    ...{ grantId, issueId, issueKey, beneficiaryId, expiresAt },
    application: application?.name ?? grant.applicationId,
    level: level?.name ?? grant.levelId ?? null,
  };
}

async function expiring({ ledger, clock }: Ports, catalog: Catalog) {
  const horizon = new Date(Date.parse(clock.now()) + EXPIRING_MS).toISOString();
  const grants = await ledger.grantsExpired(horizon, MOST_EXPIRING);
  return grants.flatMap((grant: GrantFields) =>
    grant.expiresAt === undefined ? [] : [expiringView(catalog, grant, grant.expiresAt)],
  );
}

/** Everything the overview shows, in one answer. */
export async function overview(ports: Ports) {
  const { catalog } = await ports.catalog.load();
  const [{ anyHealthy, health }, soon, statistics, requested] = await Promise.all([
    overviewHealth(ports, catalog),
    expiring(ports, catalog),
    ports.statistics.read(),
    ports.audit.events({ by: 'action', action: 'request-received' }, { limit: 1 }),
  ]);
  const at = ports.clock.now();
  return {
    at,
    setup: setupOf(catalog, anyHealthy, requested.items.length > 0),
    health,
    expiring: soon,
    statistics: statisticsView(statistics, catalog, at),
  };
}
