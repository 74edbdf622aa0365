import type { AdminPorts } from '#usecases/kit/admin-ports';
import { CONFIGURATION } from '#usecases/kit/admin-ports';
import { fileOf } from './configuration-file';
import type { ConfigurationFile } from './configuration-file';

/** The whole configuration as one file, without secrets. Who took it is recorded. */
export async function exportConfiguration(
  ports: Pick<AdminPorts, 'catalog' | 'audit' | 'clock'>,
  actor: string,
): Promise<{ readonly configuration: ConfigurationFile }> {
  const { catalog, version } = await ports.catalog.load();
  const at = ports.clock.now();
  const facts = { catalogVersion: version };
  await ports.audit.append([{ subject: CONFIGURATION, action: 'configuration-exported', actor, at, facts }]);
  return { configuration: fileOf(catalog) };
}
