import { ALL_SCOPES, asApp, asUser, buildWorld, call, text, type World } from './world';

const TYPE = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const select = { name: 'Access level', type: `${TYPE}select`, searcherKey: `${TYPE}multiselectsearcher` };
const without = (scope: string) => asApp(ALL_SCOPES.filter((each) => each !== scope));

async function createField(world: World, body: object = select): Promise<string> {
  const answer = await call(world, asApp(), 'POST', '/rest/api/3/field', body);
  expect(answer.status).toBe(201);
  return text(answer.body['id']);
}

const contextsOf = (world: World, fieldId: string) =>
  [...(world.site.state.fields.get(fieldId)?.contexts ?? [])].map(({ id, projectIds }) => ({
    id,
    projects: [...projectIds],
  }));

describe('creating fields', () => {
  it('makes a field with one context for all projects, on no screen', async () => {
    const world = buildWorld();
    const id = await createField(world);
    expect(contextsOf(world, id)).toEqual([{ id: expect.any(String) as string, projects: [] }]);
    const meta = await call(world, asApp(), 'GET', '/rest/api/3/screens/50000/tabs/60000/fields');
    expect(JSON.stringify(meta.body)).not.toContain(`"${id}"`);
  });

  it.each([
    ['a searcher of another type', { ...select, searcherKey: `${TYPE}textsearcher` }],
    ['a type that is not modelled', { ...select, type: `${TYPE}cascadingselect` }],
    ['no name', { type: `${TYPE}select` }],
  ])('refuses %s', async (_case, body) => {
    const answer = await call(buildWorld(), asApp(), 'POST', '/rest/api/3/field', body);
    expect(answer.status).toBe(400);
  });

  it('is for administrators, and for apps with the scope', async () => {
    const world = buildWorld();
    const asAgent = await call(world, asUser(world.people.agent), 'POST', '/rest/api/3/field', select);
    expect(asAgent.status).toBe(400);
    const app = without('manage:jira-configuration');
    expect((await call(world, app, 'POST', '/rest/api/3/field', select)).status).toBe(401);
  });
});

describe('contexts and options', () => {
  const context = (world: World, fieldId: string, projectIds: readonly string[]) =>
    call(world, asApp(), 'POST', `/rest/api/3/field/${fieldId}/context`, { name: 'Own', projectIds });

  it('lets a project have one context, which comes before the one for all', async () => {
    const world = buildWorld();
    const first = await context(world, world.fields.application, ['10000']);
    expect(first.status).toBe(201);
    expect((await context(world, world.fields.application, ['10000'])).status).toBe(400);
    expect((await context(world, world.fields.application, ['99999'])).status).toBe(404);
    const path = `/rest/api/3/field/${world.fields.application}/context/${text(first.body['id'])}/option`;
    const added = await call(world, asApp(), 'POST', path, { options: [{ value: 'Chat' }] });
    expect(added.status).toBe(200);
    const form = `/rest/servicedeskapi/servicedesk/${world.serviceDeskId}/requesttype/${world.requestTypeId}/field`;
    const shown = JSON.stringify((await call(world, asApp(), 'GET', form)).body);
    expect(shown).toContain('"label":"Chat"');
    expect(shown).not.toContain('"label":"CRM"');
  });

  it('changes options all or none, and reports only what changed', async () => {
    const world = buildWorld();
    const [global] = contextsOf(world, world.fields.application);
    const path = `/rest/api/3/field/${world.fields.application}/context/${global?.id ?? ''}/option`;
    const put = (options: readonly object[]) => call(world, asApp(), 'PUT', path, { options });
    const off = { id: world.options.crm, disabled: true };
    expect((await put([off, { id: '99999', disabled: true }])).status).toBe(404);
    const changed = await put([off, { id: world.options.wiki, disabled: false }]);
    expect(changed.body['options']).toEqual([{ id: world.options.crm, value: 'CRM', disabled: true }]);
    expect((await put([{ id: world.options.wiki, value: 'CRM' }])).status).toBe(400);
  });
});

describe('screens', () => {
  it('lead from the project to its screen, where a field is put once', async () => {
    const world = buildWorld();
    const id = await createField(world);
    const path = '/rest/api/3/screens/50000/tabs/60000/fields';
    expect((await call(world, asApp(), 'POST', path, { fieldId: id })).status).toBe(200);
    expect((await call(world, asApp(), 'POST', path, { fieldId: id })).status).toBe(400);
    expect((await call(world, without('manage:jira-project'), 'GET', path)).status).toBe(401);
    expect((await call(world, asUser(world.people.agent), 'GET', path)).status).toBe(403);
    expect((await call(world, asApp(), 'GET', '/rest/api/3/screens/10000/tabs')).status).toBe(404);
  });
});

describe('creating request types', () => {
  const path = (world: World) => `/rest/servicedeskapi/servicedesk/${world.serviceDeskId}/requesttype`;
  const draft = { name: 'Request access removal', issueTypeId: '10300' };

  it('makes one with the required fields only, which no portal group shows', async () => {
    const world = buildWorld();
    const created = await call(world, asApp(), 'POST', path(world), draft);
    expect(created.body).toMatchObject({ name: draft.name, groupIds: [] });
    const id = text(created.body['id']);
    const formOf = async () =>
      (await call(world, asApp(), 'GET', `${path(world)}/${id}?expand=field`)).body['fields'];
    expect(await formOf()).toMatchObject({ requestTypeFields: [{ fieldId: 'summary', required: true }] });
    const field = { fieldId: world.fields.application, required: true };
    world.site.arrangeRequestType({ requestTypeId: id, fields: [field, field], inPortal: true });
    expect(await formOf()).toMatchObject({
      requestTypeFields: [{ fieldId: 'summary' }, { fieldId: world.fields.application, required: true }],
    });
    expect(() => world.site.arrangeRequestType({ requestTypeId: '999', fields: [] })).toThrow('999');
  });

  it.each([
    ['no name', { ...draft, name: ' ' }, 400],
    ['an issue type of another project', { ...draft, issueTypeId: '10399' }, 404],
  ])('refuses %s', async (_case, body, status) => {
    const world = buildWorld();
    expect((await call(world, asApp(), 'POST', path(world), body)).status).toBe(status);
  });

  it('is for project administrators, and for apps with the scope', async () => {
    const world = buildWorld();
    expect((await call(world, asUser(world.people.requester), 'POST', path(world), draft)).status).toBe(403);
    const app = without('write:requesttype:jira-service-management');
    expect((await call(world, app, 'POST', path(world), draft)).status).toBe(401);
  });
});
