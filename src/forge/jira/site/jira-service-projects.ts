import { asApp, route } from '@forge/api';
import * as z from 'zod';
import type { ProjectName, ProjectPage, ProjectQuery, ServiceProject } from '#ports/site-survey';
import { ask, find, readAll } from '../jira-client';

const Project = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  projectTypeKey: z.string(),
  simplified: z.boolean().default(false),
});
const Projects = z.object({ values: z.array(Project), isLast: z.boolean() });
const Desks = z.object({
  values: z.array(z.object({ id: z.string(), projectId: z.string() })),
  isLastPage: z.boolean(),
});

const named = ({ id, key, name, simplified }: z.infer<typeof Project>): ProjectName => ({
  ...{ id, key, name },
  teamManaged: simplified,
});

/** Jira knows no service projects matching: some versions answer with an empty page, others with 404. */
export async function findServiceProjects({ text, start, limit }: ProjectQuery): Promise<ProjectPage> {
  const page = await find('search projects', Projects, () =>
    asApp().requestJira(
      route`/rest/api/3/project/search?typeKey=service_desk&orderBy=name&query=${text}&startAt=${start}&maxResults=${limit}`,
    ),
  );
  if (page === undefined) return { items: [], isLast: true };
  return { items: page.values.map(named), isLast: page.isLast };
}

/** Jira has no call for the desk of a project by its numeric id; the list of desks has them all. */
async function deskOf(projectId: string): Promise<string | undefined> {
  const desks = await readAll(async (start) => {
    const { values, isLastPage } = await ask('list service desks', Desks, () =>
      asApp().requestJira(route`/rest/servicedeskapi/servicedesk?start=${start}&limit=100`),
    );
    return { items: values, isLast: isLastPage || values.some((desk) => desk.projectId === projectId) };
  });
  return desks.find((desk) => desk.projectId === projectId)?.id;
}

export async function readServiceProject(projectId: string): Promise<ServiceProject | undefined> {
  const [project, serviceDeskId] = await Promise.all([
    find('read project', Project, () => asApp().requestJira(route`/rest/api/3/project/${projectId}`)),
    deskOf(projectId),
  ]);
  if (project?.projectTypeKey !== 'service_desk' || serviceDeskId === undefined) return undefined;
  return { ...named(project), serviceDeskId };
}
