import { jsonBody } from '../../graph/body';
import type { GraphCall, Route } from '../../graph/call';
import { need } from '../../graph/lookup';
import { APPLICATION_READ } from '../../graph/roles';
import { badRequest, conflict } from '../../http/graph-fault';
import { created, noContent, ok, type Reply } from '../../http/reply';
import { asText, type JsonObject } from '../../json';
import { entityView } from '../../odata/view';
import type { AppRegistration } from '../../state/app-registration';
import { putServicePrincipal } from '../../state/app-seeding';
import { assignmentIdOf } from '../../state/assignment-id';
import type { DirectoryObject } from '../../state/directory-object';
import { GRAPH_APP_ID, GRAPH_PERMISSIONS, type GraphPermission } from '../../state/graph-permissions';
import { appOf } from '../../state/tenant';
import { toSeconds } from '../../timestamps';
import { auditApplication, WRITE_OR_OWNED } from './applications-write';

/** Brings an application of the tenant to life: from now on it can sign in. */
function createPrincipal(call: GraphCall): Reply {
  const { world, tenant } = call;
  const appId = asText(jsonBody(call)['appId']);
  const app = appOf(tenant, appId);
  if (app === undefined)
    throw badRequest(`The appId '${appId}' does not reference a valid application object.`);
  if (tenant.directory.live(app.servicePrincipalId) !== undefined) throw conflict('servicePrincipalNames');
  const principal = putServicePrincipal(world, tenant, app, 'api');
  auditApplication(call, 'Add service principal', principal);
  const context = `${call.graphOrigin}/v1.0/$metadata#servicePrincipals/$entity`;
  const location = `${call.graphOrigin}/v2/${tenant.id}/directoryObjects/${principal.id}/Microsoft.DirectoryServices.ServicePrincipal`;
  return created(
    { '@odata.context': context, ...entityView(tenant, principal, undefined, 'first') },
    location,
  );
}

interface Assignee {
  readonly app: AppRegistration | undefined;
  readonly principal: DirectoryObject;
  readonly graph: DirectoryObject;
}

function assigneeOf(call: GraphCall): Assignee {
  const principal = need(call, 'servicePrincipal', call.keys[0]);
  const graph = need(call, 'servicePrincipal', { property: 'appId', text: GRAPH_APP_ID, quoted: true });
  return { principal, graph, app: appOf(call.tenant, asText(principal.props['appId'])) };
}

const assignmentView = ({ principal, graph }: Assignee, role: GraphPermission): JsonObject => ({
  id: assignmentIdOf(principal.id, role.id),
  deletedDateTime: null,
  appRoleId: role.id,
  createdDateTime: toSeconds(principal.createdAt),
  principalDisplayName: principal.props['displayName'] ?? null,
  principalId: principal.id,
  principalType: 'ServicePrincipal',
  resourceDisplayName: graph.props['displayName'] ?? null,
  resourceId: graph.id,
});

const contextOf = (call: GraphCall, suffix = ''): string =>
  `${call.graphOrigin}/v1.0/$metadata#servicePrincipals('${call.keys[0]?.text ?? ''}')/appRoleAssignments${suffix}`;

function listAssignments(call: GraphCall): Reply {
  const assignee = assigneeOf(call);
  const held = GRAPH_PERMISSIONS.filter(({ value }) => assignee.app?.roles.has(value) === true);
  const value = held.map((role) => assignmentView(assignee, role));
  return ok({ '@odata.context': contextOf(call), value });
}

/** An application permission with admin consent: this is what the consent button of the portal does. */
function assign(call: GraphCall): Reply {
  const assignee = assigneeOf(call);
  const body = jsonBody(call);
  if (body['principalId'] !== assignee.principal.id || assignee.app === undefined)
    throw badRequest('The principalId does not match the service principal of the request.');
  const role = GRAPH_PERMISSIONS.find(({ id }) => id === body['appRoleId']);
  if (body['resourceId'] !== assignee.graph.id || role === undefined)
    throw badRequest('Permission being assigned was not found on application.');
  if (assignee.app.roles.has(role.value))
    throw badRequest('Permission being assigned already exists on the object.');
  assignee.app.roles.add(role.value);
  auditApplication(call, 'Add app role assignment to service principal', assignee.principal);
  const location = `${call.graphOrigin}/v1.0${call.rawPath}/${assignmentIdOf(assignee.principal.id, role.id)}`;
  return created(
    { '@odata.context': contextOf(call, '/$entity'), ...assignmentView(assignee, role) },
    location,
  );
}

function unassign(call: GraphCall): Reply {
  const { app, principal } = assigneeOf(call);
  const wanted = call.keys[1]?.text ?? '';
  const role = GRAPH_PERMISSIONS.find(({ id }) => assignmentIdOf(principal.id, id) === wanted);
  if (role === undefined || app?.roles.delete(role.value) !== true)
    throw badRequest('Permission being removed was not found on the object.');
  auditApplication(call, 'Remove app role assignment from service principal', principal);
  return noContent();
}

const ASSIGN: readonly string[] = ['AppRoleAssignment.ReadWrite.All'];
const ASSIGNMENTS = 'servicePrincipals/{principal}/appRoleAssignments';

export const SERVICE_PRINCIPAL_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    pattern: 'servicePrincipals',
    kind: 'servicePrincipals.create',
    units: 1,
    roles: WRITE_OR_OWNED,
    handle: createPrincipal,
  },
  {
    method: 'GET',
    pattern: ASSIGNMENTS,
    kind: 'appRoleAssignments.list',
    units: 1,
    roles: [...APPLICATION_READ, ...ASSIGN],
    handle: listAssignments,
  },
  {
    method: 'POST',
    pattern: ASSIGNMENTS,
    kind: 'appRoleAssignments.create',
    units: 1,
    roles: ASSIGN,
    handle: assign,
  },
  {
    method: 'DELETE',
    pattern: `${ASSIGNMENTS}/{assignment}`,
    kind: 'appRoleAssignments.delete',
    units: 1,
    roles: ASSIGN,
    handle: unassign,
  },
];
