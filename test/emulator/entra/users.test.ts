import { asText } from '#emulator/vendors/entra/json';
import { errorOf, graph, valueOf, world, type Answer, type TestWorld } from './support/world';

const GUEST = 'requester_partner.example#EXT#@contoso.onmicrosoft.com';
const ADVANCED = { ConsistencyLevel: 'eventual' };

function populated(): TestWorld {
  const at = world();
  const add = (props: Record<string, string | string[] | boolean>): void =>
    void at.entra.createUser(at.tenantId, {
      userPrincipalName: `${String(props['displayName'])}@example.com`,
      ...props,
    });
  add({ displayName: 'requester', mail: "o'neil+x&y@example.com", otherMails: ['r@partner.example'] });
  add({
    displayName: 'approver',
    mail: 'approver@example.com',
    proxyAddresses: ['SMTP:approver@example.com', 'smtp:a@example.com'],
  });
  add({ displayName: 'disabled', mail: 'disabled@example.com', accountEnabled: false });
  add({
    displayName: 'guest account',
    userPrincipalName: GUEST,
    mail: 'approver@example.com',
    userType: 'Guest',
  });
  return at;
}

const names = (answer: Answer): readonly unknown[] => valueOf(answer).map((user) => user['displayName']);
const refusal = (answer: Answer): readonly unknown[] => [
  answer.status,
  errorOf(answer)['code'],
  errorOf(answer)['message'],
];

async function filtered(at: TestWorld, filter: string, more = '', headers = {}): Promise<Answer> {
  return graph(at, 'GET', `/users?$filter=${encodeURIComponent(filter)}${more}`, { headers });
}

