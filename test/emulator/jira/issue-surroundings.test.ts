import { asApp, asUser, buildWorld, call, raise, START, type World } from './world';

describe('around an issue: properties, metadata, life cycle, write limits', () => {
  let world: World;
  let path: string;
  beforeEach(async () => {
    world = buildWorld();
    path = `/rest/api/3/issue/${await raise(world)}`;
  });

  it('stores, lists, replaces and deletes issue properties', async () => {
    const property = `${path}/properties/gatehouse.request`;
    expect((await call(world, asApp(), 'PUT', property, { state: 'open' })).status).toBe(201);
    expect((await call(world, asApp(), 'PUT', property, { state: 'closed' })).status).toBe(200);
    expect((await call(world, asApp(), 'GET', property)).body).toEqual({
      key: 'gatehouse.request',
      value: { state: 'closed' },
    });
    expect((await call(world, asApp(), 'GET', `${path}/properties`)).body).toMatchObject({
      keys: [{ key: 'gatehouse.request' }],
    });
    expect((await call(world, asApp(), 'DELETE', property)).status).toBe(204);
    expect((await call(world, asApp(), 'GET', property)).status).toBe(404);
    const big = await call(world, asApp(), 'PUT', property, 'x'.repeat(32_768));
    expect(big.status).toBe(400);
  });

  it('describes what can be created and edited', async () => {
    const edit = await call(world, asUser(world.people.agent), 'GET', `${path}/editmeta`);
    expect(edit.body['fields']?.[world.fields.application]).toMatchObject({
      schema: { type: 'option', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:select' },
      allowedValues: [{ value: 'CRM' }, { value: 'Wiki' }],
    });
    const types = await call(
      world,
      asUser(world.people.agent),
      'GET',
      '/rest/api/3/issue/createmeta/ACCESS/issuetypes',
    );
    const [type] = types.body['issueTypes'] as unknown as { id: string }[];
    const create = await call(
      world,
      asUser(world.people.agent),
      'GET',
      `/rest/api/3/issue/createmeta/ACCESS/issuetypes/${type?.id ?? ''}`,
    );
    expect(create.body['fields']).toContainEqual(
      expect.objectContaining({ fieldId: 'summary', required: true }),
    );
  });

  it('creates and deletes issues for those who may', async () => {
    const fields = {
      project: { key: 'ACCESS' },
      issuetype: { name: 'Service request' },
      summary: 'By an agent',
    };
    expect(
      (await call(world, asUser(world.people.requester), 'POST', '/rest/api/3/issue', { fields })).status,
    ).toBe(403);
    const made = await call(world, asUser(world.people.agent), 'POST', '/rest/api/3/issue', { fields });
    expect(made.body).toMatchObject({ id: '10002', key: 'ACCESS-2' });
    expect((await call(world, asUser(world.people.agent), 'DELETE', '/rest/api/3/issue/10002')).status).toBe(
      204,
    );
    expect((await call(world, asApp(), 'GET', '/rest/api/3/issue/10002')).status).toBe(404);
  });

  it('limits writes per issue to 20 in two seconds of virtual time', async () => {
    const write = () => call(world, asApp(), 'PUT', `${path}/properties/p`, 1);
    for (let count = 0; count < 20; count += 1) expect((await write()).status).toBeLessThan(300);
    const refused = await write();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('RateLimit-Reason')).toBe('jira-per-issue-on-write');
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    world.clock.set(world.clock.now() + 1000 * Number(refused.headers.get('Retry-After')));
    expect((await write()).status).toBe(200);
  });

  it('limits writes per issue to 100 in thirty seconds', async () => {
    for (let count = 0; count < 100; count += 1) {
      expect((await call(world, asApp(), 'PUT', `${path}/properties/p`, 1)).status).toBeLessThan(300);
      world.clock.set(world.clock.now() + 150);
    }
    const refused = await call(world, asApp(), 'PUT', `${path}/properties/p`, 1);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(10);
    expect(world.clock.now()).toBeLessThan(START + 30_000);
  });
});
