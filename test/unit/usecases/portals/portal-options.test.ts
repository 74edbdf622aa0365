import { ADMIN, adminWorld, portal, refusalOf, seed } from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

async function mapped(): Promise<AdminWorld> {
  const world = adminWorld();
  await seed(world);
  await world.operations['portals.save']({ portal }, ADMIN);
  return world;
}

const sync = (world: AdminWorld, input: object = {}) =>
  world.operations['portals.syncOptions'](
    { id: 'access', disableGone: false, dryRun: false, ...input },
    ADMIN,
  );

const optionsOf = async (world: AdminWorld, fieldId: string) =>
  (await world.serviceSite.options(fieldId, '10'))?.options.map(({ value, disabled }) => [value, disabled]);

const addChat = (world: AdminWorld) =>
  world.operations['applications.save'](
    { id: 'chat', name: 'Chat', levels: [{ id: 'owner', name: 'Owner' }] },
    ADMIN,
  );

const recorded = (world: AdminWorld) =>
  world.audits.chainOf('configuration').filter(({ action }) => action === 'options-synchronised');

test('the difference is shown first, and nothing changes', async () => {
  const world = await mapped();
  await addChat(world);
  const { fields } = await sync(world, { dryRun: true });
  expect(fields).toMatchObject([
    { purpose: 'application', fieldName: 'Application', add: ['Chat'], enable: [], gone: [], unchanged: 1 },
    { purpose: 'accessLevel', fieldName: 'Access type', add: ['Owner'], unchanged: 1 },
  ]);
  await expect(optionsOf(world, 'customfield_1')).resolves.toEqual([['Wiki', false]]);
  expect(recorded(world)).toEqual([]);
});

test('new applications and levels become options, with a record for each field', async () => {
  const world = await mapped();
  await addChat(world);
  await sync(world);
  await expect(optionsOf(world, 'customfield_1')).resolves.toEqual([
    ['Wiki', false],
    ['Chat', false],
  ]);
  expect(recorded(world).map(({ facts }) => facts)).toMatchObject([
    { portal: 'access', fieldId: 'customfield_1', added: 1, enabled: 0, disabled: 0 },
    { portal: 'access', fieldId: 'customfield_2', added: 1 },
  ]);
  await sync(world);
  expect(recorded(world)).toHaveLength(2);
});

test('an option that was switched off is offered again instead of added', async () => {
  const world = await mapped();
  const context = world.serviceSite.contexts.find(({ fieldId }) => fieldId === 'customfield_1');
  Object.assign(context!.options[0]!, { disabled: true });
  const { fields } = await sync(world);
  expect(fields[0]).toMatchObject({ add: [], enable: ['Wiki'] });
  await expect(optionsOf(world, 'customfield_1')).resolves.toEqual([['Wiki', false]]);
});

test('what is gone from the catalog is switched off only when asked, and never deleted', async () => {
  const world = await mapped();
  await world.serviceSite.addOptions('customfield_1', world.serviceSite.contexts[0]!.id, ['Old tool']);
  const { fields } = await sync(world);
  expect(fields[0]).toMatchObject({ gone: ['Old tool'], unchanged: 1 });
  await expect(optionsOf(world, 'customfield_1')).resolves.toContainEqual(['Old tool', false]);
  await sync(world, { disableGone: true });
  await expect(optionsOf(world, 'customfield_1')).resolves.toContainEqual(['Old tool', true]);
});

test('an alias offers its application: nothing is added', async () => {
  const world = await mapped();
  await world.operations['applications.save'](
    { id: 'wiki', name: 'Knowledge base', aliases: ['Wiki'], levels: [{ id: 'user', name: 'User' }] },
    ADMIN,
  );
  const { fields } = await sync(world, { dryRun: true });
  expect(fields[0]).toMatchObject({ add: [], gone: [], unchanged: 1 });
});

test('there must be such a mapping', async () => {
  const world = await mapped();
  expect((await refusalOf(sync(world, { id: 'nowhere' }))).code).toBe('not-found');
});
