import type { GraphCall, Route } from '../../graph/call';
import { need } from '../../graph/lookup';
import { APPLICATION_WRITE, DEVICE_WRITE, GROUP_DELETE, holdsAny, USER_DELETE } from '../../graph/roles';
import { denied, notFound } from '../../http/graph-fault';
import { noContent, type Reply } from '../../http/reply';
import { recordAudit } from '../../state/audit';
import { deleteObject } from '../../state/changes';
import { resourceName, type ObjectKind } from '../../state/directory-object';

const DELETE_ROLES: Readonly<Partial<Record<ObjectKind, readonly string[]>>> = {
  user: USER_DELETE,
  group: GROUP_DELETE,
  device: DEVICE_WRITE,
  servicePrincipal: APPLICATION_WRITE,
};

/**
 * The trap: without `/$ref` the removal of a member is the deletion of the object, if the caller may delete objects of
 * its type, and 403 otherwise.
 */
function deleteMemberObject(call: GraphCall): Reply {
  need(call, 'group', call.keys[0]);
  const asked = call.keys[1]?.text ?? '';
  const target = call.tenant.directory.live(asked);
  if (target === undefined) throw notFound(asked);
  const roles = DELETE_ROLES[target.kind];
  if (roles === undefined || !holdsAny(call.caller.roles, roles)) throw denied();
  const activity = `Delete ${resourceName(target.kind).toLowerCase()}`;
  recordAudit(call, { activity, category: 'DirectoryManagement', operation: 'Delete', target });
  deleteObject(call.world, call.tenant, target);
  return noContent();
}

const ANY_DELETE = [...new Set([...USER_DELETE, ...GROUP_DELETE, ...DEVICE_WRITE, ...APPLICATION_WRITE])];

export const DANGLING_DELETE_ROUTES: readonly Route[] = (['members', 'owners'] as const).map((link) => ({
  method: 'DELETE',
  pattern: `groups/{group}/${link}/{object}`,
  kind: `${link}.deleteObject`,
  units: 1,
  roles: ANY_DELETE,
  handle: deleteMemberObject,
}));
