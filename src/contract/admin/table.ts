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
import { overviewInputs } from './overview';
import type { OverviewOutputs } from './overview';
import { peopleInputs } from './people';
import type { PeopleOutputs } from './people';
import { portalInputs } from './portals';
import type { PortalOutputs } from './portals';
import { ruleInputs } from './rules';
import type { RuleOutputs } from './rules';
import { settingsInputs } from './settings';
import type { SettingsOutputs } from './settings';
import { siteInputs } from './site';
import type { SiteOutputs } from './site';

/** Everything a Jira administrator can do. */
export const adminInputs = {
  ...connectionInputs,
  ...applicationInputs,
  ...entitlementInputs,
  ...ruleInputs,
  ...portalInputs,
  ...siteInputs,
  ...identityMappingInputs,
  ...peopleInputs,
  ...ledgerInputs,
  ...auditInputs,
  ...configurationInputs,
  ...overviewInputs,
  ...settingsInputs,
} as const;

export interface AdminOutputs
  extends
    ConnectionOutputs,
    ApplicationOutputs,
    EntitlementOutputs,
    RuleOutputs,
    PortalOutputs,
    SiteOutputs,
    IdentityMappingOutputs,
    PeopleOutputs,
    LedgerOutputs,
    AuditOutputs,
    ConfigurationOutputs,
    OverviewOutputs,
    SettingsOutputs {}

export type AdminDefinitions = Definitions<typeof adminInputs, AdminOutputs>;
