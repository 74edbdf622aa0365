import type { ReasonCode } from '#domain/failure/reasons';
import { ADMIN, adminWorld, grant, refusalOf, seed } from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

const principal = { id: 'oid-1', label: 'Person One' };
const input = {
  connectionId: 'main',
  accountId: 'acc-person',
  principal: 'one@corp.example',
  acceptGuest: false,
};
const save = (world: AdminWorld, changes: Partial<typeof input> = {}) =>
  world.operations['identityMappings.save']({ ...input, ...changes }, ADMIN);

async function worldWith(
  match: Parameters<AdminWorld['directory']['people']['set']>[1],
): Promise<AdminWorld> {
  const world = adminWorld();
  await seed(world);
  world.directory.people.set(input.principal, match);
  return world;
}

test('the mapping holds the immutable id, never the user name that was entered', async () => {
  const world = await worldWith({ kind: 'one', principal });
  const saved = await save(world);
  expect(saved).toMatchObject({
    label: 'Person One',
    mapping: { principal: 'oid-1', mappedBy: 'acc-admin' },
  });
  const page = { limit: 10 };
  const listed = await world.operations['identityMappings.list']({ connectionId: 'main', ...page });
  expect(listed.items).toMatchObject([{ accountId: 'acc-person', principal: 'oid-1' }]);
  expect(JSON.stringify(world.audits.all())).not.toContain(input.principal);
});

test('the list begins with the first connection, and names all there are', async () => {
  const world = await worldWith({ kind: 'one', principal });
  await save(world);
  const page = await world.operations['identityMappings.list']({ limit: 10 });
  expect(page).toMatchObject({
    connectionId: 'main',
    connections: [{ id: 'main' }],
    items: [{ accountId: 'acc-person' }],
  });
});

test('without a connection there is nothing to list', async () => {
  expect(await adminWorld().operations['identityMappings.list']({ limit: 10 })).toEqual({
    ...{ connectionId: null, connections: [], items: [] },
  });
});

test.each([
  ['nobody', { kind: 'none' as const }, 'principal'],
  ['several accounts', { kind: 'ambiguous' as const, candidates: [principal] }, 'principal'],
  [
    'a disabled account, even with a word for guests',
    { kind: 'unusable' as const, reason: 'disabled' as const, principal },
    'principal',
  ],
])('%s cannot be mapped', async (_case, match, path) => {
  const world = await worldWith(match);
  expect(await refusalOf(save(world, { acceptGuest: true }))).toMatchObject({ paths: [path] });
  expect(await world.mappings.find('main', 'acc-person')).toBeUndefined();
});

test('a guest is mapped only when the administrator says that guests are meant', async () => {
  const world = await worldWith({ kind: 'unusable', reason: 'guest', principal });
  expect((await refusalOf(save(world))).paths).toEqual(['acceptGuest']);
  await save(world, { acceptGuest: true });
  expect(await world.mappings.find('main', 'acc-person')).toMatchObject({ principal: 'oid-1' });
});

test('the account must be active on this site', async () => {
  const world = await worldWith({ kind: 'one', principal });
  expect((await refusalOf(save(world, { accountId: 'acc-gone' }))).paths).toEqual(['accountId']);
});

test('grants of the person that did not know whom to serve go on, and no others', async () => {
  const world = await worldWith({ kind: 'one', principal });
  const stopped = (id: string, code: ReasonCode, more: object = {}) =>
    grant({ id, state: 'needs-attention', during: 'provisioning', attention: { code }, ...more });
  await world.ledger.commit({
    grants: [
      stopped('none', 'principal-none'),
      stopped('email', 'email-unknown'),
      stopped('group', 'entitlement-gone'),
      stopped('elsewhere', 'principal-none', {
        binding: { connectionId: 'other', entitlement: { type: 'group', id: 'g' }, displayName: 'g' },
      }),
    ],
    audit: [],
  });
  expect(await save(world)).toMatchObject({ driven: 2 });
  const states = ['none', 'email', 'group', 'elsewhere'].map(
    async (id) => (await world.ledger.grant(id))?.state,
  );
  expect(await Promise.all(states)).toEqual([
    'provisioning',
    'provisioning',
    'needs-attention',
    'needs-attention',
  ]);
  expect(world.queue.jobs).toHaveLength(2);
});

test('a mapping is removed once', async () => {
  const world = await worldWith({ kind: 'one', principal });
  await save(world);
  const remove = () =>
    world.operations['identityMappings.delete']({ connectionId: 'main', accountId: 'acc-person' }, ADMIN);
  await remove();
  expect((await refusalOf(remove())).code).toBe('not-found');
  expect(world.audits.chainOf('connection:main').map(({ action }) => action)).toEqual([
    'identity-mapped',
    'identity-unmapped',
  ]);
});

describe('what the directory calls accounts', () => {
  const labels = (world: AdminWorld, principals: readonly string[], connectionId = 'main') =>
    world.operations['identityMappings.labels']({ connectionId, principals });

  test('is asked now, for those that cannot be used too, and an unknown id is left out', async () => {
    const world = await worldWith({ kind: 'one', principal });
    const guest = { id: 'oid-2', label: 'Guest Two' };
    world.directory.people.set('oid-1', { kind: 'one', principal });
    world.directory.people.set('oid-2', { kind: 'unusable', reason: 'guest', principal: guest });
    expect(await labels(world, ['oid-1', 'oid-2', 'oid-gone', 'oid-1'])).toEqual({
      labels: [
        { principal: 'oid-1', label: 'Person One' },
        { principal: 'oid-2', label: 'Guest Two' },
      ],
    });
  });

  test('is complete and in order for more accounts than are asked at the same time', async () => {
    const world = await worldWith({ kind: 'one', principal });
    const ids = Array.from({ length: 20 }, (_, index) => `oid-${index}`);
    for (const id of ids)
      world.directory.people.set(id, { kind: 'one', principal: { id, label: `Name of ${id}` } });
    expect((await labels(world, ids)).labels.map(({ label }) => label)).toEqual(
      ids.map((id) => `Name of ${id}`),
    );
  });

  test('is an error when the connection is unknown or cannot be asked', async () => {
    const world = await worldWith({ kind: 'one', principal });
    expect(await refusalOf(labels(world, ['oid-1'], 'nowhere'))).toMatchObject({ code: 'not-found' });
    world.directory.failWith('unavailable');
    await expect(labels(world, ['oid-1'])).rejects.toMatchObject({ kind: 'unavailable' });
  });
});
