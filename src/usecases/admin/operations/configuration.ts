import type { AdminPorts } from '../admin-ports';
import { clearConfiguration } from '../clear-configuration';
import { exportConfiguration } from '../export-configuration';
import { importConfiguration } from '../import-configuration';
import { mapIdentity, unmapIdentity } from '../map-identity';
import type { MappingInput } from '../map-identity';
import { listMappings } from '../people/list-mappings';
import { principalLabels } from '../people/principal-labels';
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
