import type { AdminPorts } from '#usecases/kit/admin-ports';

interface Question {
  readonly text: string;
  readonly limit: number;
  /** Projects to skip. */
  readonly cursor?: string | undefined;
}

/** Service projects by text, each with the mapping that covers it. */
export async function findProjects(
  ports: Pick<AdminPorts, 'catalog' | 'survey'>,
  { text, limit, cursor = '0' }: Question,
) {
  const start = Number(cursor);
  const [{ catalog }, page] = await Promise.all([
    ports.catalog.load(),
    ports.survey.serviceProjects({ text, start, limit }),
  ]);
  const mappingOf = (id: string) => catalog.portals.find(({ projectId }) => projectId === id)?.id ?? null;
  return {
    items: page.items.map((project) => ({ ...project, portalId: mappingOf(project.id) })),
    ...(page.isLast ? {} : { next: String(start + page.items.length) }),
  };
}
