import type { PageRequest } from '#ports/ledger';
import { pageView } from '#usecases/kit/views';
import type { AdminPorts } from '#usecases/kit/admin-ports';

type Ports = Pick<AdminPorts, 'catalog' | 'mappings'>;

/** The mappings of a connection, else of the first one there is, a page at a time; with all connections to choose from. */
export async function listMappings(
  ports: Ports,
  { connectionId, limit, cursor }: PageRequest & { readonly connectionId?: string | undefined },
) {
  const { catalog } = await ports.catalog.load();
  const connections = catalog.connections.map(({ id, name }) => ({ id, name }));
  const of = connectionId ?? connections[0]?.id;
  if (of === undefined) return { items: [], connectionId: null, connections };
  const page = await ports.mappings.list(of, { limit, cursor });
  return { ...pageView(page, (mapping) => mapping), connectionId: of, connections };
}
