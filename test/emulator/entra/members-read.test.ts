import { errorOf, graph, LEAST_ROLES, valueOf, world, type Answer, type TestWorld } from './support/world';

const ADVANCED = { ConsistencyLevel: 'eventual' };
const ids = (answer: Answer): readonly unknown[] => valueOf(answer).map((object) => object['id']);

interface Tree {
  readonly at: TestWorld;
  readonly top: string;
  readonly middle: string;
  readonly leaf: string;
  readonly user: string;
  readonly principal: string;
}

/** user and service principal → leaf → middle → top, and top → leaf to close a circle. */
function tree(): Tree {
  const at = world();
  const group = (displayName: string): string =>
    at.entra.createGroup(at.tenantId, 'security', { displayName }).id;
  const [top, middle, leaf] = [group('top'), group('middle'), group('leaf')] as const;
  const user = at.entra.createUser(at.tenantId, { displayName: 'requester' }).id;
  const principal = at.entra.createServicePrincipal(at.tenantId, { displayName: 'robot' }).id;
  const edges = [
    [top, middle],
    [middle, leaf],
    [leaf, user],
    [leaf, principal],
    [leaf, top],
  ] as const;
  for (const [outer, member] of edges) at.entra.addMember(at.tenantId, outer, member);
  return { at, top, middle, leaf, user, principal };
}

describe('The members of a group', () => {
  it('are listed with their types, service principals left out', async () => {
    const { at, leaf, top, user, principal } = tree();
    expect(ids(await graph(at, 'GET', `/groups/${leaf}/members`))).toEqual([user, top]);
    at.entra.switches.listServicePrincipalMembers = true;
    const all = await graph(at, 'GET', `/groups/${leaf}/members?$select=id`);
    expect(valueOf(all)).toEqual([
      { '@odata.type': '#microsoft.graph.user', id: user },
      { '@odata.type': '#microsoft.graph.servicePrincipal', id: principal },
      { '@odata.type': '#microsoft.graph.group', id: top },
    ]);
    expect(all.body['@odata.context']).toBe(
      'https://graph.microsoft.com/v1.0/$metadata#directoryObjects(id)',
    );
  });

  it('come a hundred to a page, up to 999 on request, each exactly once', async () => {
    const at = world();
    const group = at.entra.createGroup(at.tenantId, 'security', { displayName: 'g' }).id;
    const users = Array.from({ length: 250 }, () => at.entra.createUser(at.tenantId, {}).id);
    for (const user of users) at.entra.addMember(at.tenantId, group, user);
    const seen: unknown[] = [];
    const sizes: number[] = [];
    let path: string | undefined = `/groups/${group}/members?$select=id`;
    while (path !== undefined) {
      const page: Answer = await graph(at, 'GET', path);
      seen.push(...ids(page));
      sizes.push(ids(page).length);
      const next = page.body['@odata.nextLink'];
      path = typeof next === 'string' ? next.replace('https://graph.microsoft.com/v1.0', '') : undefined;
    }
    expect(sizes).toEqual([100, 100, 50]);
    expect(seen).toEqual(users);
    expect(ids(await graph(at, 'GET', `/groups/${group}/members?$top=999`))).toHaveLength(250);
  });

  it('are asked for one id at once, for anything else in advanced queries only', async () => {
    const { at, leaf, user } = tree();
    const path = `/groups/${leaf}/members?$select=id&$filter=`;
    expect(ids(await graph(at, 'GET', `${path}id eq '${user}'`))).toEqual([user]);
    expect(ids(await graph(at, 'GET', `${path}id eq '${leaf}'`))).toEqual([]);
    const byName = `${path}startswith(displayName,'requ')`;
    expect((await graph(at, 'GET', byName)).status).toBe(400);
    expect(ids(await graph(at, 'GET', `${byName}&$count=true`, { headers: ADVANCED }))).toEqual([user]);
  });

  it('are cast to a type in advanced queries only, and never to an impossible one', async () => {
    const { at, leaf, user } = tree();
    const path = `/groups/${leaf}/members/microsoft.graph.user?$select=id`;
    expect(errorOf(await graph(at, 'GET', path))['code']).toBe('Request_UnsupportedQuery');
    const cast = await graph(at, 'GET', `${path}&$count=true`, { headers: ADVANCED });
    expect(cast.body).toMatchObject({ '@odata.count': 1, value: [{ id: user }] });
    const odd = `/groups/${leaf}/members/microsoft.graph.application?$count=true`;
    expect(errorOf(await graph(at, 'GET', odd, { headers: ADVANCED }))['code']).toBe(
      'Request_UnsupportedQuery',
    );
  });

  it('are counted, with the header only', async () => {
    const { at, leaf } = tree();
    expect((await graph(at, 'GET', `/groups/${leaf}/members/$count`, { headers: ADVANCED })).text).toBe('2');
    expect((await graph(at, 'GET', `/groups/${leaf}/members/$count`)).status).toBe(400);
  });

  it('are transitive on request, circles notwithstanding', async () => {
    const { at, top, middle, leaf, user } = tree();
    const answer = await graph(at, 'GET', `/groups/${top}/transitiveMembers?$select=id`);
    expect(ids(answer)).toEqual([middle, leaf, user]);
    expect(answer.headers.get('x-ms-resource-unit')).toBe('5');
  });
});

