import type { DeprovisioningOutcome, GrantTarget, ProvisioningOutcome } from '#connectors/contract';
import type { Graph, GraphReply } from '../graph/graph-client';
import { objectId, query } from '../graph/graph-path';
import { entitlementGone, namedRefusal, rename } from './membership-errors';

/** Adds a person to a group: one call by object ids. "Already a member" is a success. */
export async function grantMembership(graph: Graph, target: GrantTarget): Promise<ProvisioningOutcome> {
  const operation = 'grant';
  const groupId = objectId(target.entitlement.id, 'entitlement', operation);
  const userId = objectId(target.principalId, 'principal', operation);
  const reply = await graph.send({
    operation,
    method: 'POST',
    path: `/groups/${groupId}/members/$ref`,
    body: { '@odata.id': `https://${graph.host}/v1.0/directoryObjects/${userId}` },
  });
  if (reply.error === undefined) return { kind: 'granted', ...requestIdOf(reply) };
  if (isAlreadyMember(reply)) return { kind: 'already-granted', ...requestIdOf(reply) };
  throw await namedRefusal(graph, reply, groupId, userId);
}

/**
 * Ends a membership: one call. "Not a member" comes in two shapes, and its 404 reads like that of a missing group,
 * so after a 404 one more call looks for the group. A deleted person holds nothing: already revoked.
 */
export async function revokeMembership(graph: Graph, target: GrantTarget): Promise<DeprovisioningOutcome> {
  const operation = 'revoke';
  const groupId = objectId(target.entitlement.id, 'entitlement', operation);
  const userId = objectId(target.principalId, 'principal', operation);
  const reply = await graph.send({
    operation,
    method: 'DELETE',
    path: `/groups/${groupId}/members/${userId}/$ref`,
  });
  if (reply.error === undefined) return { kind: 'revoked', ...requestIdOf(reply) };
  if (isNotMember(reply)) return { kind: 'already-revoked', ...requestIdOf(reply) };
  if (reply.status !== 404) throw await namedRefusal(graph, reply, groupId, userId);
  await requireGroup(graph, groupId, reply);
  return { kind: 'already-revoked', ...requestIdOf(reply) };
}

async function requireGroup(graph: Graph, groupId: string, refused: GraphReply): Promise<void> {
  const found = await graph.send({
    operation: 'revoke',
    path: `/groups/${groupId}${query({ $select: 'id' })}`,
  });
  if (found.error === undefined) return;
  throw found.status === 404 ? rename(refused.fail(), entitlementGone) : found.fail();
}

/** Only the wording tells these from other 400s; quotes around `members` vary between servers. */
function isAlreadyMember(reply: GraphReply): boolean {
  return reply.status === 400 && /added object references already exist/i.test(reply.error?.message ?? '');
}

function isNotMember(reply: GraphReply): boolean {
  return reply.status === 400 && /removed object references do not exist/i.test(reply.error?.message ?? '');
}

function requestIdOf(reply: GraphReply): { requestId?: string } {
  return reply.requestId === undefined ? {} : { requestId: reply.requestId };
}
