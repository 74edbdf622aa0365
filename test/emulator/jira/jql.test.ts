import { keys, refusal, searchPath } from './jql-search';
import { asApp, asUser, buildWorld, call, raise, START, text, type World } from './world';

describe('JQL search', () => {
  let world: World;

  /** ACCESS-1 by requester at 10:00, ACCESS-2 by other at 11:00 (Wiki, assigned to agent), ACCESS-3 by customer at 12:00 (property). */
  beforeEach(async () => {
    world = buildWorld();
    world.site.registerEntityProperty({
      propertyKey: 'gatehouse.request',
      values: [
        { path: 'state', type: 'string', searchAlias: 'gatehouseState' },
        { path: 'count', type: 'number' },
      ],
    });
    await raise(world);
    world.clock.set(START + 3_600_000);
    await raise(world, { by: world.people.other, approvers: [] });
    await call(world, asApp(), 'PUT', '/rest/api/3/issue/ACCESS-2', {
      fields: {
        [world.fields.application]: { value: 'Wiki' },
        [world.fields.days]: 7,
        assignee: { accountId: world.people.agent },
      },
    });
    world.clock.set(START + 7_200_000);
    await raise(world, { by: world.people.customer });
    await call(world, asApp(), 'PUT', '/rest/api/3/issue/ACCESS-3/properties/gatehouse.request', {
      state: 'Active',
      count: 3,
    });
  });

  it.each([
    ['project = ACCESS', ['ACCESS-3', 'ACCESS-2', 'ACCESS-1']],
    ['project = "Access requests" order by created asc', ['ACCESS-1', 'ACCESS-2', 'ACCESS-3']],
    ['key in (ACCESS-1, access-3) ORDER BY key DESC', ['ACCESS-3', 'ACCESS-1']],
    ['id = 10002', ['ACCESS-2']],
    ['issuetype = "service request" and status = Waiting and key = ACCESS-1', ['ACCESS-1']],
    ['statusCategory = "To Do" and status != Waiting', []],
    ['Application = Wiki', ['ACCESS-2']],
    ['"Application[Dropdown]" = wiki', ['ACCESS-2']],
    ['Application != Wiki order by key asc', ['ACCESS-1', 'ACCESS-3']],
    ['"Access type" = User', []],
    ['"Access type" is EMPTY and NOT (key = ACCESS-1 or key = ACCESS-2)', ['ACCESS-3']],
    ['Approvers is not empty order by id asc', ['ACCESS-1', 'ACCESS-3']],
    ['assignee is EMPTY', ['ACCESS-3', 'ACCESS-1']],
    ['assignee != currentUser()', ['ACCESS-2']],
    ['assignee not in (membersOf("jira-administrators"))', ['ACCESS-2']],
    ['Duration > 6 and Duration <= 7', ['ACCESS-2']],
    ['updated >= -15m and project = ACCESS', ['ACCESS-3']],
    ['created < "2026-01-01 11:00"', ['ACCESS-1']],
    ['created >= "2026/01/01 11:00" and created <= 2026-01-02', ['ACCESS-3', 'ACCESS-2']],
    ['created >= -1h and created <= now()', ['ACCESS-3']],
    ['created = "2026-01-01 12:00"', ['ACCESS-3']],
    ['issue.property[gatehouse.request].state = active', ['ACCESS-3']],
    ['issue.property["gatehouse.request"].count > 2', ['ACCESS-3']],
    ['gatehouseState is not empty', ['ACCESS-3']],
    ['summary ~ "crm plea*"', ['ACCESS-3', 'ACCESS-2', 'ACCESS-1']],
    ['text ~ wiki', []],
    ['"Request Type" = "Request application access" && !(key = ACCESS-2)', ['ACCESS-3', 'ACCESS-1']],
    ['resolution is empty and priority = Medium and key = ACCESS-1', ['ACCESS-1']],
  ])('understands %s', async (jql, expected) => {
    expect(await keys(world, jql)).toEqual(expected);
  });

  it('finds a custom field by its number', async () => {
    const number = world.fields.application.replace('customfield_', '');
    expect(await keys(world, `cf[${number}] in (${world.options.wiki})`)).toEqual(['ACCESS-2']);
  });

  it.each([
    ['colour = red', /Field 'colour' does not exist/],
    ['project = NONE', /value 'NONE' does not exist for the field 'project'/],
    ['status = Nowhere', /value 'Nowhere' does not exist/],
    ['key = ACCESS-99', /issue with key 'ACCESS-99' does not exist/],
    ['Application = Nothing', /option 'Nothing' for field 'Application' does not exist/],
    ['status > Waiting', /operator '>' is not supported/],
    ['summary = x', /operator '=' is not supported/],
    ['updated >= "2026-01-01T10:00:00Z"', /Date value/],
    ['updated >= "2026-01-01 10:00:30"', /Date value/],
    ['updated >= 2026-02-30', /Date value/],
    ['issue.property[other].state = x', /does not exist/],
    ['status was Waiting', /does not model the JQL operator 'WAS'/],
    ['assignee = guess()', /Unable to find JQL function/],
    ['project = ', /ended too early/],
    ['project = ACCESS and', /ended too early/],
    ['project = ACCESS)', /was not expected/],
    ['project in ACCESS', /was not expected/],
    ['summary ~ "open', /quoted string has not been completed/],
    ['order by created', /Unbounded JQL/],
    ['', /Unbounded JQL/],
  ])('refuses %s', async (jql, message) => {
    expect(await refusal(world, jql)).toMatch(message);
  });

  it('shows nobody more than the issues that they can browse', async () => {
    expect(await keys(world, 'project = ACCESS', asUser(world.people.requester))).toEqual([]);
    const named = await call(world, asUser(world.people.requester), 'GET', searchPath('key = ACCESS-1'));
    expect(named.status).toBe(400);
  });

  it('answers ids only without fields, and whole fields on request', async () => {
    const bare = await call(world, asApp(), 'POST', '/rest/api/3/search/jql', { jql: 'key = ACCESS-2' });
    expect(bare.body).toEqual({ issues: [{ id: '10002' }], isLast: true });
    const full = await call(world, asApp(), 'POST', '/rest/api/3/search/jql', {
      jql: 'key = ACCESS-2',
      fields: ['status', world.fields.application],
      expand: 'names,changelog',
    });
    expect(full.body['issues']).toMatchObject([
      {
        key: 'ACCESS-2',
        fields: { status: { name: 'Waiting' }, [world.fields.application]: { value: 'Wiki' } },
        changelog: { total: 1 },
      },
    ]);
  });

  it('pages by a token that belongs to its query', async () => {
    const first = await call(world, asApp(), 'GET', searchPath('project = ACCESS', '&maxResults=2'));
    expect(first.body['isLast']).toBe(false);
    const token = text(first.body['nextPageToken']);
    const second = await call(
      world,
      asApp(),
      'GET',
      searchPath('project = ACCESS', `&nextPageToken=${token}`),
    );
    expect(second.body).toMatchObject({ isLast: true, issues: [{ key: 'ACCESS-1' }] });
    expect(second.body).not.toHaveProperty('nextPageToken');
    expect(
      (await call(world, asApp(), 'GET', searchPath('key = ACCESS-1', `&nextPageToken=${token}`))).status,
    ).toBe(400);
    expect(
      (await call(world, asApp(), 'GET', searchPath('key = ACCESS-1', '&nextPageToken=junk'))).status,
    ).toBe(400);
  });

  it('lags behind when told to, except for issues named in reconcileIssues', async () => {
    world.site.configure({ searchLagMs: 60_000 });
    await call(world, asApp(), 'PUT', '/rest/api/3/issue/ACCESS-1', {
      fields: { [world.fields.application]: { value: 'Wiki' } },
    });
    await raise(world);
    expect(await keys(world, 'Application = Wiki')).toEqual(['ACCESS-2']);
    expect(await keys(world, 'project = ACCESS')).not.toContain('ACCESS-4');
    const fresh = await call(
      world,
      asApp(),
      'GET',
      searchPath('Application = Wiki', '&reconcileIssues=10001'),
    );
    expect(fresh.body['issues']).toMatchObject([{ key: 'ACCESS-2' }, { key: 'ACCESS-1' }]);
    world.clock.set(world.clock.now() + 60_000);
    expect(await keys(world, 'Application = Wiki')).toEqual(['ACCESS-2', 'ACCESS-1']);
    expect(await keys(world, 'project = ACCESS')).toContain('ACCESS-4');
  });

  it('tells callers of the removed search where to go', async () => {
    expect((await call(world, asApp(), 'GET', '/rest/api/3/search?jql=project=ACCESS')).status).toBe(410);
  });
});
