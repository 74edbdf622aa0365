import { auditDraft } from '#domain/audit/audit-event';
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
  const heading = { subject: CONFIGURATION, actor, at: ports.clock.now() };
  await ports.audit.append([auditDraft('configuration-exported', heading, { catalogVersion: version })]);
  return { configuration: fileOf(catalog) };
}