describe('The groups of an object', () => {
  it('are the direct ones in memberOf and all in transitiveMemberOf', async () => {
    const { at, top, middle, leaf, user } = tree();
    expect(ids(await graph(at, 'GET', `/users/${user}/memberOf`))).toEqual([leaf]);
    expect(ids(await graph(at, 'GET', `/users/${user}/transitiveMemberOf?$select=id`))).toEqual([
      leaf,
      middle,
      top,
    ]);
    const cast = `/users/${user}/transitiveMemberOf/microsoft.graph.group?$select=id&$count=true`;
    expect(ids(await graph(at, 'GET', cast, { headers: ADVANCED }))).toEqual([leaf, middle, top]);
  });

  it.each([
    ['checkMemberGroups', 'groupIds'],
    ['checkMemberObjects', 'ids'],
  ])('are checked by %s, nested ones too, up to twenty', async (action, parameter) => {
    const { at, top, user, principal } = tree();
    const other = at.entra.createGroup(at.tenantId, 'security', { displayName: 'other' }).id;
    for (const member of [user, principal]) {
      const body = { [parameter]: [other, top] };
      const answer = await graph(at, 'POST', `/directoryObjects/${member}/${action}`, { body });
      expect(answer.body['value']).toEqual([top]);
    }
    const tooMany = { [parameter]: Array.from({ length: 21 }, () => top) };
    expect((await graph(at, 'POST', `/directoryObjects/${user}/${action}`, { body: tooMany })).status).toBe(
      400,
    );
    expect(at.entra.counters(at.tenantId).writes).toBe(0);
  });

  it('are listed by getMemberGroups, security groups only on request', async () => {
    const { at, leaf, middle, top, user } = tree();
    const unified = at.entra.createGroup(at.tenantId, 'microsoft365', { displayName: 'u' }).id;
    at.entra.addMember(at.tenantId, unified, user);
    const ask = async (path: string, securityEnabledOnly: boolean): Promise<Answer> =>
      graph(at, 'POST', path, { body: { securityEnabledOnly } });
    expect((await ask(`/users/${user}/getMemberGroups`, true)).body['value']).toEqual([leaf, middle, top]);
    expect((await ask(`/users/${user}/microsoft.graph.getMemberObjects`, false)).body['value']).toContain(
      unified,
    );
    expect((await ask(`/groups/${leaf}/getMemberGroups`, true)).status).toBe(400);
  });
});

describe('Directory objects', () => {
  it('are read by id and in bulk, unknown ids left out', async () => {
    const { at, leaf, user } = tree();
    expect((await graph(at, 'GET', `/directoryObjects/${leaf}`)).body['@odata.type']).toBe(
      '#microsoft.graph.group',
    );
    const body = { ids: [leaf, user, at.tenantId], types: ['user'] };
    expect(ids(await graph(at, 'POST', '/directoryObjects/getByIds', { body }))).toEqual([user]);
  });

  it('can be verified with the least permissions', async () => {
    const at = world({ roles: LEAST_ROLES });
    const group = at.entra.createGroup(at.tenantId, 'security', { displayName: 'g' }).id;
    const user = at.entra.createUser(at.tenantId, {}).id;
    at.entra.addMember(at.tenantId, group, user);
    const body = { groupIds: [group] };
    expect(
      (await graph(at, 'POST', `/directoryObjects/${user}/checkMemberGroups`, { body })).body['value'],
    ).toEqual([group]);
  });
});
