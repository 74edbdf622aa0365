import type { EntitlementRef } from '#domain/catalog/entitlement';
import { getApplication } from '#usecases/catalog/application-detail';
import { applicationOptions, listApplications } from '#usecases/catalog/list-applications';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { bindEntitlement, unbindEntitlement } from '#usecases/catalog/bind-entitlement';
import type { Place } from '#usecases/catalog/bind-entitlement';
import { createGroup, proposeGroup } from '#usecases/catalog/create-group';
import type { GroupInput } from '#usecases/catalog/create-group';
import { deleteApplication } from '#usecases/catalog/delete-application';
import { exportApplications } from '#usecases/catalog/export-applications';
import { searchEntitlements } from '#usecases/catalog/find-entitlements';
import { importApplications } from '#usecases/catalog/import-applications';
import { inspectBound } from '#usecases/catalog/inspect-bindings';
import { saveApplication } from '#usecases/catalog/save-application';
import type { ApplicationInput } from '#usecases/catalog/save-application';
import { deleteLevel, saveLevel } from '#usecases/catalog/save-level';
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
