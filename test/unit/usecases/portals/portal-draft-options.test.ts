import type { PortalFields } from '#contract/portals/portal-view';
import { portalInputs } from '#contract/portals/portals';
import type { FakeSite } from '#test/support/fakes/jira/fake-site-inspector';
import { ADMIN, adminWorld, catalogOf, portal, refusalOf, seed, site } from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

const project = site.projects['10']!;

/** The project as it was before Gatehouse came: its lists offer things that no catalog knows. */
const used: FakeSite = {
  ...site,
  fields: { ...site.fields, customfield_6: { name: 'Elsewhere', kind: 'single-select' } },
  projects: {
    ...site.projects,
    '10': { ...project, options: { customfield_1: ['Old tool', 'Fax'], customfield_2: ['Operator'] } },
    '12': { key: 'OTHER', isServiceProject: true, options: { customfield_6: ['Red'] } },
  },
};

async function unmapped(): Promise<AdminWorld> {
  const world = adminWorld(used);
  await seed(world);
  return world;
}

const sync = (world: AdminWorld, draft: PortalFields | undefined = portal, input: object = {}) =>
  world.operations['portals.syncOptions'](
    { portal: draft, disableGone: true, dryRun: false, ...input },
    ADMIN,
  );

const offered = async (world: AdminWorld, fieldId: string) =>
  world.ports.site.optionsOf(fieldId, portal.projectId);

const everyOption = (world: AdminWorld) =>
  world.serviceSite.contexts.flatMap(({ fieldId, options }) =>
    options.map(({ value, disabled }) => `${fieldId} ${value} ${disabled ? 'off' : 'on'}`),
  );

const recorded = (world: AdminWorld) =>
  world.audits.chainOf('configuration').filter(({ action }) => action === 'options-synchronised');

test('a mapping that options keep from being saved is put right before it is saved', async () => {
  const world = await unmapped();
  const before = await world.operations['portals.check']({ portal });
  expect(before.faults.map(({ path }) => path)).toEqual([
    ...['fields.application', 'fields.application', 'fields.accessLevel'],
  ]);
  expect(before.optionsDiffer).toBe(true);
  await sync(world);
  await expect(offered(world, 'customfield_1')).resolves.toEqual(['Wiki']);
  await expect(world.operations['portals.check']({ portal })).resolves.toMatchObject({
    ...{ faults: [], optionsDiffer: false },
  });
  await expect(world.operations['portals.save']({ portal }, ADMIN)).resolves.toMatchObject({ id: 'access' });
});

test('what would change is shown first, and nothing is written, the mapping least of all', async () => {
  const world = await unmapped();
  const before = everyOption(world);
  const { id, fields } = await sync(world, portal, { dryRun: true });
  expect(id).toBe('access');
  expect(fields).toMatchObject([
    { fieldName: 'Application', add: ['Wiki'], gone: ['Old tool', 'Fax'], shared: false },
    { fieldName: 'Access type', add: ['User'], gone: ['Operator'], shared: false },
  ]);
  expect(everyOption(world)).toEqual(before);
  expect(recorded(world)).toEqual([]);
  await sync(world);
  expect((await catalogOf(world)).portals).toEqual([]);
});

test('each field is recorded under the id that the mapping will have', async () => {
  const world = await unmapped();
  await sync(world);
  expect(recorded(world)).toMatchObject([
    {
      actor: 'acc-admin',
      facts: { portal: 'access', projectId: '10', fieldId: 'customfield_1', added: 1, disabled: 2 },
    },
    { actor: 'acc-admin', facts: { portal: 'access', fieldId: 'customfield_2', added: 1, disabled: 1 } },
  ]);
});

test('without switching off, the faults stay what they are', async () => {
  const world = await unmapped();
  await sync(world, portal, { disableGone: false });
  const { faults, optionsDiffer } = await world.operations['portals.check']({ portal });
  expect(faults).toHaveLength(3);
  expect(optionsDiffer).toBe(true);
});

test('a list for all projects is said to be one', async () => {
  const world = await unmapped();
  world.serviceSite.contexts.splice(0);
  world.serviceSite.addContext('customfield_1', undefined, ['Wiki']);
  world.serviceSite.addContext('customfield_2', '10', ['User']);
  const { fields } = await sync(world, portal, { dryRun: true });
  expect(fields.map(({ shared }) => shared)).toEqual([true, false]);
});

describe('a mapping that is not saved may name nothing but lists of its project', () => {
  const wrong = (fields: object, changes: object = {}) => ({
    ...portal,
    ...changes,
    fields: { ...portal.fields, ...fields },
  });

  test.each([
    ['a field that does not exist', wrong({ application: 'customfield_99' }), ['fields.application']],
    ['a field of text', wrong({ accessLevel: 'customfield_3' }), ['fields.accessLevel']],
    ['a system field', wrong({ application: 'summary' }), ['fields.application']],
    ['a list of another project', wrong({ application: 'customfield_6' }), ['fields.application']],
    ['one field for both', wrong({ accessLevel: 'customfield_1' }), ['fields.accessLevel']],
    [
      'two wrong fields at once',
      wrong({ application: 'customfield_4', accessLevel: 'customfield_98' }),
      ['fields.application', 'fields.accessLevel'],
    ],
    ['a project that is not there', wrong({}, { projectId: '99' }), ['projectId']],
    ['a project without a service desk', wrong({}, { projectId: '11' }), ['projectId']],
    ['what is no field id', wrong({ application: '../../field' }), ['fields.application']],
  ])('%s is refused at its place, and nothing is written', async (_case, draft, paths) => {
    const world = await unmapped();
    // A list for all projects would serve any project, also one that is not there.
    world.serviceSite.addContext('customfield_2', undefined, ['User']);
    const before = everyOption(world);
    const refused = await refusalOf(sync(world, draft));
    expect(refused).toMatchObject({ code: 'invalid-input', paths });
    expect(everyOption(world)).toEqual(before);
    expect(recorded(world)).toEqual([]);
  });
});

test('either a saved mapping is named or one is sent, never both or none', () => {
  const takes = (input: object) => portalInputs['portals.syncOptions'].safeParse(input).success;
  expect([takes({ id: 'access' }), takes({ portal })]).toEqual([true, true]);
  expect([takes({}), takes({ id: 'access', portal })]).toEqual([false, false]);
});
