import type { Cursor, FoundEntitlement, Page } from '#connectors/contract';
import { guid } from '../config';
import { parse } from '../graph/graph-client';
import type { Graph } from '../graph/graph-client';
import { readPage } from '../graph/graph-pages';
import { literal, query } from '../graph/graph-path';
import { refusalOf, warningsOf } from './group-type-rules';
import { entitlementOf } from './inspect-group';
import { GroupRecord, groupSelect } from '../schema';

const operation = 'searchEntitlements';
const groupsPerPage = 50;
const mostWords = 10;

/** The search index answers only with this, on every page; it lags behind a write by seconds to minutes. */
const indexed = { ConsistencyLevel: 'eventual' } as const;

/**
 * Groups whose name has every word of the text, regardless of case and order, a word being found by its beginning too;
 * or the one group whose object id the text is; all groups for an empty text. Groups that cannot be governed are found
 * too and say why not.
 */
export async function searchGroups(
  graph: Graph,
  text: string,
  cursor?: Cursor,
): Promise<Page<FoundEntitlement>> {
  const wanted = text.trim();
  if (guid.test(wanted)) return findById(graph, wanted);
  const { options, headers } = conditionFor(wanted);
  const first = `/groups${query({ $select: groupSelect, $top: groupsPerPage, ...options })}`;
  const page = await readPage(graph, GroupRecord, { operation, first, cursor, headers });
  return { ...page, items: page.items.map(foundOf) };
}

/** A text without a single letter or digit has no word that the index could know. */
function conditionFor(wanted: string): {
  readonly options: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
} {
  if (wanted === '') return { options: {}, headers: {} };
  const words = wanted.match(/[\p{L}\p{M}\p{N}]+/gu)?.slice(0, mostWords) ?? [];
  if (words.length === 0)
    return { options: { $filter: `startswith(displayName,${literal(wanted)})` }, headers: {} };
  const $search = words.map((word) => `"displayName:${word}"`).join(' AND ');
  return { options: { $search, $orderby: 'displayName', $count: 'true' }, headers: indexed };
}

async function findById(graph: Graph, id: string): Promise<Page<FoundEntitlement>> {
  const reply = await graph.send({ operation, path: `/groups/${id}${query({ $select: groupSelect })}` });
  if (reply.status === 404) return { items: [] };
  if (reply.error !== undefined) throw reply.fail();
  return { items: [foundOf(parse(GroupRecord, reply, operation))] };
}

function foundOf(group: GroupRecord): FoundEntitlement {
  const refusal = refusalOf(group);
  return refusal === undefined
    ? { ...entitlementOf(group), warnings: warningsOf(group) }
    : { ...entitlementOf(group), refusal, warnings: [] };
}