describe('A user', () => {
  it('is found by id, by principal name and by quoted key, letter case aside', async () => {
    const at = world();
    const { id } = at.entra.createUser(at.tenantId, { userPrincipalName: "o'neil@example.com" });
    for (const key of [
      `/${id}`,
      "/O'Neil@example.com",
      "('o''neil@example.com')",
      '(%27o%27%27neil%40example.com%27)',
    ]) {
      expect((await graph(at, 'GET', `/users${key}`)).body['id']).toBe(id);
    }
  });

  it('with # in the name is cut off at the fragment unless the sign is encoded', async () => {
    const at = populated();
    const cut = await graph(at, 'GET', `/users/${GUEST}`);
    expect(errorOf(cut)['message']).toMatch("Resource 'requester_partner.example' does not exist");
    const whole = await graph(at, 'GET', `/users/${encodeURIComponent(GUEST)}`);
    expect(whole.body['userPrincipalName']).toBe(GUEST);
  });

  it('with $ at the front is reached in parentheses only', async () => {
    const at = world();
    at.entra.createUser(at.tenantId, { userPrincipalName: '$cli#1@example.com' });
    expect((await graph(at, 'GET', "/users('%24cli%231%40example.com')")).status).toBe(200);
    const bare = await graph(at, 'GET', '/users/%24cli%231@example.com');
    expect(refusal(bare)).toEqual([
      400,
      'BadRequest',
      "Resource not found for the segment '$cli#1@example.com'.",
    ]);
  });

  it('shows what was selected in the order asked, and leaves out what does not exist', async () => {
    const at = populated();
    const { body } = await graph(
      at,
      'GET',
      '/users/approver@example.com?$select=userType,noSuchThing,accountEnabled,id',
    );
    expect(Object.keys(body)).toEqual(['@odata.context', 'userType', 'accountEnabled', 'id']);
    expect(body['@odata.context']).toMatch(/#users\(userType,noSuchThing,accountEnabled,id\)\/\$entity$/);
  });

  it('is created with what the directory requires, in a domain it owns', async () => {
    const at = world();
    const body = {
      accountEnabled: true,
      displayName: 'New',
      mailNickname: 'new',
      userPrincipalName: 'new@example.com',
      passwordProfile: { password: 'never-kept-1' },
    };
    const created = await graph(at, 'POST', '/users', { body });
    expect(Object.keys(created.body).slice(0, 2)).toEqual(['@odata.context', 'id']);
    expect((await graph(at, 'POST', '/users', { body: { ...body, mailNickname: null } })).status).toBe(400);
    const foreign = await graph(at, 'POST', '/users', {
      body: { ...body, userPrincipalName: 'new@elsewhere.example' },
    });
    expect(errorOf(foreign)['message']).toMatch(
      /^The domain portion of the userPrincipalName property is invalid/,
    );
    expect(JSON.stringify([...at.entra.state.tenants.values()][0]?.directory.list('user'))).not.toContain(
      'never-kept',
    );
  });

  it('goes to the recycle bin for thirty days, name freed, and comes back with its groups', async () => {
    const at = populated();
    const user = at.entra.createUser(at.tenantId, { userPrincipalName: 'leaver@example.com' });
    const group = at.entra.createGroup(at.tenantId, 'security', { displayName: 'g' });
    at.entra.addMember(at.tenantId, group.id, user.id);
    expect((await graph(at, 'DELETE', `/users/${user.id}`)).status).toBe(204);
    expect((await graph(at, 'GET', `/users/${user.id}`)).status).toBe(404);
    expect(valueOf(await graph(at, 'GET', `/groups/${group.id}/members`))).toEqual([]);
    const [binned] = valueOf(
      await graph(at, 'GET', '/directory/deletedItems/microsoft.graph.user?$select=id,userPrincipalName'),
    );
    expect(binned).toEqual({
      id: user.id,
      userPrincipalName: `${user.id.replaceAll('-', '')}leaver@example.com`,
    });
    expect((await graph(at, 'POST', `/directory/deletedItems/${user.id}/restore`)).status).toBe(200);
    expect(valueOf(await graph(at, 'GET', `/groups/${group.id}/members`))).toHaveLength(1);
  });
});

describe('A filter on users', () => {
  it.each([
    ["mail eq 'APPROVER@example.com'", ['approver', 'guest account']],
    ["mail eq 'o''neil+x&y@example.com'", ['requester']],
    ["startsWith(userPrincipalName,'appr')", ['approver']],
    ["userPrincipalName in ('disabled@example.com', 'approver@example.com')", ['approver', 'disabled']],
    ["proxyAddresses/any(p:p eq 'smtp:a@example.com')", ['approver']],
    ["proxyAddresses/any(x:startswith(x,'smtp:'))", ['approver']],
    ["otherMails/any(m:m eq 'r@partner.example')", ['requester']],
    ['accountEnabled eq false', ['disabled']],
    ["mail eq 'approver@example.com' and userType eq 'Guest'", ['guest account']],
    ["(displayName eq 'requester' or displayName eq 'disabled') and accountEnabled eq true", ['requester']],
    [
      "userPrincipalName eq 'x' or mail eq 'x' or proxyAddresses/any(p:p eq 'smtp:a@example.com')",
      ['approver'],
    ],
  ])('%s finds %j', async (filter, expected) => {
    expect(names(await filtered(populated(), filter))).toEqual(expected);
  });

  it.each([
    ["endsWith(mail,'@example.com')", 4],
    ["userType ne 'Guest'", 3],
    ["not startsWith(displayName,'appr')", 3],
    ["NOT (userType eq 'Guest')", 3],
  ])('%s is an advanced query', async (filter, count) => {
    const at = populated();
    expect(refusal(await filtered(at, filter))).toEqual([
      400,
      'Request_UnsupportedQuery',
      'Unsupported Query.',
    ]);
    expect((await filtered(at, filter, '', ADVANCED)).status).toBe(400);
    expect((await filtered(at, filter, '&$count=true')).status).toBe(400);
    expect((await filtered(at, filter, '&$count=true', ADVANCED)).body['@odata.count']).toBe(count);
  });

  it('that was not encoded is cut where the query string is', async () => {
    const at = populated();
    const cut = await graph(at, 'GET', "/users?$filter=mail eq 'o''neil+x&y@example.com'");
    expect(refusal(cut).slice(0, 2)).toEqual([400, 'BadRequest']);
  });

  it.each([
    ["mail eq 'a", 'BadRequest'],
    ['mail eq a', 'BadRequest'],
    ['mail is null', 'BadRequest'],
    ["mail eq 'a' or", 'BadRequest'],
    ["any(p:p eq 'a')", 'BadRequest'],
    ["contains(mail,'a')", 'Request_UnsupportedQuery'],
    ["passwordPolicies eq 'a'", 'Request_UnsupportedQuery'],
    ["noSuchThing eq 'a'", 'Request_UnsupportedQuery'],
  ])('%s is refused as %s', async (filter, code) => {
    expect(refusal(await filtered(populated(), filter, '&$count=true', ADVANCED)).slice(0, 2)).toEqual([
      400,
      code,
    ]);
  });
});

describe('A list of users', () => {
  it('is searched by words of the name, with the header only', async () => {
    const at = populated();
    const path = `/users?$search=${encodeURIComponent('"displayName:acc" OR "mail:disabled"')}`;
    expect(names(await graph(at, 'GET', path, { headers: ADVANCED }))).toEqual(['disabled', 'guest account']);
    expect(refusal(await graph(at, 'GET', path))[2]).toBe(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
    const unquoted = await graph(at, 'GET', '/users?$search=displayName:acc', { headers: ADVANCED });
    expect(refusal(unquoted).slice(0, 2)).toEqual([400, 'BadRequest']);
  });

  it('is counted as plain text', async () => {
    const at = populated();
    const counted = await graph(at, 'GET', '/users/$count', { headers: ADVANCED });
    expect([counted.text, counted.headers.get('content-type')]).toEqual(['4', 'text/plain']);
    const some = await graph(at, 'GET', "/users/$count?$filter=userType eq 'Guest'", { headers: ADVANCED });
    expect(some.text).toBe('1');
  });

  it('is sorted on request, but not together with a filter unless the query is advanced', async () => {
    const at = populated();
    expect(names(await graph(at, 'GET', '/users?$orderby=displayName desc&$top=2'))).toEqual([
      'requester',
      'guest account',
    ]);
    const both = "/users?$orderby=displayName&$filter=userType eq 'Member'&$count=true";
    expect((await graph(at, 'GET', both)).status).toBe(400);
    expect(names(await graph(at, 'GET', both, { headers: ADVANCED }))).toEqual([
      'approver',
      'disabled',
      'requester',
    ]);
  });

  it('takes pages of 1 to 999, and follows its own links only', async () => {
    const at = populated();
    const first = await graph(at, 'GET', '/users?$select=displayName&$top=3');
    expect(Object.keys(first.body)).toEqual(['@odata.context', '@odata.nextLink', 'value']);
    const next = asText(first.body['@odata.nextLink']);
    expect(next).toMatch(
      /^https:\/\/graph\.microsoft\.com\/v1\.0\/users\?\$select=displayName&\$top=3&\$skiptoken=/,
    );
    const rest = await graph(at, 'GET', next.replace('https://graph.microsoft.com/v1.0', ''));
    expect(names(rest)).toEqual(['guest account']);
    expect(rest.body).not.toHaveProperty('@odata.nextLink');
    expect(refusal(await graph(at, 'GET', '/users?$top=1000'))[2]).toBe(
      "Invalid page size specified: '1000'. Must be between 1 and 999 inclusive.",
    );
    expect(refusal(await graph(at, 'GET', '/users?$skiptoken=garbage'))[1]).toBe(
      'Directory_ExpiredPageToken',
    );
  });

  it('refuses query options it has no model for, and notes them', async () => {
    const at = populated();
    expect((await graph(at, 'GET', '/users?$expand=manager')).status).toBe(400);
    expect(at.entra.state.unmodelled).toEqual([
      { method: 'GET', path: '/v1.0/users?$expand=manager', why: 'query option $expand' },
    ]);
  });
});
