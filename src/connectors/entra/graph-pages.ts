import type * as z from 'zod';
import type { Page } from '../contract';
import { ConnectorError } from '../errors';
import type { Graph } from './graph-client';
import { pageOf } from './schema';

interface Listing {
  readonly operation: string;
  /** Path and query of the first page. */
  readonly first: string;
  /** Cursor from an earlier page: Graph's own nextLink. */
  readonly cursor?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Reads one page. The cursor is Graph's nextLink, opaque but for its host, version and first path segment:
 * a link that leads elsewhere is never followed with our token.
 */
export async function readPage<T extends z.ZodType>(graph: Graph, item: T, listing: Listing): Promise<Page<z.infer<T>>> {
  const { operation, first, cursor, headers } = listing;
  const path = cursor === undefined ? first : pathOf(graph, cursor, first);
  if (path === undefined) throw foreignLink('rejected', operation, 'cursor-invalid');
  const body = await graph.read(pageOf(item), { operation, path, ...(headers === undefined ? {} : { headers }) });
  const next = body['@odata.nextLink'];
  if (next === undefined) return { items: body.value };
  if (pathOf(graph, next, first) === undefined) throw foreignLink('unexpected-response', operation, 'next-link-foreign');
  return { items: body.value, next };
}

/** Path and query below `/v1.0`; undefined for a link to another host, version or collection. */
function pathOf(graph: Graph, link: string, first: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { protocol, host, username, pathname, search } = new URL(link);
  const collection = /^\/[a-z]+/i.exec(first)?.[0] ?? '/';
  const expected = new RegExp(`^/v1\\.0${collection}(?![a-z])`, 'i');
  if (protocol !== 'https:' || host !== graph.host || username !== '' || !expected.test(pathname)) return undefined;
  return pathname.slice('/v1.0'.length) + search;
}

function foreignLink(kind: 'rejected' | 'unexpected-response', operation: string, reason: string): ConnectorError {
  return new ConnectorError(kind, 'The link to the next page does not belong to this listing.', {
    connector: 'entra',
    operation,
    reason,
  });
}
