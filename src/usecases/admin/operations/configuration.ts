import type { PageRequest } from '../../../ports/ledger';
import { pageView } from '../../queries/views';
import type { AdminPorts } from '../admin-ports';
import { clearConfiguration } from '../clear-configuration';
import { exportConfiguration } from '../export-configuration';
import { importConfiguration } from '../import-configuration';
import { mapIdentity, unmapIdentity } from '../map-identity';
import type { MappingInput } from '../map-identity';
import type { Caller } from './caller';

type OfConnection = PageRequest & { readonly connectionId: string };

export function identityMappingOperations(ports: AdminPorts) {
  return {
    'identityMappings.list': async ({ connectionId, limit, cursor }: OfConnection) =>
      pageView(await ports.mappings.list(connectionId, { limit, cursor }), (mapping) => mapping),
    'identityMappings.save': (input: MappingInput, { accountId }: Caller) =>
      mapIdentity(ports, accountId, input),
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
