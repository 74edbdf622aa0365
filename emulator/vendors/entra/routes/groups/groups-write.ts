import { jsonBody } from '../../graph/body';
import type { GraphCall, Route } from '../../graph/call';
import { need } from '../../graph/lookup';
import { GROUP_CREATE, GROUP_WRITE, holdsAny, MEMBER_WRITE } from '../../graph/roles';
import { badRequest, denied } from '../../http/graph-fault';
import { created, noContent, type Reply } from '../../http/reply';
import type { JsonObject } from '../../json';
import { entityView } from '../../odata/view';
import { recordAudit } from '../../state/audit';
import { changeProps, putObject, type Link } from '../../state/changes';
import type { DirectoryObject } from '../../state/directory-object';
import { groupProps } from '../../state/drafts';
import {
  boundCount,
  checkBound,
  resolveBound,
  withoutReferences,
  type Bound,
} from '../links/bound-references';
import { checkExchangeAndSync, checkMembershipWritable, checkPrivileged } from './group-guards';
import { checkGroupProps, checkNewGroup, checkUnique } from './group-validation';
import { commitLink } from '../links/links';

const LINKS: readonly Link[] = ['members', 'owners'];

function commitBound(call: GraphCall, group: DirectoryObject, bound: Bound): void {
  for (const link of LINKS) {
    for (const target of bound[link]) commitLink(call, link, group, target);
  }
}

function createFrom(call: GraphCall, body: JsonObject): Reply {
  const given = withoutReferences(body);
  checkNewGroup(call, given);
  const bound = resolveBound(call, body);
  const { world, tenant } = call;
  const id = world.objectIds.guid();
  const draft = { kind: 'group' as const, id, props: groupProps(world, tenant, { id, ...given }) };
  checkBound(call, { ...draft, createdAt: call.now, deletedAt: null, lag: { reads: 0, until: 0 } }, bound);
  const group = putObject(world, tenant, draft, 'api');
  recordAudit(call, { activity: 'Add group', category: 'GroupManagement', operation: 'Add', target: group });
  commitBound(call, group, bound);
  const context = `${call.graphOrigin}/v1.0/$metadata#groups/$entity`;
  const location = `${call.graphOrigin}/v2/${tenant.id}/directoryObjects/${id}/Microsoft.DirectoryServices.Group`;
  return created({ '@odata.context': context, ...entityView(tenant, group, undefined, 'first') }, location);
}

function createGroup(call: GraphCall): Reply {
  return createFrom(call, jsonBody(call));
}

/** Properties need the right to write groups; members alone need only the right to write members. */
function checkRights(call: GraphCall, props: JsonObject, body: JsonObject): void {
  const onlyMembers = Object.keys(props).length === 0 && body['owners@odata.bind'] === undefined;
  if (!onlyMembers && !holdsAny(call.caller.roles, GROUP_WRITE)) throw denied();
}

function updateGroup(call: GraphCall, group: DirectoryObject, body: JsonObject): Reply {
  const props = withoutReferences(body);
  checkRights(call, props, body);
  checkExchangeAndSync(group);
  checkPrivileged(call, group);
  if (body['members@odata.bind'] !== undefined) checkMembershipWritable(call, group);
  checkGroupProps(props);
  if (props['uniqueName'] !== undefined && props['uniqueName'] !== group.props['uniqueName']) {
    throw badRequest("Property 'uniqueName' is immutable and cannot be changed.");
  }
  checkUnique(call, { ...props, mailEnabled: group.props['mailEnabled'] ?? false }, group.id);
  const bound = resolveBound(call, body);
  checkBound(call, group, bound);
  if (Object.keys(props).length > 0) {
    changeProps(call.world, call.tenant, group, props);
    recordAudit(call, {
      activity: 'Update group',
      category: 'GroupManagement',
      operation: 'Update',
      target: group,
    });
  }
  commitBound(call, group, bound);
  return noContent();
}

/** `Prefer: create-if-missing` on the alternate key makes a PATCH an upsert. */
function patchGroup(call: GraphCall): Reply {
  const key = call.keys[0];
  const upsert = /\bcreate-if-missing\b/i.test(call.headers.get('prefer') ?? '');
  const body = jsonBody(call);
  const name = key?.property === 'uniqueName' ? key.text : undefined;
  if (
    name !== undefined &&
    upsert &&
    call.tenant.directory.findBy('group', 'uniqueName', name) === undefined
  ) {
    if (!holdsAny(call.caller.roles, GROUP_CREATE)) throw denied();
    return createFrom(call, { ...body, uniqueName: name });
  }
  return updateGroup(call, need(call, 'group', key), body);
}

/** Every three references cost about one write. */
function writesOf(body: JsonObject | undefined): number {
  return Math.max(1, Math.ceil((body === undefined ? 0 : boundCount(body)) / 3));
}

export const GROUP_WRITE_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    pattern: 'groups',
    kind: 'groups.create',
    units: 1,
    roles: GROUP_CREATE,
    handle: createGroup,
  },
  {
    method: 'PATCH',
    pattern: 'groups/{group}',
    kind: 'groups.update',
    units: 1,
    roles: [...GROUP_CREATE, ...MEMBER_WRITE],
    handle: patchGroup,
    writes: writesOf,
  },
];
