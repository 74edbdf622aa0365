import type { Site } from '#emulator/site';

/** Calls the Jira site's REST API as one of its people; `path` begins with `/rest/`. */
export async function call(
  site: Site,
  who: string,
  method: string,
  path: string,
  body: unknown,
): Promise<unknown> {
  const accountId = site.world.jira.users[who]?.accountId ?? '';
  const init = { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await site.jira.fetch(new Request(`http://jira.local${path}`, init), {
    kind: 'user',
    accountId,
  });
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

/** Somebody asks for an application of the demo; returns the issue's key. */
export async function newRequest(site: Site): Promise<string> {
  const { projects, requestTypes, fields } = site.world.jira;
  const created = (await call(site, 'requester', 'POST', '/rest/servicedeskapi/request', {
    serviceDeskId: projects['ACCESS']?.serviceDeskId,
    requestTypeId: requestTypes['grant']?.id,
    requestFieldValues: {
      summary: 'bench',
      [fields['application']?.id ?? '']: { value: 'Design Studio' },
      [fields['accessType']?.id ?? '']: { value: 'User' },
    },
  })) as { issueKey: string };
  await site.drain();
  return created.issueKey;
}

/** Somebody moves an issue, and what follows is done. */
export async function move(site: Site, issueKey: string, who: string, transition: string): Promise<void> {
  const path = `/rest/api/3/issue/${issueKey}/transitions`;
  await call(site, who, 'POST', path, { transition: { id: site.world.jira.transitions[transition]?.id } });
  await site.drain();
}

/** A request that was approved and whose access is there; returns the issue's key. */
export async function provisionedRequest(site: Site): Promise<string> {
  const key = await newRequest(site);
  await move(site, key, 'approver', 'Approve');
  return key;
}
