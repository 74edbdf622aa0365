import type { Entitlement, EntitlementStatus } from '../contract';
import type { EntitlementRef } from '../../domain/entitlement';
import { parse } from './graph-client';
import type { Graph, GraphReply } from './graph-client';
import { objectId, query } from './graph-path';
import { refusalOf, warningsOf } from './group-type-rules';
import { GroupRecord, groupSelect } from './schema';

const gone = {
  code: 'entitlement-gone',
  sentence: 'The group does not exist in this tenant (any more). Bind another group.',
} as const;

/** Whether the group can be governed: one call, or two where the service does not expand `memberOf`. */
export async function inspectGroup(graph: Graph, ref: EntitlementRef): Promise<EntitlementStatus> {
  const operation = 'inspectEntitlement';
  const id = objectId(ref.id, 'entitlement', operation);
  const expanded = await graph.send({ operation, path: `${groupPath(id, { $expand: 'memberOf($select=id)' })}` });
  // `$expand` next to `$select` is refused in some places: the warning it serves is not worth a failure.
  return expanded.status === 400 ? judgeGroup(graph, id, operation) : judgeReply(expanded, operation);
}

/** The same without the warning about nesting, in one call: to explain why a write on this group was refused. */
export async function judgeGroup(graph: Graph, id: string, operation: string): Promise<EntitlementStatus> {
  return judgeReply(await graph.send({ operation, path: groupPath(id, {}) }), operation);
}

function groupPath(id: string, options: Readonly<Record<string, string>>): string {
  return `/groups/${id}${query({ $select: groupSelect, ...options })}`;
}

function judgeReply(reply: GraphReply, operation: string): EntitlementStatus {
  if (reply.status === 404) return { kind: 'refused', reason: gone };
  if (reply.error !== undefined) throw reply.fail();
  return statusOf(parse(GroupRecord, reply, operation));
}

/** Judges a group by its type. */
export function statusOf(group: GroupRecord): EntitlementStatus {
  const entitlement = entitlementOf(group);
  const reason = refusalOf(group);
  return reason === undefined
    ? { kind: 'manageable', entitlement, warnings: warningsOf(group) }
    : { kind: 'refused', entitlement, reason };
}

/** The group in the words of the contract. */
export function entitlementOf(group: GroupRecord): Entitlement {
  const description = group.description ?? '';
  return {
    ref: { type: 'group', id: group.id },
    displayName: group.displayName ?? group.id,
    ...(description === '' ? {} : { description }),
  };
}
