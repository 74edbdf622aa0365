import type { RequestFields } from '#domain/requests/access-request';
import type { Connector, EntitlementStatus } from '#connectors/contract';
import type { RequestState } from '#domain/kit/codes';
import type { Catalog } from '#domain/configuration/catalog';
import type { EntitlementBinding } from '#domain/catalog/entitlement';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { lookUpPerson } from '../resolve-principal';
import type { LookedUp } from '../resolve-principal';
import { askConnection } from '#usecases/connections/views/ask-connection';

type Ports = Pick<
  FlowPorts,
  'ledger' | 'catalog' | 'connectors' | 'mappings' | 'people' | 'clock' | 'logger'
>;

/** More candidates than this help nobody to choose. */
const MOST_LABELS = 5;

/** Later there is a grant that says who it is. */
const undone: ReadonlySet<RequestState> = new Set(['needs-attention', 'awaiting-approval', 'in-progress']);

/** A guest counts only where an administrator mapped exactly that account: as when it is provisioned. */
function matchView({ match, mapped }: LookedUp) {
  switch (match?.kind) {
    case undefined:
      return { kind: 'no-email' as const };
    case 'one':
      return { kind: 'matched' as const, label: match.principal.label, mapped };
    case 'none':
      return { kind: 'none' as const, mapped };
    case 'ambiguous':
      return {
        kind: 'ambiguous' as const,
        count: match.candidates.length,
        labels: match.candidates.slice(0, MOST_LABELS).map(({ label }) => label),
      };
    case 'unusable': {
      const { label } = match.principal;
      if (match.reason === 'guest' && mapped) return { kind: 'matched' as const, label, mapped };
      return { kind: 'unusable' as const, reason: match.reason, label };
    }
  }
}

function groupNotes(name: string, status: EntitlementStatus) {
  if (status.kind === 'refused') return [{ name, refused: true, notes: [status.reason] }];
  return status.warnings.length === 0 ? [] : [{ name, refused: false, notes: status.warnings }];
}

/** What is known of the groups matters less than who the person is: one that cannot be read says nothing. */
async function inspected(connector: Connector, { entitlement, displayName }: EntitlementBinding) {
  try {
    return groupNotes(displayName, await connector.inspectEntitlement(entitlement));
  } catch {
    return [];
  }
}

interface Place {
  readonly catalog: Catalog;
  readonly connectionId: string;
  readonly accountId: string;
  readonly bindings: readonly EntitlementBinding[];
}

async function matchIn(ports: Ports, { catalog, bindings, ...person }: Place) {
  const { connectionId } = person;
  const asked = await askConnection(ports, catalog, connectionId, async (connector) => {
    const groups = await Promise.all(bindings.map((binding) => inspected(connector, binding)));
    return { match: matchView(await lookUpPerson(ports, connector, person)), groups: groups.flat() };
  });
  const connection = catalog.connections.find(({ id }) => id === connectionId)?.name ?? null;
  return asked.ok
    ? { connectionId, connection, ...asked.answer }
    : {
        connectionId,
        connection,
        match: { kind: 'trouble' as const, trouble: asked.trouble },
        groups: [],
      };
}

/**
 * Who the person is in each connection that the request writes to, asked now, and what the directory says about its
 * groups. At most ten entitlements, so at most ten connections. Never throws for a vendor's fault.
 */
export async function matchPerson(ports: Ports, issueId: string) {
  const checkedAt = ports.clock.now();
  const request: RequestFields | undefined = await ports.ledger.request(issueId);
  if (request === undefined || !undone.has(request.state)) return { checkedAt, connections: [] };
  const { catalog } = await ports.catalog.load();
  const bindings = request.decision?.entitlements ?? [];
  const ids = [...new Set(bindings.map(({ connectionId }) => connectionId))];
  const connections = ids.map((connectionId) =>
    matchIn(ports, {
      catalog,
      connectionId,
      accountId: request.beneficiaryId,
      bindings: bindings.filter((binding) => binding.connectionId === connectionId),
    }),
  );
  return { checkedAt, connections: await Promise.all(connections) };
}
