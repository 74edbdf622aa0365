import type { GraphCall, Route } from '../graph/call';
import { contextOf } from '../graph/collection';
import { ORGANIZATION_READ } from '../graph/roles';
import { notFound } from '../http/graph-fault';
import { ok, type Reply } from '../http/reply';
import type { Json, JsonObject } from '../json';
import type { Tenant } from '../state/tenant';
import { toSeconds } from '../timestamps';

function domainsOf(tenant: Tenant): JsonObject[] {
  return tenant.domains.map((name, index) => ({
    capabilities: 'Email, OfficeCommunicationsOnline',
    isDefault: index === 0,
    isInitial: /\.onmicrosoft\.(?:com|us|cn)$/.test(name),
    name,
    type: 'Managed',
  }));
}

function organizationOf(tenant: Tenant): JsonObject {
  return {
    id: tenant.id,
    deletedDateTime: null,
    businessPhones: [],
    city: null,
    country: null,
    countryLetterCode: null,
    createdDateTime: toSeconds(tenant.createdAt),
    defaultUsageLocation: null,
    displayName: tenant.displayName,
    isMultipleDataLocationsForServicesEnabled: null,
    marketingNotificationEmails: [],
    onPremisesLastSyncDateTime: null,
    onPremisesSyncEnabled: null,
    partnerTenantType: null,
    postalCode: null,
    preferredLanguage: 'en',
    securityComplianceNotificationMails: [],
    securityComplianceNotificationPhones: [],
    state: null,
    street: null,
    technicalNotificationMails: [],
    tenantType: 'AAD',
    privacyProfile: null,
    assignedPlans: [],
    provisionedPlans: [],
    verifiedDomains: domainsOf(tenant),
  };
}

function chosen(call: GraphCall): JsonObject {
  const all = organizationOf(call.tenant);
  const { select } = call.query;
  if (select === undefined) return all;
  return Object.fromEntries(
    select.flatMap((name): [string, Json][] => (all[name] === undefined ? [] : [[name, all[name]]])),
  );
}

function listOrganization(call: GraphCall): Reply {
  return ok({ '@odata.context': contextOf(call, 'organization'), value: [chosen(call)] });
}

function getOrganization(call: GraphCall): Reply {
  const asked = call.keys[0]?.text ?? '';
  if (asked.toLowerCase() !== call.tenant.id.toLowerCase()) throw notFound(asked);
  return ok({ '@odata.context': contextOf(call, 'organization', '/$entity'), ...chosen(call) });
}

const SHARED = { method: 'GET', units: 1, roles: ORGANIZATION_READ } as const;

export const ORGANIZATION_ROUTES: readonly Route[] = [
  { ...SHARED, pattern: 'organization', kind: 'organization.list', handle: listOrganization },
  { ...SHARED, pattern: 'organization/{tenant}', kind: 'organization.get', handle: getOrganization },
];
