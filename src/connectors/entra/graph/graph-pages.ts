import type * as z from 'zod';
import { say } from '../words';
import type { Page } from '#connectors/contract';
import { ConnectorError } from '#connectors/errors';
import { parse } from './graph-client';
import type { Graph, GraphReply } from './graph-client';
import { pageOf } from '../schema';

interface Listing {
  readonly operation: string;
  /** Path and query of the first page. */
  readonly first: string;
  /** Cursor from an earlier page: Graph's own nextLink. */
  readonly cursor?: string | undefined;
  /** Sent with every page. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Reads one page. The cursor is Graph's nextLink, opaque but for its host and path: a link that leads anywhere but
 * to this collection is never followed with our token.
 * @param nameFailure names a refusal; by default the reply's own error is thrown
 */
export async function readPage<T extends z.ZodType>(
  graph: Graph,
  item: T,
  { operation, first, cursor, headers = {} }: Listing,
  nameFailure = (reply: GraphReply): Error => reply.fail(),
): Promise<Page<z.infer<T>>> {
  const path = cursor === undefined ? first : pathOf(graph, cursor, first);
  if (path === undefined) throw foreignLink('rejected', operation, 'cursor-invalid');
  const reply = await graph.send({ operation, path, headers });
  if (reply.error !== undefined) throw nameFailure(reply);
  const body = parse(pageOf(item), reply, operation);
  const next = body['@odata.nextLink'];
  if (next === undefined) return { items: body.value };
  if (pathOf(graph, next, first) === undefined)
    throw foreignLink('unexpected-response', operation, 'next-link-foreign');
  return { items: body.value, next };
}

/** Path and query below `/v1.0`; undefined for a link to another host, version or collection. */
function pathOf(graph: Graph, link: string, first: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { protocol, host, username, pathname, search } = new URL(link);
  const collection = `/v1.0${first.replace(/\?.*$/s, '')}`;
  const same = pathname.toLowerCase() === collection.toLowerCase();
  if (protocol !== 'https:' || host !== graph.host || username !== '' || !same) return undefined;
  return pathname.slice('/v1.0'.length) + search;
}

function foreignLink(
  kind: 'rejected' | 'unexpected-response',
  operation: string,
  reason: 'cursor-invalid' | 'next-link-foreign',
): ConnectorError {
  return new ConnectorError(kind, say('vendor.entra.graph.foreignLink'), {
    connector: 'entra',
    operation,
    reason,
  });
}
