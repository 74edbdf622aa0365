import type { FakeSite } from '#test/support/fakes/jira/fake-site-inspector';
import { ADMIN, adminWorld, portal, refusalOf, seed, site } from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

/** A service project that has nothing of ours: one issue type, one request type about something else. */
const bare: FakeSite = {
  groupIds: ['team-a'],
  fields: { customfield_9: { name: 'Room', kind: 'single-select' } },
  projects: {
    '20': {
      key: 'HELP',
      isServiceProject: true,
      serviceDeskId: '2',
      requestTypes: { '201': { name: 'Get IT help', issueTypeId: '8', fieldIds: ['summary'] } },
      statuses: {
        '8': ['Open', 'Approved', 'Denied', 'Revoked'].map((name, index) => ({ id: `8${index}`, name })),
      },
    },
  },
};

async function worldOf(facts: FakeSite = bare): Promise<AdminWorld> {
  const world = adminWorld(facts);
  await seed(world);
  return world;
}

type SetUp = Awaited<ReturnType<AdminWorld['operations']['portals.setUp']>>;

const setUp = (world: AdminWorld, input: object = {}): Promise<SetUp> =>
  world.operations['portals.setUp']({ projectId: '20', dryRun: false, ...input }, ADMIN);

const statesOf = ({ steps }: SetUp) => Object.fromEntries(steps.map(({ id, state }) => [id, state]));
const created = ['application', 'accessLevel', 'duration', 'justification', 'beneficiary', 'approver'];

test('the plan of a bare project names every step and does nothing', async () => {
  const world = await worldOf();
  const before = world.serviceSite.fieldList.length;
  const plan = await setUp(world, { dryRun: true });
  expect(statesOf(plan)).toEqual({
    ...Object.fromEntries(created.map((purpose) => [`field:${purpose}`, 'to-do'])),
    ...{ 'options:application': 'to-do', 'options:accessLevel': 'to-do', screens: 'to-do' },
    ...{ 'request-type:grant': 'to-do', 'request-type:removal': 'to-do', 'request-type:change': 'to-do' },
    ...{ statuses: 'manual', 'portal-group': 'manual' },
    ...{ 'form:grant': 'manual', 'form:removal': 'manual', 'form:change': 'manual' },
  });
  expect(world.serviceSite.fieldList).toHaveLength(before);
  expect(world.audits.chainOf('configuration').map(({ action }) => action)).not.toContain('project-set-up');
});

test('a run makes fields, options from the catalog and request types, and records it', async () => {
  const world = await worldOf();
  const done = await setUp(world);
  expect(Object.values(statesOf(done)).filter((state) => state === 'failed')).toEqual([]);
  const field = (name: string) => world.serviceSite.fieldList.find((each) => each.name === name);
  expect(field('Application')?.kind).toBe('single-select');
  expect(field('Approvers')?.kind).toBe('users');
  const options = await world.serviceSite.options(field('Application')?.id ?? '', '20');
  expect(options).toMatchObject({ own: true, options: [{ value: 'Wiki', disabled: false }] });
  const screens = await world.serviceSite.screens('20');
  expect(screens[0]?.fieldIds).toEqual(expect.arrayContaining([field('Approvers')?.id]));
  expect((await world.serviceSite.requestTypes('2')).map(({ name }) => name)).toEqual([
    ...['Get IT help', 'Request application access', 'Request access removal', 'Request access change'],
  ]);
  const last = world.audits.chainOf('configuration').at(-1);
  expect(last).toMatchObject({ action: 'project-set-up', actor: 'acc-admin', facts: { failed: [] } });
});

test('a second run doubles nothing and is not recorded', async () => {
  const world = await worldOf();
  await setUp(world);
  const counts = () => [
    ...[world.serviceSite.fieldList.length, world.serviceSite.types.length],
    ...[world.serviceSite.contexts.length, world.audits.chainOf('configuration').length],
  ];
  const before = counts();
  const again = await setUp(world);
  expect(counts()).toEqual(before);
  expect(new Set(Object.values(statesOf(again)))).toEqual(new Set(['present', 'manual']));
});

