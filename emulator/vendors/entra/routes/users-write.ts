import type { GraphCall, Route } from '../graph/call';
import { jsonBody } from '../graph/body';
import { need } from '../graph/lookup';
import { USER_DELETE, USER_WRITE } from '../graph/roles';
import { USER_PROPERTIES } from '../graph/schema-user';
import { badRequest, conflict } from '../http/graph-fault';
import { created, noContent, type Reply } from '../http/reply';
import { asText, type JsonObject } from '../json';
import { entityView } from '../odata/view';
import { recordAudit } from '../state/audit';
import { changeProps, deleteObject, putObject } from '../state/changes';
import { userProps } from '../state/drafts';

const REQUIRED = [
  'displayName',
  'mailNickname',
  'accountEnabled',
  'userPrincipalName',
  'passwordProfile',
] as const;

function checkNewUser(call: GraphCall, body: JsonObject): void {
  const missing = REQUIRED.find((name) => body[name] === undefined || body[name] === null);
  if (missing !== undefined)
    throw badRequest(`A value is required for property '${missing}' of resource 'User'.`);
  checkUserProps(body);
  const name = asText(body['userPrincipalName']);
  const domain = name.split('@')[1]?.toLowerCase() ?? '';
  if (!call.tenant.domains.some((known) => known.toLowerCase() === domain)) {
    throw badRequest(
      'The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.',
    );
  }
  if (call.tenant.directory.userByPrincipalName(name) !== undefined) throw conflict('userPrincipalName');
}

function checkUserProps(body: JsonObject): void {
  const unknown = Object.keys(body).find((name) => !(name in USER_PROPERTIES));
  if (unknown !== undefined) throw badRequest(`Invalid property '${unknown}'.`);
}

function createUser(call: GraphCall): Reply {
  const body = jsonBody(call);
  checkNewUser(call, body);
  // A password is written, never kept.
  const { passwordProfile: _unkept, ...given } = body;
  const id = call.world.objectIds.guid();
  const props = userProps(call.world, call.tenant, { id, ...given });
  const user = putObject(call.world, call.tenant, { kind: 'user', id, props }, 'api');
  recordAudit(call, { activity: 'Add user', category: 'UserManagement', operation: 'Add', target: user });
  const context = `${call.graphOrigin}/v1.0/$metadata#users/$entity`;
  const location = `${call.graphOrigin}/v2/${call.tenant.id}/directoryObjects/${id}/Microsoft.DirectoryServices.User`;
  return created(
    { '@odata.context': context, ...entityView(call.tenant, user, undefined, 'first') },
    location,
  );
}

function patchUser(call: GraphCall): Reply {
  const user = need(call, 'user', call.keys[0]);
  const body = jsonBody(call);
  checkUserProps(body);
  if (user.props['onPremisesSyncEnabled'] === true) {
    throw badRequest(
      'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.',
    );
  }
  const { passwordProfile: _unkept, ...changes } = body;
  const name = changes['userPrincipalName'];
  if (typeof name === 'string') {
    const holder = call.tenant.directory.userByPrincipalName(name);
    if (holder !== undefined && holder.id !== user.id) throw conflict('userPrincipalName');
  }
  changeProps(call.world, call.tenant, user, changes);
  recordAudit(call, {
    activity: 'Update user',
    category: 'UserManagement',
    operation: 'Update',
    target: user,
  });
  return noContent();
}

function deleteUser(call: GraphCall): Reply {
  const user = need(call, 'user', call.keys[0]);
  recordAudit(call, {
    activity: 'Delete user',
    category: 'UserManagement',
    operation: 'Delete',
    target: user,
  });
  deleteObject(call.world, call.tenant, user);
  return noContent();
}

export const USER_WRITE_ROUTES: readonly Route[] = [
  { method: 'POST', pattern: 'users', kind: 'users.create', units: 1, roles: USER_WRITE, handle: createUser },
  {
    method: 'PATCH',
    pattern: 'users/{user}',
    kind: 'users.update',
    units: 1,
    roles: USER_WRITE,
    handle: patchUser,
  },
  {
    method: 'DELETE',
    pattern: 'users/{user}',
    kind: 'users.delete',
    units: 1,
    roles: USER_DELETE,
    handle: deleteUser,
  },
];
