import { asText } from '#emulator/vendors/entra/json';
import { advance } from './support/manual-clock';
import { errorOf, graph, reference, valueOf, world, type Answer, type TestWorld } from './support/world';

const WEEK_MS = 7 * 24 * 3_600_000;

interface Scene {
  readonly at: TestWorld;
  readonly group: string;
  readonly other: string;
  readonly user: string;
}

function scene(): Scene {
  const at = world();
  const group = at.entra.createGroup(at.tenantId, 'security', { displayName: 'watched' }).id;
  const other = at.entra.createGroup(at.tenantId, 'security', { displayName: 'other' }).id;
  return { at, group, other, user: at.entra.createUser(at.tenantId, {}).id };
}

async function follow(at: TestWorld, answer: Answer, link = '@odata.deltaLink'): Promise<Answer> {
  return graph(at, 'GET', asText(answer.body[link]).replace('https://graph.microsoft.com/v1.0', ''));
}

function membersOnly(group: string): string {
  return `/groups/delta?$select=members&$filter=${encodeURIComponent(`id eq '${group}'`)}`;
}

describe('A delta query of groups', () => {
  it('tells all at first, then nothing, then what changed', async () => {
    const { at, group, user } = scene();
    const first = await graph(at, 'GET', '/groups/delta?$select=displayName');
    expect(valueOf(first).map((item) => item['displayName'])).toEqual(['watched', 'other']);
    const quiet = await follow(at, first);
    expect(valueOf(quiet)).toEqual([]);
    await graph(at, 'PATCH', `/groups/${group}`, { body: { displayName: 'renamed' } });
    await graph(at, 'POST', `/groups/${group}/members/$ref`, { body: reference(user) });
    expect(valueOf(await follow(at, quiet))).toEqual([{ id: group, displayName: 'renamed' }]);
  });

  it('tells members of one group, added and removed', async () => {
    const { at, group, other, user } = scene();
    at.entra.addMember(at.tenantId, group, user);
    const first = await graph(at, 'GET', membersOnly(group));
    expect(valueOf(first)).toEqual([
      { id: group, 'members@delta': [{ '@odata.type': '#microsoft.graph.user', id: user }] },
    ]);
    await graph(at, 'DELETE', `/groups/${group}/members/${user}/$ref`);
    at.entra.addMember(at.tenantId, other, user);
    expect(valueOf(await follow(at, first))).toEqual([
      {
        id: group,
        'members@delta': [
          { '@odata.type': '#microsoft.graph.user', id: user, '@removed': { reason: 'deleted' } },
        ],
      },
    ]);
  });

  it('begins with the present on request', async () => {
    const { at, group, user } = scene();
    const now = await graph(at, 'GET', '/groups/delta?$select=members&$deltatoken=latest');
    expect(valueOf(now)).toEqual([]);
    at.entra.addMember(at.tenantId, group, user);
    expect(valueOf(await follow(at, now))).toHaveLength(1);
  });

  it('tells how a group went: to the bin, or for good', async () => {
    const { at, group } = scene();
    const unified = at.entra.createGroup(at.tenantId, 'microsoft365', { displayName: 'u' }).id;
    const first = await graph(at, 'GET', '/groups/delta?$select=displayName');
    for (const id of [group, unified]) await graph(at, 'DELETE', `/groups/${id}`);
    expect(valueOf(await follow(at, first)).map((item) => [item['id'], item['@removed']])).toEqual([
      [group, { reason: 'deleted' }],
      [unified, { reason: 'changed' }],
    ]);
  });

  it('pages the first round', async () => {
    const { at } = scene();
    const headers = { prefer: 'odata.maxpagesize=1' };
    const first = await graph(at, 'GET', '/groups/delta?$select=displayName', { headers });
    expect([valueOf(first).length, first.body['@odata.deltaLink']]).toEqual([1, undefined]);
    const second = await follow(at, first, '@odata.nextLink');
    expect(valueOf(second).map((item) => item['displayName'])).toEqual(['other']);
    expect(second.body['@odata.deltaLink']).toMatch(
      /^https:\/\/graph\.microsoft\.com\/v1\.0\/groups\/delta\?\$deltatoken=/,
    );
  });

  it.each<[string, (at: TestWorld) => void]>([
    ['a week old', (at) => advance(at.clock, WEEK_MS)],
    ['made invalid', (at) => at.entra.expireDeltaTokens(at.tenantId)],
  ])('starts over with 410 when its token is %s', async (_, spoil) => {
    const { at } = scene();
    const first = await graph(at, 'GET', '/groups/delta');
    spoil(at);
    const gone = await follow(at, first);
    expect([gone.status, errorOf(gone)['code']]).toEqual([410, 'resyncRequired']);
    expect(gone.headers.get('location')).toBe('https://graph.microsoft.com/v1.0/groups/delta?$deltatoken=');
    expect((await graph(at, 'GET', '/groups/delta')).status).toBe(200);
  });
});
