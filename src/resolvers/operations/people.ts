import type { AdminPorts } from '#usecases/kit/admin-ports';
import { checkPerson } from '#usecases/people/check-person';
import { exportMappings } from '#usecases/people/export-mappings';
import { importMappings } from '#usecases/people/import-mappings';
import { readMappingsFile } from '#usecases/people/read-mappings-file';
import type { Caller } from './caller';

export function peopleOperations(ports: AdminPorts) {
  return {
    'people.parse': async ({ csv }: { readonly csv: string }) => readMappingsFile(csv),
    'people.importLines': (input: Parameters<typeof importMappings>[2], { accountId }: Caller) =>
      importMappings(ports, accountId, input),
    'people.export': ({ cursor }: { readonly cursor?: string | undefined }) => exportMappings(ports, cursor),
    'people.check': ({ accountId }: { readonly accountId: string }) => checkPerson(ports, accountId),
  };
}
