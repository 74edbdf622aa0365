import type { Cursor, Entitlement, Page } from '../contract';
import { guid } from './config';
import { parse } from './graph-client';
import type { Graph } from './graph-client';
import { readPage } from './graph-pages';
import { literal, query } from './graph-path';
import { entitlementOf } from './inspect-group';
import { GroupRecord } from './schema';

const operation = 'searchEntitlements';
const groupsPerPage = 50;
const select = 'id,displayName,description';

/**
 * Groups whose name starts with the text (regardless of case), or the one group whose object id the text is; all
 * groups for an empty text. Groups that cannot be governed are found too: inspection says why not.
 */
export async function searchGroups(graph: Graph, text: string, cursor?: Cursor): Promise<Page<Entitlement>> {
  const wanted = text.trim();
  if (guid.test(wanted)) return findById(graph, wanted);
  const filter = wanted === '' ? {} : { $filter: `startswith(displayName,${literal(wanted)})` };
  const first = `/groups${query({ $select: select, $top: groupsPerPage, ...filter })}`;
  const page = await readPage(graph, GroupRecord, { operation, first, cursor });
  return { ...page, items: page.items.map(entitlementOf) };
}

async function findById(graph: Graph, id: string): Promise<Page<Entitlement>> {
  const reply = await graph.send({ operation, path: `/groups/${id}${query({ $select: select })}` });
  if (reply.status === 404) return { items: [] };
  if (reply.error !== undefined) throw reply.fail();
  return { items: [entitlementOf(parse(GroupRecord, reply, operation))] };
}