test('what fails is told with what to do, the others are done, and a later run does the rest', async () => {
  const world = await worldOf();
  world.serviceSite.failing.set('createRequestType', 403);
  const first = await setUp(world);
  expect(statesOf(first)).toMatchObject({
    ...{ 'field:approver': 'done', screens: 'done', 'request-type:grant': 'failed' },
  });
  expect(first.steps.find(({ id }) => id === 'request-type:grant')?.problem).toContain(
    'administration rights',
  );
  expect(first.steps.filter(({ state }) => state !== 'failed').some((step) => 'said' in step)).toBe(false);
  expect(world.audits.chainOf('configuration').at(-1)?.facts['failed']).toHaveLength(3);
  world.serviceSite.failing.clear();
  expect(statesOf(await setUp(world))).toMatchObject({ 'request-type:grant': 'done', screens: 'present' });
});

test('a step whose field could not be made says so', async () => {
  const world = await worldOf();
  world.serviceSite.failing.set('createField', 429);
  const result = await setUp(world);
  const step = (id: string) => result.steps.find((each) => each.id === id);
  expect(step('field:application')?.problem).toContain('asks to wait');
  expect(step('options:application')?.problem).toBe('The field is not there yet.');
  expect(step('screens')).toMatchObject({
    problem: 'Some of the fields are not there yet.',
    said: { key: 'findings.setUp.noFields' },
  });
});

test('only the steps that are asked for are run', async () => {
  const world = await worldOf();
  const result = await setUp(world, { steps: ['field:application'] });
  expect(statesOf(result)).toMatchObject({ 'field:application': 'done', 'field:approver': 'to-do' });
});

test('a field of the name but of another kind is left alone', async () => {
  const world = await worldOf({
    ...bare,
    fields: { customfield_8: { name: 'Application', kind: 'text' } },
  });
  const plan = await setUp(world, { dryRun: true });
  expect(plan.steps[0]?.subject).toMatchObject({ kind: 'field', name: 'Application (Gatehouse)' });
  await setUp(world);
  expect(statesOf(await setUp(world))).toMatchObject({ 'field:application': 'present' });
});

test('options that other projects share stay as they are: the project gets its own list', async () => {
  const world = await worldOf({
    ...bare,
    fields: { customfield_8: { name: 'application', kind: 'single-select' } },
  });
  const shared = world.serviceSite.addContext('customfield_8', undefined, ['Intranet']);
  await setUp(world);
  expect(shared.options.map(({ value }) => value)).toEqual(['Intranet']);
  const own = await world.serviceSite.options('customfield_8', '20');
  expect(own?.options.map(({ value }) => value)).toEqual(['Wiki']);
});

test('the manual steps name exactly what to add', async () => {
  const world = await worldOf();
  const { steps } = await setUp(world);
  const subject = (id: string) => steps.find((step) => step.id === id)?.subject;
  expect(subject('form:removal')).toEqual({
    ...{ kind: 'form', requestType: 'Request access removal' },
    fields: ['Application', 'Access type', 'Justification', 'Access for'],
  });
  expect(subject('statuses')).toMatchObject({
    issueType: 'Type 8',
    statuses: [{ meaning: 'provisioned', name: 'Provisioned', category: 'done' }],
  });
});

test('a project that its team manages is left to its team', async () => {
  const world = await worldOf();
  const [project] = world.serviceSite.projects;
  world.serviceSite.projects.splice(0, 1, { ...project!, teamManaged: true });
  const { steps } = await setUp(world);
  expect(steps.map(({ id, state }) => [id, state])).toEqual([['team-managed', 'manual']]);
});

test('a mapped project has what it needs', async () => {
  const world = await worldOf(site);
  await world.operations['portals.save']({ portal }, ADMIN);
  const plan = await setUp(world, { projectId: '10', dryRun: true });
  expect(statesOf(plan)).toMatchObject({
    ...{ 'field:application': 'present', 'options:application': 'present', 'request-type:grant': 'present' },
  });
});

test('there is nothing to set up where there is no service project', async () => {
  const world = await worldOf();
  const refused = await refusalOf(setUp(world, { projectId: '99' }));
  expect(refused.code).toBe('not-found');
});
