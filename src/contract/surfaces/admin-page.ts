import type { Definitions } from '#contract/kit/reply';
import { applicationInputs } from '#contract/catalog/applications';
import type { ApplicationOutputs } from '#contract/catalog/applications';
import { auditInputs } from '#contract/audit/audit';
import type { AuditOutputs } from '#contract/audit/audit';
import { configurationInputs } from '#contract/configuration/configuration';
import type { ConfigurationOutputs } from '#contract/configuration/configuration';
import { connectionInputs } from '#contract/connections/connections';
import type { ConnectionOutputs } from '#contract/connections/connections';
import { entitlementInputs } from '#contract/catalog/entitlements';
import type { EntitlementOutputs } from '#contract/catalog/entitlements';
import { identityMappingInputs } from '#contract/people/identity-mappings';
import type { IdentityMappingOutputs } from '#contract/people/identity-mappings';
import { ledgerInputs } from '#contract/grants/ledger';
import type { LedgerOutputs } from '#contract/grants/ledger';
import { overviewInputs } from '#contract/overview/overview';
import type { OverviewOutputs } from '#contract/overview/overview';
import { peopleInputs } from '#contract/people/people';
import type { PeopleOutputs } from '#contract/people/people';
import { portalInputs } from '#contract/portals/portals';
import type { PortalOutputs } from '#contract/portals/portals';
import { ruleInputs } from '#contract/rules/rules';
import type { RuleOutputs } from '#contract/rules/rules';
import { settingsInputs } from '#contract/configuration/settings';
import type { SettingsOutputs } from '#contract/configuration/settings';
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
