import { asText, isJsonObject, type Json, type JsonObject } from '#emulator/vendors/entra/json';
import { errorOf, graph, reference, world, type Answer, type TestWorld } from './support/world';

const HEADERS = { 'Content-Type': 'application/json' };

interface Scene {
  readonly at: TestWorld;
  readonly group: string;
  readonly users: readonly string[];
}

function scene(): Scene {
  const at = world();
  const group = at.entra.createGroup(at.tenantId, 'security', { displayName: 'g' }).id;
  return { at, group, users: Array.from({ length: 20 }, () => at.entra.createUser(at.tenantId, {}).id) };
}

function addStep(group: string, user: string, id: string, more: JsonObject = {}): JsonObject {
  return {
    id,
    method: 'POST',
    url: `/groups/${group}/members/$ref`,
    headers: HEADERS,
    body: reference(user),
    ...more,
  };
}

async function send(at: TestWorld, requests: Json): Promise<Answer> {
  return graph(at, 'POST', '/$batch', { body: { requests } });
}

function itemsOf(answer: Answer): readonly JsonObject[] {
  const { responses } = answer.body;
  return Array.isArray(responses) ? responses.filter(isJsonObject) : [];
}

function statusById(answer: Answer): Readonly<Record<string, Json | undefined>> {
  return Object.fromEntries(itemsOf(answer).map((item) => [asText(item['id']), item['status']]));
}

describe('A batch', () => {
  it('carries out each step by itself and answers in another order', async () => {
    const { at, group, users } = scene();
    const requests = users.map((user, index) => addStep(group, user, `s${index}`));
    const answer = await send(at, requests);
    const order = itemsOf(answer).map((item) => item['id']);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(order).not.toEqual(requests.map((request) => request['id']));
    expect(order.toSorted()).toEqual(requests.map((request) => request['id']).toSorted());
    expect(at.entra.memberIds(at.tenantId, group)).toEqual(users);
    const again = await send(at, requests);
    expect(new Set(Object.values(statusById(again)))).toEqual(new Set([400]));
  });

  it('keeps the order when told not to shuffle', async () => {
    const { at, group, users } = scene();
    at.entra.switches.batch.shuffle = false;
    const answer = await send(
      at,
      users.slice(0, 3).map((user, index) => addStep(group, user, `s${index}`)),
    );
    expect(itemsOf(answer).map((item) => item['id'])).toEqual(['s0', 's1', 's2']);
  });

  it('answers a read with its body and typed headers', async () => {
    const { at, group } = scene();
    const [item] = itemsOf(await send(at, [{ id: '1', method: 'GET', url: `groups/${group}?$select=id` }]));
    expect(item).toMatchObject({
      status: 200,
      headers: { 'Cache-Control': 'no-cache', 'x-ms-resource-unit': '1' },
      body: { id: group },
    });
  });

  it('does not carry out what depends on a failure', async () => {
    const { at, group, users } = scene();
    const [one = '', two = ''] = users;
    const answer = await send(at, [
      addStep(at.tenantId, one, 'fails'),
      addStep(group, one, 'waits', { dependsOn: ['fails'] }),
      addStep(group, two, 'free'),
      addStep(group, one, 'follows', { dependsOn: ['free'] }),
    ]);
    expect(statusById(answer)).toEqual({ fails: 404, waits: 424, free: 204, follows: 204 });
    expect(at.entra.memberIds(at.tenantId, group)).toEqual([two, one]);
  });

  it('throttles step by step, outer status 200 or 424', async () => {
    const { at, group, users } = scene();
    at.entra.switches.throttling.writes = 2;
    const requests = users.slice(0, 3).map((user, index) => addStep(group, user, `s${index}`));
    const answer = await send(at, requests);
    expect([answer.status, statusById(answer)]).toEqual([200, { s0: 204, s1: 204, s2: 429 }]);
    const refused = itemsOf(answer).find((item) => item['status'] === 429);
    expect(refused).toMatchObject({
      headers: { 'Retry-After': '75' },
      body: { error: { code: 'TooManyRequests' } },
    });
    expect(at.entra.memberIds(at.tenantId, group)).toHaveLength(2);
    at.entra.switches.batch.outer424WhenThrottled = true;
    expect((await send(at, requests)).status).toBe(424);
  });

  it('counts every step', async () => {
    const { at, group, users } = scene();
    await send(
      at,
      users.slice(0, 5).map((user, index) => addStep(group, user, `s${index}`)),
    );
    expect(at.entra.counters(at.tenantId)).toMatchObject({
      byKind: { token: 1, batch: 1, 'members.add': 5 },
      resourceUnits: 5,
      writes: 5,
    });
  });

  it('finds nothing under a version in a step, for it puts the version there itself', async () => {
    const { at, group } = scene();
    const [item] = itemsOf(await send(at, [{ id: '1', method: 'GET', url: `/v1.0/groups/${group}` }]));
    expect(item).toMatchObject({
      status: 400,
      body: { error: { message: "Resource not found for the segment 'v1.0'." } },
    });
  });

  it.each<[string, (scene: Scene) => Json]>([
    ['no requests', () => []],
    ['requests that are no list', () => 'x'],
    [
      'more than twenty requests',
      ({ group }) =>
        Array.from({ length: 21 }, (_, id) => ({ id: String(id), method: 'GET', url: `/groups/${group}` })),
    ],
    [
      'the same id twice',
      ({ group }) => ['1', '1'].map((id) => ({ id, method: 'GET', url: `/groups/${group}` })),
    ],
    ['a request without id', ({ group }) => [{ method: 'GET', url: `/groups/${group}` }]],
    [
      'a body without content type',
      ({ group, users }) => [addStep(group, users[0] ?? '', '1', { headers: {} })],
    ],
    ['a batch in the batch', () => [{ id: '1', method: 'POST', url: '/$batch', headers: HEADERS, body: {} }]],
    [
      'a dependency on a later step',
      ({ group, users }) => [addStep(group, users[0] ?? '', '1', { dependsOn: ['2'] })],
    ],
  ])('is refused as a whole with %s', async (_, requests) => {
    const scenery = scene();
    const answer = await send(scenery.at, requests(scenery));
    expect([answer.status, errorOf(answer)['code']]).toEqual([400, 'BadRequest']);
    expect(scenery.at.entra.memberIds(scenery.at.tenantId, scenery.group)).toEqual([]);
  });
});
