import type { FakeSite } from '#test/support/fakes/jira/fake-site-inspector';
import { ADMIN, adminWorld, catalogOf, portal, refusalOf, seed, site } from '../kit/admin-world';

async function faultsOf(changes: object, facts: FakeSite = site) {
  const world = adminWorld(facts);
  await seed(world);
  return refusalOf(world.operations['portals.save']({ portal: { ...portal, ...changes } }, ADMIN));
}

const withOptions = (options: Record<string, readonly string[]>): FakeSite => {
  const project = site.projects['10'];
  if (project === undefined) throw new Error('The site has no project 10.');
  return { ...site, projects: { ...site.projects, '10': { ...project, options } } };
};

test('a mapping that fits the site is saved, and can be deleted', async () => {
  const world = adminWorld();
  await seed(world);
  await world.operations['portals.save']({ portal }, ADMIN);
  expect((await catalogOf(world)).portals).toEqual([portal]);
  expect((await world.operations['portals.review']()).portals).toMatchObject([{ portal: { id: 'access' } }]);
  await world.operations['portals.delete']({ id: 'access' }, ADMIN);
  expect((await catalogOf(world)).portals).toEqual([]);
});

test.each([
  ['a project that does not exist', { projectId: '99' }, ['projectId']],
  ['a project that is no service project', { projectId: '11' }, ['projectId']],
  [
    'a request type of another desk',
    { requestTypes: [...portal.requestTypes, { requestTypeId: '999', intent: 'removal' }] },
    ['requestTypes.1.requestTypeId'],
  ],
  [
    'an application field that is text',
    { fields: { ...portal.fields, application: 'customfield_3', justification: undefined } },
    ['fields.application'],
  ],
  [
    'a field that does not exist',
    { fields: { ...portal.fields, duration: 'customfield_99' } },
    ['fields.duration'],
  ],
  [
    'an optional field that is on no form',
    { fields: { ...portal.fields, beneficiary: 'customfield_5' } },
    ['fields.beneficiary'],
  ],
  ['an approver field that holds no people', { approverField: 'customfield_3' }, ['approverField']],
  [
    'a status that the workflow does not have',
    { statuses: { ...portal.statuses, revoked: '77' } },
    ['statuses.revoked'],
  ],
  ['one status with two meanings', { statuses: { ...portal.statuses, revoked: '1' } }, ['statuses.revoked']],
])('%s is refused at its place', async (_case, changes, paths) => {
  expect((await faultsOf(changes)).paths).toEqual(paths);
});

test('several faults are told at once', async () => {
  const { paths, faults } = await faultsOf({
    approverField: 'customfield_1',
    statuses: { ...portal.statuses, provisioned: '88' },
    fields: { ...portal.fields, beneficiary: 'customfield_4' },
  });
  expect(paths.sort()).toEqual(['approverField', 'fields.beneficiary', 'statuses.provisioned']);
  expect(faults).toMatchObject([
    { said: { key: 'findings.portal.kind.person', params: { field: expect.any(String) as string } } },
    { said: { key: 'findings.portal.kind.people', params: { field: expect.any(String) as string } } },
    { said: { key: 'findings.portal.noStatus', params: { requestType: expect.any(String) as string } } },
  ]);
});

test('the assignee can be the approver field, and an optional field may be on one form only', async () => {
  const world = adminWorld();
  await seed(world);
  const requestTypes = [...portal.requestTypes, { requestTypeId: '102', intent: 'removal' as const }];
  await world.operations['portals.save'](
    { portal: { ...portal, requestTypes, approverField: 'assignee' } },
    ADMIN,
  );
  expect((await catalogOf(world)).portals).toHaveLength(1);
});

describe('options of the fields', () => {
  test('an option that means no application is named', async () => {
    const refused = await faultsOf({}, withOptions({ customfield_1: ['Wiki', 'Chat'], customfield_2: [] }));
    expect(refused.paths).toEqual(['fields.application']);
    expect(refused.message).toContain('"Chat" means no enabled application');
    expect(refused.faults).toMatchObject([
      { said: { key: 'findings.portal.option.noApplication', params: { option: 'Chat' } } },
    ]);
  });

  test('an option that is nobody’s level is named', async () => {
    const refused = await faultsOf({}, withOptions({ customfield_1: [], customfield_2: ['Owner'] }));
    expect(refused.paths).toEqual(['fields.accessLevel']);
    expect(refused.message).toContain('"Owner"');
  });

  test('an application that is switched off does not count', async () => {
    const world = adminWorld();
    await seed(world);
    await world.operations['applications.save']({ id: 'wiki', name: 'Wiki', enabled: false }, ADMIN);
    const refused = await refusalOf(world.operations['portals.save']({ portal }, ADMIN));
    expect(refused.paths).toEqual(['fields.application', 'fields.accessLevel']);
  });
});

test('a project has one mapping', async () => {
  const world = adminWorld();
  await seed(world);
  await world.operations['portals.save']({ portal }, ADMIN);
  const refused = await refusalOf(
    world.operations['portals.save']({ portal: { ...portal, id: 'again' } }, ADMIN),
  );
  expect(refused.paths).toEqual(['projectId']);
});
