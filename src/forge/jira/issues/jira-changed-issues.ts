import { asApp, route } from '@forge/api';
import * as z from 'zod';
import type { Clock } from '#ports/clock';
import type { ChangedIssue } from '#ports/issue-tracker';
import { ask, json } from '../jira-client';
import { toInstant } from '../jira-instant';

const Page = z.object({
  issues: z.array(z.object({ id: z.string(), fields: z.object({ updated: z.string() }) })),
  nextPageToken: z.string().nullish(),
  isLast: z.boolean().nullish(),
});

/** JQL dates have minutes only, the search index lags, and Jira's clock is not ours. */
const MARGIN_MINUTES = 5;
const MINUTE = 60_000;

/** A relative date, because an absolute one would be read in the time zone of the app's account. */
function minutesAgo(since: string, now: string): number {
  const minutes = Math.ceil((Date.parse(now) - Date.parse(since)) / MINUTE);
  return Math.max(0, minutes) + MARGIN_MINUTES;
}

function searchPage(jql: string, token: string | undefined): Promise<z.infer<typeof Page>> {
  const query = {
    jql,
    fields: ['updated'],
    maxResults: 1000,
    ...(token === undefined ? {} : { nextPageToken: token }),
  };
  return ask('search changed issues', Page, () =>
    asApp().requestJira(route`/rest/api/3/search/jql`, { method: 'POST', ...json(query) }),
  );
}

export async function findChangedIssues(
  clock: Clock,
  projectIds: readonly string[],
  since: string,
): Promise<readonly ChangedIssue[]> {
  if (projectIds.length === 0) return [];
  const age = minutesAgo(since, clock.now());
  const jql = `project in (${projectIds.join(', ')}) AND updated >= -${age}m ORDER BY updated ASC`;
  const found = new Map<string, ChangedIssue>();
  let token: string | undefined;
  do {
    const page = await searchPage(jql, token);
    for (const { id, fields } of page.issues) found.set(id, { id, updatedAt: toInstant(fields.updated) });
    token = page.isLast === true ? undefined : (page.nextPageToken ?? undefined);
  } while (token !== undefined);
  return [...found.values()];
}
