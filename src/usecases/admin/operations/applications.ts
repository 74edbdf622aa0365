import type { EntitlementRef } from '../../../domain/entitlement';
import { getApplication } from '../../queries/application-detail';
import { applicationOptions, listApplications } from '../../queries/list-applications';
import type { AdminPorts } from '../admin-ports';
import { bindEntitlement, unbindEntitlement } from '../bind-entitlement';
import type { Place } from '../bind-entitlement';
import { createGroup, proposeGroup } from '../create-group';
import type { GroupInput } from '../create-group';
import { deleteApplication } from '../delete-application';
import { exportApplications } from '../export-applications';
import { inspectEntitlement, searchEntitlements } from '../find-entitlements';
import { importApplications } from '../import-applications';
import { inspectBound } from '../inspect-bound';
import { saveApplication } from '../save-application';
import type { ApplicationInput } from '../save-application';
import { deleteLevel, saveLevel } from '../save-level';
import type { ById, Caller } from './caller';

export function applicationOperations(ports: AdminPorts) {
  return {
    'applications.list': (input: Parameters<typeof listApplications>[1]) => listApplications(ports, input),
    'applications.options': (input: Parameters<typeof applicationOptions>[1]) =>
      applicationOptions(ports, input),
    'applications.get': ({ id }: ById) => getApplication(ports, id),
    'applications.save': (input: ApplicationInput, { accountId }: Caller) =>
      saveApplication(ports, accountId, input),
    'applications.delete': ({ id }: ById, { accountId }: Caller) => deleteApplication(ports, accountId, id),
    'applications.export': (_input: unknown, { accountId }: Caller) => exportApplications(ports, accountId),
    'applications.import': (input: Parameters<typeof importApplications>[2], { accountId }: Caller) =>
      importApplications(ports, accountId, input),
    'levels.save': (input: Parameters<typeof saveLevel>[2], { accountId }: Caller) =>
      saveLevel(ports, accountId, input),
    'levels.delete': (input: Parameters<typeof deleteLevel>[2], { accountId }: Caller) =>
      deleteLevel(ports, accountId, input),
  };
}

type Placed = Place & { readonly entitlement: EntitlementRef };

export function entitlementOperations(ports: AdminPorts) {
  return {
    'entitlements.search': (input: Parameters<typeof searchEntitlements>[1]) =>
      searchEntitlements(ports, input),
    'entitlements.inspect': (input: Parameters<typeof inspectEntitlement>[1]) =>
      inspectEntitlement(ports, input),
    'entitlements.inspectBound': ({ applicationId }: { readonly applicationId: string }) =>
      inspectBound(ports, applicationId),
    'entitlements.bind': (input: Placed, { accountId }: Caller) => bindEntitlement(ports, accountId, input),
    'entitlements.unbind': (input: Placed, { accountId }: Caller) =>
      unbindEntitlement(ports, accountId, input),
    'entitlements.proposeGroup': (place: Place) => proposeGroup(ports, place),
    'entitlements.createGroup': (input: GroupInput, { accountId }: Caller) =>
      createGroup(ports, accountId, input),
  };
}
