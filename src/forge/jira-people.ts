import { asApp, route } from '@forge/api';
import * as z from 'zod';
import type { DirectoryOfPeople } from '../ports/directory-of-people';
import { askUnless, find, readAll } from './jira-client';

const Email = z.object({ email: z.string() });
const User = z.object({ active: z.boolean(), emailAddress: z.string().nullish() });
const Groups = z.array(z.object({ groupId: z.string().nullish() }));
const Members = z.object({
  values: z.array(z.object({ accountId: z.string(), active: z.boolean() })),
  isLast: z.boolean(),
});

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

/** The people of the Jira site. Everything throws JiraError. */
export function createJiraPeople(): DirectoryOfPeople {
  return {
    emailOf,
    isActive: async (accountId) => (await readUser(accountId))?.active === true,
    groupIdsOf,
    membersOf,
  };
}
