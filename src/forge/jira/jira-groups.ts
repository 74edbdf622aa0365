import { asApp, route } from '@forge/api';
import * as z from 'zod';
import type { SiteGroup, SiteInspector } from '#ports/site-inspector';
import { ask } from './jira-client';

const Found = z.object({ groups: z.array(z.object({ groupId: z.string().nullish(), name: z.string() })) });
const Listed = z.object({ values: z.array(z.object({ groupId: z.string(), name: z.string() })) });

/** What one page of the list holds, and so the most ids that one call can name. */
const PER_CALL = 50;

/** Groups without an id belong to no directory that rules could be held against. */
async function groupsNamed(text: string, limit: number): Promise<readonly SiteGroup[]> {
  const { groups } = await ask('search groups', Found, () =>
    asApp().requestJira(
      route`/rest/api/3/groups/picker?query=${text}&maxResults=${limit}&caseInsensitive=true`,
    ),
  );
  return groups.flatMap(({ groupId, name }) => (groupId ? [{ id: groupId, name }] : [])).slice(0, limit);
}

async function namesOf(groupIds: readonly string[]): Promise<readonly SiteGroup[]> {
  const query = new URLSearchParams(groupIds.map((id): [string, string] => ['groupId', id]));
  const { values } = await ask('read groups', Listed, () =>
    asApp().requestJira(route`/rest/api/3/group/bulk?${query}&maxResults=${PER_CALL}`),
  );
  return values.map(({ groupId, name }) => ({ id: groupId, name }));
}

async function groupsById(groupIds: readonly string[]): Promise<readonly SiteGroup[]> {
  const found: SiteGroup[] = [];
  for (let from = 0; from < groupIds.length; from += PER_CALL)
    found.push(...(await namesOf(groupIds.slice(from, from + PER_CALL))));
  return found;
}

export const jiraGroups: Pick<SiteInspector, 'groupsNamed' | 'groupsById'> = { groupsNamed, groupsById };
