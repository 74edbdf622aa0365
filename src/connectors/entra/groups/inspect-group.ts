import type { Entitlement, EntitlementRefusal, EntitlementStatus } from '#connectors/contract';
import type { EntitlementRef } from '#domain/catalog/entitlement';
import { say } from '../words';
import { parse } from '../graph/graph-client';
import type { Graph, GraphReply } from '../graph/graph-client';
import { objectId, query } from '../graph/graph-path';
import { nestedWarning, refusalOf, warningsOf } from './group-type-rules';
import { GroupRecord, IdList, groupSelect } from '../schema';

const gone: EntitlementRefusal = { code: 'entitlement-gone', ...say('vendor.entra.group.gone') };

/** Whether the group can be governed: one call; a second one tells whether a manageable group lies inside others. */
export async function inspectGroup(graph: Graph, ref: EntitlementRef): Promise<EntitlementStatus> {
  const operation = 'inspectEntitlement';
  const id = objectId(ref.id, 'entitlement', operation);
  const status = await judgeGroup(graph, id, operation);
  if (status.kind === 'refused' || !(await isNested(graph, id, operation))) return status;
  return { ...status, warnings: [...status.warnings, nestedWarning] };
}

/** The same without the look at nesting, in one call: to explain why a write on this group was refused. */
export async function judgeGroup(graph: Graph, id: string, operation: string): Promise<EntitlementStatus> {
  return judgeReply(
    await graph.send({ operation, path: `/groups/${id}${query({ $select: groupSelect })}` }),
    operation,
  );
}

/** A refusal leaves the question open: a warning is not worth a failed inspection. */
async function isNested(graph: Graph, id: string, operation: string): Promise<boolean> {
  const reply = await graph.send({
    operation,
    method: 'POST',
    writes: false,
    path: `/groups/${id}/getMemberGroups`,
    body: { securityEnabledOnly: false },
  });
  return reply.error === undefined && parse(IdList, reply, operation).value.length > 0;
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
