import type { AdminPorts } from '#usecases/kit/admin-ports';
import { CONFIGURATION } from '#usecases/kit/admin-ports';
import { textOf } from './applications-file';

/** The applications of the catalog as a text that `importApplications` reads. Who took it is recorded. */
export async function exportApplications(
  ports: Pick<AdminPorts, 'catalog' | 'audit' | 'clock'>,
  actor: string,
): Promise<{ readonly text: string; readonly count: number }> {
  const { catalog, version } = await ports.catalog.load();
  const count = catalog.applications.length;
  const facts = { catalogVersion: version, section: 'applications', count };
  await ports.audit.append([
    { subject: CONFIGURATION, action: 'configuration-exported', actor, at: ports.clock.now(), facts },
  ]);
  return { text: textOf(catalog), count };
}
