import type { ConnectorErrorKind } from '#domain/failure/connector-error-kind';
import { ConnectorError } from '#connectors/errors';
import type { Graph } from '../graph/graph-client';
import { readPage } from '../graph/graph-pages';
import { literal, query } from '../graph/graph-path';
import { UserRecord, basicUserSelect, userSelect } from '../schema';

const operation = 'findPrincipal';
/** Two exact hits are ambiguous already, so nobody needs a longer list of candidates. */
const hitsPerPage = 3;
/** Graph may answer short or empty pages with a link to more; we follow a few. */
const mostPages = 4;

/**
 * Users one of whose names is exactly the address: one search over all names. Where the service refuses to combine
 * them, one search per name; where the permission is too small for proxy addresses, user name and mail only.
 */
export async function findByAddress(graph: Graph, address: string): Promise<readonly UserRecord[]> {
  const { names, proxies } = clausesFor(address);
  try {
    return await search(graph, [...names, ...proxies].join(' or '), userSelect, address);
  } catch (error) {
    if (isKind(error, 'forbidden')) return searchEach(graph, names, basicUserSelect, address);
    if (isKind(error, 'rejected')) return searchEach(graph, [...names, ...proxies], userSelect, address);
    throw error;
  }
}

async function searchEach(
  graph: Graph,
  clauses: readonly string[],
  select: string,
  address: string,
): Promise<readonly UserRecord[]> {
  const found = new Map<string, UserRecord>();
  for (const clause of clauses) {
    for (const user of await search(graph, clause, select, address)) found.set(user.id, user);
  }
  return [...found.values()];
}

async function search(
  graph: Graph,
  filter: string,
  select: string,
  address: string,
): Promise<readonly UserRecord[]> {
  const first = `/users${query({ $select: select, $top: hitsPerPage, $filter: filter })}`;
  const hits: UserRecord[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { items, next } = await readPage(graph, UserRecord, { operation, first, cursor });
    hits.push(...items.filter((user) => isNamed(user, address)));
    if (next === undefined || hits.length > 1) break;
    cursor = next;
  }
  return hits;
}

/** Proxy addresses compare with regard to case, and their prefix tells the primary one. */
function clausesFor(address: string): {
  readonly names: readonly string[];
  readonly proxies: readonly string[];
} {
  const proxy = (prefix: string): string => `proxyAddresses/any(p:p eq ${literal(`${prefix}:${address}`)})`;
  return {
    names: [`userPrincipalName eq ${literal(address)}`, `mail eq ${literal(address)}`],
    proxies: [proxy('smtp'), proxy('SMTP')],
  };
}

/** Checked again here, so that a service that matches loosely cannot widen "exactly". */
function isNamed(user: UserRecord, address: string): boolean {
  const names = [user.userPrincipalName, user.mail, ...(user.proxyAddresses ?? []).map(withoutPrefix)];
  return names.some((name) => name?.toLowerCase() === address.toLowerCase());
}

function withoutPrefix(proxyAddress: string): string {
  return proxyAddress.replace(/^smtp:/i, '');
}

function isKind(error: unknown, kind: ConnectorErrorKind): boolean {
  return error instanceof ConnectorError && error.kind === kind;
}
