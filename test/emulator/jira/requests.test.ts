import { asApp, asUser, buildWorld, call, doc, raise, text, type World } from './world';

describe('requests in the portal', () => {
  let world: World;
  beforeEach(() => {
    world = buildWorld();
  });

  it('shows the form with required fields and the options that can be chosen', async () => {
    const path = `/rest/servicedeskapi/servicedesk/${world.serviceDeskId}/requesttype/${world.requestTypeId}/field`;
    const { body } = await call(world, asUser(world.people.customer), 'GET', path);
    expect(body['canRaiseOnBehalfOf']).toBe(false);
    expect(body['requestTypeFields']).toMatchObject([
      { fieldId: 'summary', required: true },
      {
        fieldId: world.fields.application,
        name: 'Which application?',
        required: true,
        validValues: [
          { value: world.options.crm, label: 'CRM' },
          { value: world.options.wiki, label: 'Wiki' },
        ],
      },
      { fieldId: world.fields.level },
      { fieldId: world.fields.reason },
      { fieldId: world.fields.approvers },
    ]);
  });

  it('lets a portal-only customer raise a request that is the same record as the issue', async () => {
    const key = await raise(world, { by: world.people.customer });
    const request = await call(
      world,
      asUser(world.people.customer),
      'GET',
      `/rest/servicedeskapi/request/${key}`,
    );
    const issue = await call(world, asUser(world.people.agent), 'GET', `/rest/api/3/issue/${key}`);
    expect(request.body).toMatchObject({
      issueKey: 'ACCESS-1',
      currentStatus: { status: 'Waiting for approval', statusCategory: 'NEW' },
      reporter: { accountId: world.people.customer },
      createdDate: { epochMillis: world.site.state.issues.get(text(issue.body['id']))?.createdAt },
    });
    expect(issue.body['fields']).toMatchObject({
      summary: 'CRM please',
      reporter: { accountId: world.people.customer, accountType: 'customer' },
      [world.fields.application]: { id: world.options.crm, value: 'CRM' },
      customfield_10010: { requestType: { id: world.requestTypeId, name: 'Request application access' } },
    });
  });

  it('names every field that is wrong and creates nothing', async () => {
    const body = {
      serviceDeskId: world.serviceDeskId,
      requestTypeId: world.requestTypeId,
      requestFieldValues: { summary: '', [world.fields.application]: { value: 'Nothing' } },
    };
    const answer = await call(
      world,
      asUser(world.people.requester),
      'POST',
      '/rest/servicedeskapi/request',
      body,
    );
    expect(answer.status).toBe(400);
    expect(answer.body['errorMessage']).toContain("Option value 'Nothing' is not valid");
    expect(answer.body['errorMessage']).toContain('Summary (summary): This field is required.');
    expect(world.site.state.issues.size).toBe(0);
    expect(world.events).toEqual([]);
  });

  it('refuses a field that is not on the form', async () => {
    const body = {
      serviceDeskId: world.serviceDeskId,
      requestTypeId: world.requestTypeId,
      requestFieldValues: {
        summary: 'x',
        [world.fields.application]: { id: world.options.crm },
        [world.fields.days]: 3,
      },
    };
    const answer = await call(
      world,
      asUser(world.people.requester),
      'POST',
      '/rest/servicedeskapi/request',
      body,
    );
    expect(answer.status).toBe(400);
    expect(answer.body['errorMessage']).toContain(world.fields.days);
  });

  it('lets only agents raise for somebody else', async () => {
    const raiseFor = (by: string) =>
      call(world, asUser(by), 'POST', '/rest/servicedeskapi/request', {
        serviceDeskId: world.serviceDeskId,
        requestTypeId: world.requestTypeId,
        requestFieldValues: { summary: 'For a colleague', [world.fields.application]: { value: 'CRM' } },
        raiseOnBehalfOf: world.people.customer,
      });
    expect((await raiseFor(world.people.requester)).status).toBe(403);
    const raised = await raiseFor(world.people.agent);
    expect(raised.body).toMatchObject({ reporter: { accountId: world.people.customer } });
    const issue = world.site.state.issues.get(text(raised.body['issueId']));
    expect(issue?.creatorId).toBe(world.people.agent);
  });

  it('keeps a restricted desk shut until the account is made a customer', async () => {
    const restricted = buildWorld();
    const workflowId = [...restricted.site.state.workflows.keys()][0] ?? '';
    const project = restricted.site.createProject({
      key: 'SHUT',
      name: 'Restricted',
      leadAccountId: restricted.people.admin,
      issueTypes: [{ name: 'Service request', workflowId }],
      customerAccess: 'restricted',
    });
    const path = `/rest/servicedeskapi/servicedesk/${project.serviceDeskId ?? ''}`;
    expect((await call(restricted, asUser(restricted.people.customer), 'GET', path)).status).toBe(404);
    restricted.site.addCustomer('SHUT', restricted.people.customer);
    expect((await call(restricted, asUser(restricted.people.customer), 'GET', path)).status).toBe(200);
  });

  it('shows a request to its reporter, participants and approvers and to nobody else', async () => {
    const key = await raise(world);
    const see = async (who: string): Promise<number> =>
      (await call(world, asUser(who), 'GET', `/rest/servicedeskapi/request/${key}`)).status;
    expect(await see(world.people.requester)).toBe(200);
    expect(await see(world.people.approver)).toBe(200);
    expect(await see(world.people.other)).toBe(404);
    await call(
      world,
      asUser(world.people.requester),
      'POST',
      `/rest/servicedeskapi/request/${key}/participant`,
      {
        accountIds: [world.people.other],
      },
    );
    expect(await see(world.people.other)).toBe(200);
    const own = await call(world, asUser(world.people.other), 'GET', '/rest/servicedeskapi/request');
    expect(own.body['values']).toMatchObject([{ issueKey: key }]);
  });

  it('shows customers public comments only, and lets them write no internal one', async () => {
    const key = await raise(world);
    const path = `/rest/servicedeskapi/request/${key}/comment`;
    await call(world, asUser(world.people.agent), 'POST', path, { body: 'for agents', public: false });
    await call(world, asUser(world.people.agent), 'POST', path, { body: 'for you', public: true });
    await call(world, asApp(), 'POST', `/rest/api/3/issue/${key}/comment`, {
      body: doc('proof'),
      properties: [{ key: 'sd.public.comment', value: { internal: true } }],
    });
    const texts = async (who: string) => {
      const { body } = await call(world, asUser(who), 'GET', path);
      return (body['values'] as unknown as { body: string; public: boolean }[]).map(
        (comment) => comment.body,
      );
    };
    expect(await texts(world.people.requester)).toEqual(['for you']);
    expect(await texts(world.people.agent)).toEqual(['for agents', 'for you', 'proof']);
    const own = await call(world, asUser(world.people.requester), 'POST', path, {
      body: 'psst',
      public: false,
    });
    expect(own.status).toBe(403);
    const platform = await call(world, asApp(), 'GET', `/rest/api/3/issue/${key}/comment?expand=properties`);
    expect(platform.body['comments']).toMatchObject([
      { jsdPublic: false },
      { jsdPublic: true },
      { jsdPublic: false, properties: [{ key: 'sd.public.comment', value: { internal: true } }] },
    ]);
  });

  it('offers customers the customer transitions and no others', async () => {
    const key = await raise(world);
    const path = `/rest/servicedeskapi/request/${key}/transition`;
    const offered = await call(world, asUser(world.people.requester), 'GET', path);
    expect(offered.body['values']).toMatchObject([{ name: 'Cancel' }]);
    expect((await call(world, asUser(world.people.requester), 'POST', path, { id: '11' })).status).toBe(400);
    const id = (offered.body['values'] as unknown as { id: string }[])[0]?.id;
    const done = await call(world, asUser(world.people.requester), 'POST', path, {
      id,
      additionalComment: { body: 'not needed' },
    });
    expect(done.status).toBe(204);
    const history = await call(
      world,
      asUser(world.people.requester),
      'GET',
      `/rest/servicedeskapi/request/${key}/status`,
    );
    expect(history.body['values']).toMatchObject([{ status: 'Denied' }, { status: 'Waiting for approval' }]);
  });
});
