import { asText } from '#emulator/vendors/entra/json';
import { advance } from './support/manual-clock';
import { graph, reference, valueOf, world, type TestWorld } from './support/world';

const NEW = { displayName: 'Readers', mailNickname: 'readers', mailEnabled: false, securityEnabled: true };

async function newGroup(at: TestWorld): Promise<string> {
  return asText((await graph(at, 'POST', '/groups', { body: NEW })).body['id']);
}

describe('An object just created through the API', () => {
  it('answers 404 for the set number of reads, each object by itself', async () => {
    const at = world();
    at.entra.switches.replication.objectReads = 2;
    const [one, two] = [await newGroup(at), await newGroup(at)] as const;
    const statuses: number[] = [];
    for (let read = 0; read < 4; read += 1) statuses.push((await graph(at, 'GET', `/groups/${one}`)).status);
    expect(statuses).toEqual([404, 404, 200, 200]);
    expect((await graph(at, 'GET', `/groups/${two}`)).status).toBe(404);
  });

  it('answers 404 for the set time, and no list shows it so long', async () => {
    const at = world();
    at.entra.switches.replication.objectMs = 5000;
    const group = await newGroup(at);
    expect((await graph(at, 'GET', `/groups/${group}`)).status).toBe(404);
    expect(valueOf(await graph(at, 'GET', '/groups'))).toEqual([]);
    advance(at.clock, 5000);
    expect((await graph(at, 'GET', `/groups/${group}`)).status).toBe(200);
    expect(valueOf(await graph(at, 'GET', '/groups'))).toHaveLength(1);
  });

  it('cannot be referred to either until it has replicated', async () => {
    const at = world();
    const group = at.entra.createGroup(at.tenantId, 'security', { displayName: 'g' }).id;
    const user = at.entra.createUser(at.tenantId, {}).id;
    at.entra.lagObject(at.tenantId, user, { reads: 1 });
    const path = `/groups/${group}/members/$ref`;
    expect((await graph(at, 'POST', path, { body: reference(user) })).status).toBe(404);
    expect((await graph(at, 'POST', path, { body: reference(user) })).status).toBe(204);
  });

  it('reaches the index of advanced queries later still', async () => {
    const at = world();
    at.entra.switches.replication.indexMs = 60_000;
    const group = await newGroup(at);
    const headers = { ConsistencyLevel: 'eventual' };
    expect(valueOf(await graph(at, 'GET', '/groups?$count=true', { headers }))).toEqual([]);
    expect((await graph(at, 'GET', `/groups/${group}`)).status).toBe(200);
    advance(at.clock, 60_000);
    expect(valueOf(await graph(at, 'GET', '/groups?$count=true', { headers }))).toHaveLength(1);
  });
});

describe('A membership just written', () => {
  interface Scene {
    readonly at: TestWorld;
    readonly group: string;
    readonly user: string;
  }

  function scene(): Scene {
    const at = world();
    const group = at.entra.createGroup(at.tenantId, 'security', { displayName: 'g' }).id;
    const user = at.entra.createUser(at.tenantId, {}).id;
    at.entra.switches.replication.membershipMs = 10_000;
    advance(at.clock, 60_000);
    return { at, group, user };
  }

  async function shown({ at, group, user }: Scene): Promise<readonly number[]> {
    const listed = valueOf(await graph(at, 'GET', `/groups/${group}/members`)).length;
    const filtered = valueOf(
      await graph(at, 'GET', `/groups/${group}/members?$filter=id eq '${user}'`),
    ).length;
    const parents = valueOf(await graph(at, 'GET', `/users/${user}/memberOf`)).length;
    const body = { groupIds: [group] };
    const checked = (await graph(at, 'POST', `/directoryObjects/${user}/checkMemberGroups`, { body })).body[
      'value'
    ];
    return [listed, filtered, parents, Array.isArray(checked) ? checked.length : -1];
  }

  it('is read late, both when it begins and when it ends', async () => {
    const scenery = scene();
    const { at, group, user } = scenery;
    await graph(at, 'POST', `/groups/${group}/members/$ref`, { body: reference(user) });
    expect(await shown(scenery)).toEqual([0, 0, 0, 0]);
    advance(at.clock, 10_000);
    expect(await shown(scenery)).toEqual([1, 1, 1, 1]);
    await graph(at, 'DELETE', `/groups/${group}/members/${user}/$ref`);
    expect(await shown(scenery)).toEqual([1, 1, 1, 1]);
    advance(at.clock, 10_000);
    expect(await shown(scenery)).toEqual([0, 0, 0, 0]);
  });

  it('is known to writes at once', async () => {
    const { at, group, user } = scene();
    const path = `/groups/${group}/members`;
    await graph(at, 'POST', `${path}/$ref`, { body: reference(user) });
    expect((await graph(at, 'POST', `${path}/$ref`, { body: reference(user) })).status).toBe(400);
    expect((await graph(at, 'DELETE', `${path}/${user}/$ref`)).status).toBe(204);
    expect((await graph(at, 'DELETE', `${path}/${user}/$ref`)).status).toBe(404);
  });
});
