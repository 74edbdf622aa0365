import type { PrincipalMatch } from '#connectors/contract';
import { ConnectorError } from '#connectors/errors';
import type { Connection } from '#domain/configuration/catalog';
import { lookUpPerson } from '#usecases/grants/resolve-principal';
import type { LookedUp } from '#usecases/grants/resolve-principal';
import type { AdminPorts } from '#usecases/kit/admin-ports';

const MOST_CANDIDATES = 10;

type Ports = Pick<AdminPorts, 'catalog' | 'connectors' | 'mappings' | 'people'>;

function candidatesOf(match: PrincipalMatch | undefined) {
  if (match === undefined || match.kind === 'none') return [];
  return match.kind === 'ambiguous' ? match.candidates.slice(0, MOST_CANDIDATES) : [match.principal];
}

/** A guest counts only where an administrator mapped exactly that account: as when access is provisioned. */
function verdictOf({ match, mapped }: LookedUp) {
  if (match === undefined) return 'no-email' as const;
  if (match.kind === 'one') return 'matched' as const;
  if (match.kind !== 'unusable') return match.kind;
  return match.reason === 'guest' && mapped ? ('matched' as const) : match.reason;
}

async function lookedUp(ports: Ports, connection: Connection, accountId: string) {
  try {
    const connector = await ports.connectors.open(connection);
    const found = await lookUpPerson(ports, connector, { connectionId: connection.id, accountId });
    const by = found.mapped ? ('mapping' as const) : ('email' as const);
    return { match: verdictOf(found), by, candidates: candidatesOf(found.match), sentence: null };
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    const { sentence, said } = error;
    return { match: 'trouble' as const, by: 'email' as const, candidates: [], sentence, said };
  }
}

/** Who a person is for every connection, asked now; nothing is written. A connection in trouble says so. */
export async function checkPerson(ports: Ports, accountId: string) {
  const { catalog } = await ports.catalog.load();
  const [active, connections] = await Promise.all([
    ports.people.isActive(accountId),
    Promise.all(
      catalog.connections.map(async (connection) => ({
        connectionId: connection.id,
        connectionName: connection.name,
        enabled: connection.enabled,
        ...(await lookedUp(ports, connection, accountId)),
      })),
    ),
  ]);
  return { active, connections };
}
