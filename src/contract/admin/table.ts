import type { Definitions } from '../reply';
import { applicationInputs } from './applications';
import type { ApplicationOutputs } from './applications';
import { auditInputs } from './audit';
import type { AuditOutputs } from './audit';
import { configurationInputs } from './configuration';
import type { ConfigurationOutputs } from './configuration';
import { connectionInputs } from './connections';
import type { ConnectionOutputs } from './connections';
import { entitlementInputs } from './entitlements';
import type { EntitlementOutputs } from './entitlements';
import { identityMappingInputs } from './identity-mappings';
import type { IdentityMappingOutputs } from './identity-mappings';
import { ledgerInputs } from './ledger';
import type { LedgerOutputs } from './ledger';
import { portalInputs } from './portals';
import type { PortalOutputs } from './portals';
import { ruleInputs } from './rules';
import type { RuleOutputs } from './rules';

/** Everything a Jira administrator can do. */
export const adminInputs = {
  ...connectionInputs,
  ...applicationInputs,
  ...entitlementInputs,
  ...ruleInputs,
  ...portalInputs,
  ...identityMappingInputs,
  ...ledgerInputs,
  ...auditInputs,
  ...configurationInputs,
} as const;

export interface AdminOutputs
  extends
    ConnectionOutputs,
    ApplicationOutputs,
    EntitlementOutputs,
    RuleOutputs,
    PortalOutputs,
    IdentityMappingOutputs,
    LedgerOutputs,
    AuditOutputs,
    ConfigurationOutputs {}

export type AdminDefinitions = Definitions<typeof adminInputs, AdminOutputs>;
