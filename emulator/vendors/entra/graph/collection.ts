import { asText, type Json, type JsonObject } from '../json';
import { badRequest, unsupportedQuery } from '../http/graph-fault';
import { ok, type Reply } from '../http/reply';
import { matches } from '../odata/evaluate';
import { checkFilter, type FilterRules } from '../odata/filter-rules';
import { DEFAULT_PAGE, linkWith, pageOf } from '../odata/paging';
import { checkSearch, found } from '../odata/search';
import { fullView } from '../odata/view';
import type { DirectoryObject } from '../state/directory-object';
import type { GraphCall } from './call';

export interface CollectionRules extends FilterRules {
  readonly searchable: ReadonlySet<string>;
}

interface Item {
  readonly id: string;
  readonly object: DirectoryObject;
  readonly view: JsonObject;
}

const SORTABLE: ReadonlySet<string> = new Set(['displayName', 'userPrincipalName', 'createdDateTime']);

function checkQuery(call: GraphCall, rules: CollectionRules): void {
  const { filter, search, orderBy, advanced, eventual } = call.query;
  if (filter !== undefined) checkFilter(filter, rules, advanced);
  if (search !== undefined) checkSearch(search, rules.searchable, eventual);
  if (orderBy === undefined) return;
  if (filter !== undefined && !advanced) throw unsupportedQuery('Sorting not supported for current query.');
  const unsortable = orderBy.find((term) => !SORTABLE.has(term.split(' ')[0] ?? ''));
  if (unsortable !== undefined) throw unsupportedQuery(`Sorting by '${unsortable}' is not supported.`);
}

function sorted(items: Item[], orderBy: readonly string[] | undefined): Item[] {
  const [property = '', direction = 'asc'] = orderBy?.[0]?.split(/\s+/) ?? [];
  if (property === '') return items;
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1;
  return items.toSorted(
    (a, b) => sign * asText(a.view[property]).localeCompare(asText(b.view[property]), 'en'),
  );
}

/** The objects a query keeps, in order, before paging. */
function queried(call: GraphCall, objects: readonly DirectoryObject[], rules: CollectionRules): Item[] {
  checkQuery(call, rules);
  const { filter, search, orderBy, eventual } = call.query;
  const indexedUntil = call.now - (eventual ? call.world.switches.replication.indexMs : 0);
  const items = objects
    .filter((object) => object.createdAt <= indexedUntil)
    .map((object) => ({ id: object.id, object, view: fullView(call.tenant, object) }))
    .filter((item) => filter === undefined || matches(filter, item.view))
    .filter((item) => search === undefined || found(search, item.view));
  return sorted(items, orderBy);
}

export function contextOf(call: GraphCall, set: string, suffix = ''): string {
  const { select } = call.query;
  const chosen = select === undefined ? '' : `(${select.join(',')})`;
  return `${call.graphOrigin}/v1.0/$metadata#${set}${chosen}${suffix}`;
}

/** A page of a collection: context, count on the first page, link to the rest, then the values. */
export function collectionReply(
  call: GraphCall,
  given: { set: string; objects: readonly DirectoryObject[]; rules: CollectionRules },
  show: (object: DirectoryObject) => Json,
): Reply {
  const items = queried(call, given.objects, given.rules);
  const { top, skipToken, eventual, count, parts } = call.query;
  const page = pageOf(items, top ?? DEFAULT_PAGE, skipToken);
  const body: JsonObject = { '@odata.context': contextOf(call, given.set) };
  if (count && eventual && skipToken === undefined) body['@odata.count'] = items.length;
  if (page.rest !== undefined) {
    body['@odata.nextLink'] = linkWith(`${call.base}${call.rawPath}`, parts, '$skiptoken', page.rest);
  }
  body['value'] = page.items.map((item) => show(item.object));
  return ok(body);
}

/** `/$count`: a number as plain text, for advanced queries only. */
export function countReply(
  call: GraphCall,
  objects: readonly DirectoryObject[],
  rules: CollectionRules,
): Reply {
  if (!call.query.eventual) throw badRequest('$count is not currently supported.');
  const advanced = { ...call, query: { ...call.query, advanced: true } };
  return { status: 200, text: String(queried(advanced, objects, rules).length) };
}
