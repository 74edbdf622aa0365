import type { RequestState } from '../../domain/access-request';
import type { Catalog } from '../../domain/catalog';
import type { GrantState } from '../../domain/grant';
import type { PageRequest } from '../../ports/ledger';
import { Refusal } from '../refusal';
import type { AdminPorts } from './admin-ports';
import { changeCatalog } from './change-catalog';
import type { CatalogChange } from './change-catalog';
import { liveStates } from './live-grants';
import { discardSecret } from './connection-secret';

type Ports = Pick<AdminPorts, 'catalog' | 'clock' | 'hash' | 'ledger' | 'vault' | 'health' | 'logger'>;

/** Somebody waits for the outcome of these; without their application they would only fail. */
const openRequests = [
  'awaiting-approval',
  'in-progress',
  'ending',
] as const satisfies readonly RequestState[];

const ofGrants: Readonly<Record<(typeof liveStates)[number], string>> = {
  provisioning: 'being provisioned',
  active: 'active',
  deprovisioning: 'being taken away',
  'needs-attention': 'in need of attention',
};
const ofRequests: Readonly<Record<(typeof openRequests)[number], string>> = {
  'awaiting-approval': 'awaiting approval',
  'in-progress': 'in progress',
  ending: 'ending',
};

const MOST: PageRequest = { limit: 100 };

type Found = {
  readonly items: readonly { readonly state: GrantState | RequestState }[];
  readonly next?: string;
};

/** `3 grants active`; a list that has another page has more. Lists lag, so what has moved on is not counted. */
function said(found: Found, state: string, what: string, how: string): string[] {
  const count = found.items.filter((item) => item.state === state).length;
  if (count === 0 && found.next === undefined) return [];
  const number = found.next === undefined ? String(count) : `more than ${count}`;
  return [`${number} ${what}${count === 1 && found.next === undefined ? '' : 's'} ${how}`];
}

async function inTheWay({ ledger }: Ports): Promise<readonly string[]> {
  const found = await Promise.all([
    ...liveStates.map(async (state) =>
      said(await ledger.grants({ by: 'state', state }, MOST), state, 'grant', ofGrants[state]),
    ),
    ...openRequests.map(async (state) =>
      said(await ledger.requests({ by: 'state', state }, MOST), state, 'request', ofRequests[state]),
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
  const deleted =
    connectionIds.length === 0 ? [] : [{ action: 'secret-deleted' as const, facts: { connectionIds } }];
  return {
    catalog: { ...catalog, connections: [], applications: [], rules: [], portals: [] },
    what: 'configuration',
    id: 'clear',
    before: catalog,
    after: undefined,
    audit: [{ action: 'configuration-cleared', facts: counts }, ...deleted],
    result: catalog,
  };
}

/**
 * Removes every portal mapping, rule, application and connection, with the connections' secrets. Settings, identity
 * mappings, ended grants and the audit record stay.
 * @throws Refusal `in-use` with what is in the way: access that nobody could take away any more, requests nobody could answer.
 */
export async function clearConfiguration(ports: Ports, actor: string) {
  const obstacles = await inTheWay(ports);
  if (obstacles.length > 0)
    throw new Refusal('in-use', `Still there: ${obstacles.join(', ')}. End or settle them first.`);
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
