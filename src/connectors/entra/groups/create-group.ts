import type { FailureReason } from '#domain/failure/failure-reasons';
import type { Sentence } from '#domain/failure/sentence';
import { say } from '../words';
import type { Entitlement, EntitlementDraft } from '#connectors/contract';
import { ConnectorError } from '#connectors/errors';
import { parse } from '../graph/graph-client';
import type { Graph, GraphReply } from '../graph/graph-client';
import { key, literal, query } from '../graph/graph-path';
import { entitlementOf, statusOf } from './inspect-group';
import { GroupRecord, groupSelect, pageOf } from '../schema';

const operation = 'createEntitlement';
const draftKey = /^[a-z0-9-]{1,64}$/;

/**
 * Creates a cloud security group, or returns the one an earlier call with the same key created. The key becomes the
 * group's `uniqueName`, which Entra keeps unique; where upserts are not available, its mail nickname, looked up first.
 */
export async function createGroup(graph: Graph, draft: EntitlementDraft): Promise<Entitlement> {
  checkDraft(draft);
  const upserted = await graph.send({
    operation,
    method: 'PATCH',
    path: `/groups${key(draft.key, 'uniqueName')}`,
    headers: { Prefer: 'create-if-missing' },
    body: bodyOf(draft),
  });
  const group =
    upserted.error === undefined
      ? await readUpserted(graph, draft, upserted)
      : await createOnce(graph, draft);
  return requireManageable(group);
}

/** 201 carries the new group; 204 means that it was there before, or that the service returns no content. */
async function readUpserted(graph: Graph, draft: EntitlementDraft, reply: GraphReply): Promise<GroupRecord> {
  const created = GroupRecord.safeParse(reply.body);
  if (created.success && created.data.securityEnabled !== undefined) return created.data;
  return graph.read(GroupRecord, {
    operation,
    path: `/groups${key(draft.key, 'uniqueName')}${query({ $select: groupSelect })}`,
  });
}

async function createOnce(graph: Graph, draft: EntitlementDraft): Promise<GroupRecord> {
  const filter = query({ $select: groupSelect, $filter: `mailNickname eq ${literal(draft.key)}` });
  const { value } = await graph.read(pageOf(GroupRecord), { operation, path: `/groups${filter}` });
  const [existing] = value;
  if (existing !== undefined) return adopt(existing, value.length, draft);
  const created = await graph.send({ operation, method: 'POST', path: '/groups', body: bodyOf(draft) });
  if (created.error !== undefined) throw created.fail();
  return parse(GroupRecord, created, operation);
}

/** Nicknames are not unique: only a group that is surely the one created earlier is taken. */
function adopt(existing: GroupRecord, hits: number, draft: EntitlementDraft): GroupRecord {
  if (hits === 1 && existing.displayName === draft.displayName.trim()) return existing;
  throw refused('draft-key-taken', say('vendor.entra.draft.keyTaken'));
}

function bodyOf(draft: EntitlementDraft): object {
  return {
    displayName: draft.displayName.trim(),
    ...(draft.description === undefined ? {} : { description: draft.description }),
    mailEnabled: false,
    mailNickname: draft.key,
    securityEnabled: true,
  };
}

function checkDraft(draft: EntitlementDraft): void {
  const length = draft.displayName.trim().length;
  if (!draftKey.test(draft.key)) throw refused('draft-invalid', say('vendor.entra.draft.key'));
  if (length < 1 || length > 256) throw refused('draft-invalid', say('vendor.entra.draft.name'));
  if ((draft.description?.length ?? 0) > 1024)
    throw refused('draft-invalid', say('vendor.entra.draft.description'));
}

/** Somebody may have changed the group since an earlier call created it. */
function requireManageable(group: GroupRecord): Entitlement {
  const status = statusOf(group);
  if (status.kind === 'refused') throw refused(status.reason.code, status.reason);
  return entitlementOf(group);
}

function refused(reason: FailureReason, message: Sentence): ConnectorError {
  return new ConnectorError('rejected', message, { connector: 'entra', operation, reason });
}
