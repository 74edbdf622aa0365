import { auditDraft } from '#domain/audit/audit-event';
import type { RequestState, GrantState } from '#domain/kit/codes';
import type { Catalog } from '#domain/configuration/catalog';
import type { Fault } from '#domain/failure/fault';
import type { PageRequest } from '#ports/ledger';
import { say } from '#domain/failure/sentence';
import type { SentenceKey } from '#domain/failure/sentence';
import { Refusal, fault } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { changeCatalog } from '#usecases/kit/change-catalog';
import type { CatalogChange } from '#usecases/kit/change-catalog';
import { liveStates } from '#domain/grants/lifecycle';
import { discardSecret } from '#usecases/connections/connection-secret';

type Ports = Pick<AdminPorts, 'catalog' | 'clock' | 'hash' | 'ledger' | 'vault' | 'health' | 'logger'>;

/** Somebody waits for the outcome of these; without their application they would only fail. */
const openRequests = [
  'awaiting-approval',
  'in-progress',
  'ending',
] as const satisfies readonly RequestState[];

const ofGrants = {
  provisioning: 'refusals.clear.grants.provisioning',
  active: 'refusals.clear.grants.active',
  deprovisioning: 'refusals.clear.grants.deprovisioning',
  'needs-attention': 'refusals.clear.grants.needs-attention',
} as const satisfies Record<(typeof liveStates)[number], SentenceKey>;
const ofRequests = {
  'awaiting-approval': 'refusals.clear.requests.awaiting-approval',
  'in-progress': 'refusals.clear.requests.in-progress',
  ending: 'refusals.clear.requests.ending',
} as const satisfies Record<(typeof openRequests)[number], SentenceKey>;

const MOST: PageRequest = { limit: 100 };

type Found = {
  readonly items: readonly { readonly state: GrantState | RequestState }[];
  readonly next?: string;
};

/** Lists lag, so what has moved on is not counted; one that has another page holds at least one thing more. */
function obstacle(found: Found, state: string, key: SentenceKey): Fault[] {
  const count = found.items.filter((item) => item.state === state).length;
  if (found.next !== undefined) return [fault([], say(key, { count: Math.max(count, 1), plus: '+' }))];
  return count === 0 ? [] : [fault([], say(key, { count, plus: '' }))];
}

async function inTheWay({ ledger }: Ports): Promise<readonly Fault[]> {
  const found = await Promise.all([
    ...liveStates.map(async (state) =>
      obstacle(await ledger.grants({ by: 'state', state }, MOST), state, ofGrants[state]),
    ),
    ...openRequests.map(async (state) =>
      obstacle(await ledger.requests({ by: 'state', state }, MOST), state, ofRequests[state]),
    ),
  ]);
  return found.flat();
}

function cleared(catalog: Catalog): CatalogChange<Catalog> {
  const { connections, applications, rules, portals } = catalog;
  const counts = {
    connections: connections.length,
    applications: applications.length,
    rules: rules.length,
    portals: portals.length,
  };
  const connectionIds = connections.filter(({ secret }) => secret !== undefined).map(({ id }) => id);
  return {
    catalog: { ...catalog, connections: [], applications: [], rules: [], portals: [] },
    changed: { what: 'configuration', id: 'clear' },
    before: catalog,
    after: undefined,
    audit: (heading) => [
      auditDraft('configuration-cleared', heading, counts),
      ...(connectionIds.length === 0 ? [] : [auditDraft('secret-deleted', heading, { connectionIds })]),
    ],
    result: catalog,
  };
}

/**
 * Removes every portal mapping, rule, application and connection, with the connections' secrets. Settings, identity
 * mappings, ended grants and the audit record stay.
 * @throws Refusal `in-use` with a fault for what is in the way: access that nobody could take away any more, requests nobody could answer.
 */
export async function clearConfiguration(ports: Ports, actor: string) {
  const obstacles = await inTheWay(ports);
  if (obstacles.length > 0) throw new Refusal('in-use', say('refusals.clear.inUse'), obstacles);
  const { catalogVersion, result } = await changeCatalog(ports, actor, ({ catalog }) => cleared(catalog));
  for (const { id, secret } of result.connections) {
    await discardSecret(ports, id, secret?.version);
    await ports.health.forget(id);
  }
  const { connections, applications, rules, portals } = result;
  return {
    connections: connections.length,
    applications: applications.length,
    rules: rules.length,
    portals: portals.length,
    catalogVersion,
  };
}
