import { auditDraft } from '#domain/audit/audit-event';
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
  const heading = { subject: CONFIGURATION, actor, at: ports.clock.now() };
  await ports.audit.append([
    auditDraft('configuration-exported', heading, {
      catalogVersion: version,
      section: 'applications',
      count,
    }),
  ]);
  return { text: textOf(catalog), count };
}
