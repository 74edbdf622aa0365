import type { AdminPorts } from '../admin-ports';
import { applicationOperations, entitlementOperations } from './applications';
import { configurationOperations, identityMappingOperations } from './configuration';
import { connectionOperations } from './connections';
import { auditOperations, ledgerOperations } from './ledger';
import { portalOperations, ruleOperations } from './rules';

/** Everything an administrator can do, by the name of the operation. The caller's right was checked before. */
export function adminOperations(ports: AdminPorts) {
  return {
    ...connectionOperations(ports),
    ...applicationOperations(ports),
    ...entitlementOperations(ports),
    ...ruleOperations(ports),
    ...portalOperations(ports),
    ...identityMappingOperations(ports),
    ...ledgerOperations(ports),
    ...auditOperations(ports),
    ...configurationOperations(ports),
  };
}
