import type { AdminPorts } from '#usecases/kit/admin-ports';
import { clearConfiguration } from '#usecases/configuration/clear-configuration';
import { exportConfiguration } from '#usecases/configuration/export-configuration';
import { importConfiguration } from '#usecases/configuration/import-configuration';
import { mapIdentity, unmapIdentity } from '#usecases/people/map-identity';
import type { MappingInput } from '#usecases/people/map-identity';
import { listMappings } from '#usecases/people/list-mappings';
import { principalLabels } from '#usecases/people/principal-labels';
import type { Caller } from './caller';

export function identityMappingOperations(ports: AdminPorts) {
  return {
    'identityMappings.list': (input: Parameters<typeof listMappings>[1]) => listMappings(ports, input),
    'identityMappings.save': (input: MappingInput, { accountId }: Caller) =>
      mapIdentity(ports, accountId, input),
    'identityMappings.labels': (input: Parameters<typeof principalLabels>[1]) =>
      principalLabels(ports, input),
    'identityMappings.delete': (input: Parameters<typeof unmapIdentity>[2], { accountId }: Caller) =>
      unmapIdentity(ports, accountId, input),
  };
}

export function configurationOperations(ports: AdminPorts) {
  return {
    'configuration.export': (_input: unknown, { accountId }: Caller) => exportConfiguration(ports, accountId),
    'configuration.import': (input: Parameters<typeof importConfiguration>[2], { accountId }: Caller) =>
      importConfiguration(ports, accountId, input),
    'configuration.clear': (_input: unknown, { accountId }: Caller) => clearConfiguration(ports, accountId),
  };
}
