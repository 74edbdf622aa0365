import type { Definitions, FormPlaces } from '#contract/kit/reply';
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
import { grantInputs } from '#contract/grants/grants';
import type { GrantOutputs } from '#contract/grants/grants';
import { overviewInputs } from '#contract/overview/overview';
import type { OverviewOutputs } from '#contract/overview/overview';
import { peopleInputs } from '#contract/people/people';
import type { PeopleOutputs } from '#contract/people/people';
import { portalInputs } from '#contract/portals/portals';
import type { PortalOutputs } from '#contract/portals/portals';
import { requestInputs } from '#contract/requests/requests';
import type { RequestOutputs } from '#contract/requests/requests';
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
  ...grantInputs,
  ...requestInputs,
  ...auditInputs,
  ...configurationInputs,
  ...overviewInputs,
  ...settingsInputs,
} as const;

/** Where parameters hold a whole form: what is wrong inside is told from the form's own top, as its fields are named. */
export const adminForms: FormPlaces<typeof adminInputs> = {
  'rules.save': ['rule'],
  'rules.replay': ['draft.rule', 'draft'],
  'portals.save': ['portal'],
  'portals.syncOptions': ['portal'],
};

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
    GrantOutputs,
    RequestOutputs,
    AuditOutputs,
    ConfigurationOutputs,
    OverviewOutputs,
    SettingsOutputs {}

export type AdminDefinitions = Definitions<typeof adminInputs, AdminOutputs>;
