import type { GraphCall, Route } from '../../graph/call';
import { isVisible } from '../../graph/replica';
import { GROUP_READ } from '../../graph/roles';
import { ok, type Reply } from '../../http/reply';
import type { JsonObject } from '../../json';
import { matches } from '../../odata/evaluate';
import { parseFilter } from '../../odata/filter-parser';
import { linkWith } from '../../odata/paging';
import { entityView, fullView } from '../../odata/view';
import { odataType, type DirectoryObject } from '../../state/directory-object';
import type { JournalEntry } from '../../state/directory';
import { readDeltaToken, writeDeltaToken, type DeltaToken } from './delta-token';

const PAGE = 100;
const MEMBERS = 'members';

function optionOf(call: GraphCall, name: string): string {
  return call.query.parts.find((part) => part.name === name)?.value ?? '';
}

/** The query of this round: of the request, or of the token that continues an earlier one. */
function tokenOf(call: GraphCall): DeltaToken | undefined {
  const text = call.query.skipToken ?? call.query.deltaToken;
  if (text === undefined || text === 'latest') return undefined;
  const restart = `${call.base}${call.rawPath}?$deltatoken=`;
  return readDeltaToken(text, call.now, call.tenant.deltaTokensValidFrom, restart);
}

function pageSize(call: GraphCall): number {
  const asked = /odata\.maxpagesize=(\d+)/i.exec(call.headers.get('prefer') ?? '')?.[1];
  return asked === undefined ? PAGE : Math.min(PAGE, Math.max(1, Number(asked)));
}

function withMembers(select: string): boolean {
  return select === '' || select.split(',').includes(MEMBERS);
}

function groupPart(call: GraphCall, group: DirectoryObject, select: string): JsonObject {
  const chosen =
    select === ''
      ? undefined
      : ['id', ...select.split(',').filter((name) => name !== MEMBERS && name !== 'id')];
  return entityView(call.tenant, group, chosen);
}

function memberEntry(call: GraphCall, memberId: string, removed: boolean): JsonObject {
  const kind = call.tenant.directory.any(memberId)?.kind ?? 'user';
  const entry: JsonObject = { '@odata.type': odataType(kind), id: memberId };
  return removed ? { ...entry, '@removed': { reason: 'deleted' } } : entry;
}

function wanted(call: GraphCall, filter: string): (group: DirectoryObject) => boolean {
  if (filter === '') return () => true;
  const expression = parseFilter(filter);
  return (group) => matches(expression, fullView(call.tenant, group));
}

function fullGroups(call: GraphCall, token: DeltaToken): { items: JsonObject[]; more: number | undefined } {
  const groups = call.tenant.directory.list('group').filter((group) => isVisible(call, group));
  const kept = groups.filter(wanted(call, token.filter));
  const start = token.offset ?? 0;
  const end = start + pageSize(call);
  const items = kept.slice(start, end).map((group) => {
    const members = call.tenant.directory.members
      .membersOf(group.id)
      .map((id) => memberEntry(call, id, false));
    const part = groupPart(call, group, token.select);
    return withMembers(token.select) && members.length > 0 ? { ...part, 'members@delta': members } : part;
  });
  return { items, more: end < kept.length ? end : undefined };
}

/** The last word on every member that changed. */
function memberChanges(call: GraphCall, entries: readonly JournalEntry[]): JsonObject[] {
  const last = new Map<string, boolean>();
  for (const { kind, memberId } of entries) {
    if (memberId !== undefined) last.set(memberId, kind === 'member-removed');
  }
  return [...last].map(([memberId, removed]) => memberEntry(call, memberId, removed));
}

function changedGroup(
  call: GraphCall,
  id: string,
  entries: readonly JournalEntry[],
  token: DeltaToken,
): JsonObject[] {
  const object = call.tenant.directory.any(id);
  const gone = entries.some((entry) => entry.kind === 'deleted' || entry.kind === 'purged');
  if (object === undefined || object.deletedAt !== null) {
    return gone
      ? [
          {
            '@odata.type': odataType('group'),
            id,
            '@removed': { reason: object === undefined ? 'deleted' : 'changed' },
          },
        ]
      : [];
  }
  if (object.kind !== 'group' || !wanted(call, token.filter)(object)) return [];
  const part = groupPart(call, object, token.select);
  const members = withMembers(token.select) ? memberChanges(call, entries) : [];
  return [members.length === 0 ? part : { ...part, 'members@delta': members }];
}

function changedGroups(call: GraphCall, token: DeltaToken): JsonObject[] {
  const byId = new Map<string, JournalEntry[]>();
  for (const entry of call.tenant.directory.journal) {
    if (entry.seq <= token.seq) continue;
    byId.set(entry.objectId, [...(byId.get(entry.objectId) ?? []), entry]);
  }
  return [...byId].flatMap(([id, entries]) => changedGroup(call, id, entries, token));
}

function reply(call: GraphCall, token: DeltaToken, items: JsonObject[], more: number | undefined): Reply {
  const url = `${call.base}${call.rawPath}`;
  const end: DeltaToken = { seq: token.seq, at: call.now, select: token.select, filter: token.filter };
  const link =
    more === undefined
      ? { '@odata.deltaLink': linkWith(url, [], '$deltatoken', writeDeltaToken(end)) }
      : { '@odata.nextLink': linkWith(url, [], '$skiptoken', writeDeltaToken({ ...end, offset: more })) };
  return ok({ '@odata.context': `${call.graphOrigin}/v1.0/$metadata#groups`, ...link, value: items });
}

function delta(call: GraphCall): Reply {
  const { journal } = call.tenant.directory;
  const held = tokenOf(call);
  const fresh = {
    seq: journal.length,
    at: call.now,
    select: optionOf(call, '$select'),
    filter: optionOf(call, '$filter'),
  };
  if (call.query.deltaToken === 'latest') return reply(call, fresh, [], undefined);
  if (held === undefined || held.offset !== undefined) {
    const token = held ?? fresh;
    const { items, more } = fullGroups(call, token);
    return reply(call, token, items, more);
  }
  return reply(call, { ...held, seq: journal.length }, changedGroups(call, held), undefined);
}

export const GROUP_DELTA_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    pattern: 'groups/delta',
    kind: 'groups.delta',
    units: 1,
    roles: GROUP_READ,
    handle: delta,
  },
];
