import { toSeconds } from '../timestamps';
import { putObject } from './changes';
import { GRAPH_APP_ID, GRAPH_PERMISSIONS } from './graph-permissions';
import { createIdStream } from './identifiers';
import type { Tenant } from './tenant';
import type { World } from './world';

/** Tenant of the vendor's own applications. */
const VENDOR_TENANT = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';

/** Microsoft Graph as every tenant has it; its app roles are the application permissions there are. */
export function putGraphPrincipal(world: World, tenant: Tenant): void {
  const displayName = 'Microsoft Graph';
  const props = {
    appId: GRAPH_APP_ID,
    displayName,
    appDisplayName: displayName,
    appOwnerOrganizationId: VENDOR_TENANT,
    createdDateTime: toSeconds(tenant.createdAt),
    servicePrincipalNames: [GRAPH_APP_ID, `https://${tenant.cloud.graphHost}`],
    appRoles: GRAPH_PERMISSIONS.map(({ id, value, displayName: name }) => ({
      allowedMemberTypes: ['Application'],
      description: name,
      displayName: name,
      id,
      isEnabled: true,
      origin: 'Application',
      value,
    })),
  };
  // A stream of its own: the principal takes no id away from what is seeded.
  const id = createIdStream(world.seed, `graph/${tenant.id}`).guid();
  putObject(world, tenant, { kind: 'servicePrincipal', id, props }, 'seed');
}
