import { jsonBody } from '../../graph/body';
import type { GraphCall, Route } from '../../graph/call';
import { need } from '../../graph/lookup';
import { APPLICATION_OWNED, APPLICATION_WRITE, holdsAny } from '../../graph/roles';
import { APPLICATION_PROPERTIES } from '../../graph/schema-others';
import { badRequest, denied } from '../../http/graph-fault';
import { created, noContent, type Reply } from '../../http/reply';
import { asText, type JsonObject } from '../../json';
import { entityView } from '../../odata/view';
import { registerApplication } from '../../state/app-seeding';
import { recordAudit } from '../../state/audit';
import { changeProps } from '../../state/changes';
import type { DirectoryObject } from '../../state/directory-object';
import { checkResourceAccess } from './resource-access';

const WRITABLE: ReadonlySet<string> = new Set([
  'displayName',
  'description',
  'notes',
  'tags',
  'requiredResourceAccess',
  'serviceManagementReference',
]);

function checkProps(body: JsonObject): void {
  for (const name of Object.keys(body)) {
    if (WRITABLE.has(name)) continue;
    if (name === 'signInAudience' && body[name] === 'AzureADMyOrg') continue;
    if (!(name in APPLICATION_PROPERTIES)) throw badRequest(`Invalid property '${name}'.`);
    throw badRequest(`Property '${name}' of resource 'Application' cannot be set in this simulator.`);
  }
  if (body['displayName'] !== undefined && asText(body['displayName']) === '')
    throw badRequest("A value is required for property 'displayName' of resource 'Application'.");
  checkResourceAccess(body['requiredResourceAccess']);
}

/** With the permission for owned applications only, all others are out of reach. */
export function needWritable(call: GraphCall): DirectoryObject {
  const application = need(call, 'application', call.keys[0]);
  const own = call.tenant.directory.owners.has(application.id, call.caller.app.servicePrincipalId);
  if (!own && !holdsAny(call.caller.roles, APPLICATION_WRITE)) throw denied();
  return application;
}

export function auditApplication(call: GraphCall, activity: string, target: DirectoryObject): void {
  const operation = activity.startsWith('Add') ? 'Add' : 'Update';
  recordAudit(call, { activity, category: 'ApplicationManagement', operation, target });
}

/** The application alone: it signs in only after a service principal was made for it. */
function createApplication(call: GraphCall): Reply {
  const body = jsonBody(call);
  checkProps({ displayName: '', ...body });
  const { world, tenant } = call;
  const application = registerApplication(world, tenant, body);
  // Whoever may only write what it owns owns what it makes.
  if (!holdsAny(call.caller.roles, APPLICATION_WRITE))
    tenant.directory.owners.add(application.id, call.caller.app.servicePrincipalId, call.now);
  auditApplication(call, 'Add application', application);
  const context = `${call.graphOrigin}/v1.0/$metadata#applications/$entity`;
  const location = `${call.graphOrigin}/v2/${tenant.id}/directoryObjects/${application.id}/Microsoft.DirectoryServices.Application`;
  return created(
    { '@odata.context': context, ...entityView(tenant, application, undefined, 'first') },
    location,
  );
}

function patchApplication(call: GraphCall): Reply {
  const application = needWritable(call);
  const body = jsonBody(call);
  checkProps(body);
  changeProps(call.world, call.tenant, application, body);
  auditApplication(call, 'Update application', application);
  return noContent();
}

/** What opens the writing of applications, in the simulator and at the vendor. */
export const WRITE_OR_OWNED: readonly string[] = [...APPLICATION_WRITE, APPLICATION_OWNED];

export const APPLICATION_WRITE_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    pattern: 'applications',
    kind: 'applications.create',
    units: 1,
    roles: WRITE_OR_OWNED,
    handle: createApplication,
  },
  {
    method: 'PATCH',
    pattern: 'applications/{application}',
    kind: 'applications.update',
    units: 1,
    roles: WRITE_OR_OWNED,
    handle: patchApplication,
  },
];
