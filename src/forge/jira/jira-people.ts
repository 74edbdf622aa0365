import { asApp, route } from '@forge/api';
import * as z from 'zod';
import type { DirectoryOfPeople } from '#ports/directory-of-people';
import { ask, askUnless, find, readAll } from './jira-client';

const Email = z.object({ email: z.string() });
const User = z.object({ active: z.boolean(), emailAddress: z.string().nullish() });
const Groups = z.array(z.object({ groupId: z.string().nullish() }));
const Members = z.object({
  values: z.array(z.object({ accountId: z.string(), active: z.boolean() })),
  isLast: z.boolean(),
});

const Named = z.object({ values: z.array(z.object({ accountId: z.string(), displayName: z.string() })) });
const Found = z.array(z.object({ accountId: z.string(), active: z.boolean() }));
const MOST_NAMES = 200;

/** Open only to apps that Atlassian has approved for it: 403 for all others, 404 for unknown accounts. */
function readEmail(accountId: string) {
  return askUnless('read e-mail', [403, 404], Email, () =>
    asApp().requestJira(route`/rest/api/3/user/email?accountId=${accountId}`),
  );
}

function readUser(accountId: string) {
  return find('read user', User, () => asApp().requestJira(route`/rest/api/3/user?accountId=${accountId}`));
}

/** The profile shows the e-mail only if its owner lets everybody see it. */
async function emailOf(accountId: string): Promise<string | undefined> {
  const email = (await readEmail(accountId))?.email ?? (await readUser(accountId))?.emailAddress ?? '';
  return email === '' ? undefined : email;
}

async function groupIdsOf(accountId: string): Promise<readonly string[]> {
  const groups = await find('list groups of user', Groups, () =>
    asApp().requestJira(route`/rest/api/3/user/groups?accountId=${accountId}`),
  );
  return (groups ?? []).flatMap(({ groupId }) => (groupId ? [groupId] : []));
}

function readMembers(groupId: string, start: number) {
  return find('list group members', Members, () =>
    asApp().requestJira(
      route`/rest/api/3/group/member?groupId=${groupId}&includeInactiveUsers=false&startAt=${start}&maxResults=50`,
    ),
  );
}

async function membersOf(groupId: string): Promise<readonly string[] | undefined> {
  const first = await readMembers(groupId, 0);
  if (first === undefined) return undefined;
  const members = await readAll(async (start) => {
    const page = start === 0 ? first : await readMembers(groupId, start);
    return page && { items: page.values, isLast: page.isLast };
  });
  return members.filter(({ active }) => active).map(({ accountId }) => accountId);
}

/** One call; names are for showing only, so the rest of a longer list goes unnamed. */
async function namesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(accountIds)].slice(0, MOST_NAMES);
  if (wanted.length === 0) return new Map();
  const ids = new URLSearchParams(wanted.map((accountId): [string, string] => ['accountId', accountId]));
  const found = await ask('read users', Named, () =>
    asApp().requestJira(route`/rest/api/3/user/bulk?${ids}&maxResults=${MOST_NAMES}`),
  );
  return new Map(found.values.map(({ accountId, displayName }) => [accountId, displayName]));
}

/** The search finds parts of names, too: only an exact e-mail counts. An e-mail that is not readable finds nobody. */
async function accountsWithEmail(email: string): Promise<readonly string[]> {
  const found = await ask('search users', Found, () =>
    asApp().requestJira(route`/rest/api/3/user/search?query=${email}&maxResults=10`),
  );
  const active = found.filter((user) => user.active).map(({ accountId }) => accountId);
  const emails = await Promise.all(active.map(async (accountId) => emailOf(accountId)));
  return active.filter((_, index) => emails[index]?.toLowerCase() === email.toLowerCase());
}

/** The people of the Jira site. Everything throws JiraError. */
export function createJiraPeople(): DirectoryOfPeople {
  return {
    emailOf,
    namesOf,
    accountsWithEmail,
    isActive: async (accountId) => (await readUser(accountId))?.active === true,
    groupIdsOf,
    membersOf,
  };
}
