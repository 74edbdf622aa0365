import type { AdminPorts } from '#usecases/kit/admin-ports';
import { applicationOperations, entitlementOperations } from './applications';
import { auditOperations } from './audit';
import { configurationOperations, identityMappingOperations } from './configuration';
import { connectionOperations } from './connections';
import { grantOperations } from './grants';
import { peopleOperations } from './people';
import { portalOperations } from './portals';
import { requestOperations } from './requests';
import { ruleOperations } from './rules';
import { settingsOperations } from './settings';
import { siteOperations } from './site';

/** Everything an administrator can do, by the name of the operation. The caller's right was checked before. */
export function adminOperations(ports: AdminPorts) {
  return {
    ...connectionOperations(ports),
    ...applicationOperations(ports),
    ...entitlementOperations(ports),
    ...ruleOperations(ports),
    ...portalOperations(ports),
    ...siteOperations(ports),
    ...identityMappingOperations(ports),
    ...peopleOperations(ports),
    ...grantOperations(ports),
    ...requestOperations(ports),
    ...auditOperations(ports),
    ...configurationOperations(ports),
    ...settingsOperations(ports),
  };
}
