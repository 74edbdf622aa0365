import { aRequest } from '#test/conformance/ports/samples';
import { ADMIN, SECRET, adminWorld, catalogOf, grant, refusalOf, seed } from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

let world: AdminWorld;
beforeEach(async () => {
  world = adminWorld();
  await seed(world);
});

const obstacle = (message: string, key: string, params: object) => ({
  path: [],
  message,
  said: { key: `refusals.clear.${key}`, params },
});

const clear = () => world.operations['configuration.clear']({ confirm: 'delete' }, ADMIN);

test('everything that is configured goes, with its secrets; settings and history stay', async () => {
  await world.health.write('main', { state: 'healthy', at: '2026-11-02T09:00:00.000Z' });
  await world.operations['settings.pause']({}, ADMIN);
  await world.ledger.commit({ grants: [grant({ state: 'ended' })], audit: [] });
  const { secret } = (await catalogOf(world)).connections[0] ?? {};
  expect(await world.vault.get('main', secret?.version ?? '')).toMatchObject({ token: SECRET });
  expect(await clear()).toMatchObject({ connections: 1, applications: 1, rules: 1, portals: 0 });
  expect(await catalogOf(world)).toMatchObject({
    ...{ connections: [], applications: [], rules: [], portals: [] },
    settings: { provisioning: 'paused' },
  });
  expect(await world.vault.get('main', secret?.version ?? '')).toBeUndefined();
  expect(await world.health.read('main')).toBeUndefined();
  expect(await world.ledger.grant(grant().id)).toBeDefined();
});

test('it is recorded who did it and how much there was', async () => {
  await clear();
  const events = world.audits.chainOf('configuration');
  expect(events.find(({ action }) => action === 'configuration-cleared')).toMatchObject({
    actor: ADMIN.accountId,
    facts: { connections: 1, applications: 1, rules: 1, portals: 0 },
  });
  expect(events.at(-1)).toMatchObject({ action: 'secret-deleted', facts: { connectionIds: ['main'] } });
});

test('nothing goes while there is access that could not be taken away any more', async () => {
  const before = await catalogOf(world);
  await world.ledger.commit({ grants: [grant(), grant({ id: 'g2', state: 'needs-attention' })], audit: [] });
  const refused = await refusalOf(clear());
  expect(refused).toMatchObject({ code: 'in-use' });
  expect(refused.faults).toEqual([
    obstacle('1 grant active.', 'grants.active', { count: 1, plus: '' }),
    obstacle('1 grant in need of attention.', 'grants.needs-attention', { count: 1, plus: '' }),
  ]);
  expect(await catalogOf(world)).toEqual(before);
});

test('nothing goes while a request waits for its approval', async () => {
  await world.ledger.commit({ request: aRequest('7'), audit: [] });
  expect((await refusalOf(clear())).faults).toEqual([
    obstacle('1 request awaiting approval.', 'requests.awaiting-approval', { count: 1, plus: '' }),
  ]);
});

test('more than a list holds is said to be more', async () => {
  for (let n = 0; n < 101; n += 1) await world.ledger.commit({ grants: [grant({ id: `g${n}` })], audit: [] });
  expect((await refusalOf(clear())).faults).toEqual([
    obstacle('100+ grants active.', 'grants.active', { count: 100, plus: '+' }),
  ]);
});
