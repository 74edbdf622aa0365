import type { Cursor, GrantTarget, Observation, ObservedGrant, Page } from '#connectors/contract';
import type { EntitlementRef } from '#domain/catalog/entitlement';
import { parse } from '../graph/graph-client';
import type { Graph, GraphReply } from '../graph/graph-client';
import { readPage } from '../graph/graph-pages';
import { literal, objectId, query } from '../graph/graph-path';
import { entitlementGone, rename } from './membership-errors';
import { IdList, MemberRecord, pageOf } from '../schema';

/** Largest page Graph gives for members. */
const largestPage = 999;

/** Whether the person is a direct member right now: one call, answered from the group's side. */
export async function observeMembership(graph: Graph, target: GrantTarget): Promise<Observation> {
  const operation = 'observe';
  const groupId = objectId(target.entitlement.id, 'entitlement', operation);
  const userId = objectId(target.principalId, 'principal', operation);
  const filter = query({ $filter: `id eq ${literal(userId)}`, $select: 'id' });
  const reply = await graph.send({ operation, path: `/groups/${groupId}/members${filter}` });
  if (reply.status === 400) return observeTransitively(graph, groupId, userId);
  if (reply.error !== undefined) throw groupFailure(reply);
  const members = parse(pageOf(MemberRecord), reply, operation).value;
  if (members.some(({ id }) => id.toLowerCase() === userId)) return 'present';
  // Someone else in the answer means that the filter was ignored, so nothing follows from the absence.
  return members.length === 0 ? 'absent' : observeTransitively(graph, groupId, userId);
}

/** The way out where the filter is not supported; counts membership through nested groups too. */
async function observeTransitively(graph: Graph, groupId: string, userId: string): Promise<Observation> {
  const operation = 'observe';
  const reply = await graph.send({
    operation,
    method: 'POST',
    writes: false,
    path: `/directoryObjects/${userId}/checkMemberGroups`,
    body: { groupIds: [groupId] },
  });
  if (reply.status === 404) return 'absent';
  if (reply.error !== undefined) throw reply.fail();
  return parse(IdList, reply, operation).value.some((id) => id.toLowerCase() === groupId)
    ? 'present'
    : 'absent';
}

/** Direct members of the group, a page at a time. */
export async function listMembers(
  graph: Graph,
  of: EntitlementRef,
  cursor?: Cursor,
): Promise<Page<ObservedGrant>> {
  const operation = 'listGrants';
  const groupId = objectId(of.id, 'entitlement', operation);
  const first = `/groups/${groupId}/members${query({ $select: 'id', $top: largestPage })}`;
  const page = await readPage(graph, MemberRecord, { operation, first, cursor }, groupFailure);
  return {
    ...page,
    items: page.items.map(({ id, '@odata.type': type }) => ({
      principalId: id,
      principalType: typeOf(type),
    })),
  };
}

function groupFailure(reply: GraphReply): Error {
  return reply.status === 404 ? rename(reply.fail(), entitlementGone) : reply.fail();
}

/** `#microsoft.graph.user` → `user`. */
function typeOf(type: string | null | undefined): string {
  return type?.replace(/^#microsoft\.graph\./, '') ?? 'unknown';
}
