import { badRequest } from '../../http/graph-fault';
import { asText, isJsonObject, type Json } from '../../json';
import { GRAPH_APP_ID, GRAPH_PERMISSIONS } from '../../state/graph-permissions';

const malformedAccess = (): Error =>
  badRequest("Invalid value specified for property 'requiredResourceAccess' of resource 'Application'.");

function listOf(value: Json | undefined): readonly Json[] {
  if (!Array.isArray(value)) throw malformedAccess();
  return value;
}

/** Only application permissions of Microsoft Graph that exist; delegated scopes are taken as they come. */
function checkAccess(access: Json): void {
  if (!isJsonObject(access)) throw malformedAccess();
  const { id, type } = access;
  const known = type === 'Scope' || GRAPH_PERMISSIONS.some((permission) => permission.id === id);
  if ((type !== 'Role' && type !== 'Scope') || !known) throw malformedAccess();
}

/** `requiredResourceAccess`: which permissions an application asks for. Throws 400. */
export function checkResourceAccess(value: Json | undefined): void {
  if (value === undefined) return;
  for (const resource of listOf(value)) {
    if (!isJsonObject(resource) || asText(resource['resourceAppId']) !== GRAPH_APP_ID)
      throw malformedAccess();
    listOf(resource['resourceAccess']).forEach(checkAccess);
  }
}
