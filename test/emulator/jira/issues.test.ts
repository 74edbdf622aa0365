import { asApp, asUser, buildWorld, call, doc, raise, type World } from './world';

describe('issues through the platform API', () => {
  let world: World;
  let key: string;
  let path: string;
  beforeEach(async () => {
    world = buildWorld();
    key = await raise(world);
    path = `/rest/api/3/issue/${key}`;
  });

  const fieldsOf = async (who = asApp()) => (await call(world, who, 'GET', path)).body['fields'];

  it('hides an issue from whoever cannot browse the project, as if it did not exist', async () => {
    const hidden = await call(world, asUser(world.people.requester), 'GET', path);
    const absent = await call(world, asUser(world.people.agent), 'GET', '/rest/api/3/issue/ACCESS-99');
    expect(hidden.status).toBe(404);
    expect(hidden.body).toEqual(absent.body);
    expect(hidden.body['errorMessages']).toEqual([
      'Issue does not exist or you do not have permission to see it.',
    ]);
  });

  it('gives portal-only customers no Jira right even when one was granted to them', async () => {
    world.site.grant('ACCESS', 'BROWSE_PROJECTS', { kind: 'account', accountId: world.people.customer });
    expect((await call(world, asUser(world.people.customer), 'GET', path)).status).toBe(404);
    const asCustomer = {
      kind: 'app-as-user',
      accountId: world.people.customer,
      scopes: ['read:jira-work'],
    } as const;
    expect((await call(world, asCustomer, 'GET', path)).status).toBe(401);
  });

  it('edits fields of every kind and shows them again', async () => {
    const input = {
      summary: 'Wiki please',
      description: doc('because'),
      labels: ['b', 'a'],
      priority: { name: 'High' },
      duedate: '2026-02-28',
      [world.fields.application]: { id: world.options.wiki },
      [world.fields.due]: '2026-02-01T12:00:00.000+0100',
      [world.fields.days]: 12.5,
      [world.fields.reason]: doc('work'),
      [world.fields.approvers]: [{ accountId: world.people.second }],
    };
    expect((await call(world, asUser(world.people.agent), 'PUT', path, { fields: input })).status).toBe(204);
    expect(await fieldsOf()).toMatchObject({
      ...input,
      labels: ['a', 'b'],
      [world.fields.due]: '2026-02-01T11:00:00.000+0000',
    });
  });

  it.each([
    ['an unknown field', 'customfield_99999', 1, /not on the appropriate screen/],
    ['an option of no context', 'application', { id: '1' }, /Option id '1' is not valid/],
    ['a bare text for a select', 'application', 'CRM', /Could not find valid 'id' or 'value'/],
    ['text for a number', 'days', '3', /must be a number/],
    ['an impossible date', 'duedate', '2026-02-30', /Error parsing date/],
    ['plain text for a document', 'reason', 'because', /Atlassian Document/],
    ['a stranger as approver', 'approvers', [{ accountId: 'nobody' }], /Specify a valid value/],
    ['no summary', 'summary', '', /must specify a summary/],
    [
      'an assignee who cannot be assigned',
      'assignee',
      { accountId: 'requester' },
      /valid value|cannot be assigned/,
    ],
    ['a label with a space', 'labels', ['a b'], /contains spaces/],
  ])('refuses %s with the complaint under the field', async (_name, field, value, message) => {
    const id = field in world.fields ? world.fields[field as keyof World['fields']] : field;
    const before = await fieldsOf();
    const answer = await call(world, asUser(world.people.agent), 'PUT', path, {
      fields: { [id]: value, labels: field === 'labels' ? value : ['x'] },
    });
    expect(answer.status).toBe(400);
    expect(answer.body['errors']?.[id]).toMatch(message);
    expect(await fieldsOf()).toEqual(before);
  });

  it('refuses disabled options and fields taken off the screen', async () => {
    world.site.setOptionDisabled(world.fields.application, world.options.wiki, true);
    world.site.setOnScreen('ACCESS', world.fields.days, false);
    const answer = await call(world, asApp(), 'PUT', path, {
      fields: { [world.fields.application]: { value: 'Wiki' }, [world.fields.days]: 1 },
    });
    expect(Object.keys(answer.body['errors'] ?? {})).toEqual([world.fields.application, world.fields.days]);
  });

  it('adds and removes list items by update operations', async () => {
    const update = (operations: unknown) =>
      call(world, asApp(), 'PUT', path, { update: { labels: operations } });
    await update([{ add: 'one' }, { add: 'two' }]);
    await update([{ remove: 'one' }]);
    expect(await fieldsOf()).toMatchObject({ labels: ['two'] });
    expect((await update([{ edit: 'x' }])).status).toBe(400);
  });

  it('assigns only people who can be assigned, and only for those who may assign', async () => {
    const assign = (who: string, accountId: string | null) =>
      call(world, asUser(who), 'PUT', `${path}/assignee`, { accountId });
    expect((await assign(world.people.agent, world.people.requester)).body['errors']).toHaveProperty(
      'assignee',
    );
    expect((await assign(world.people.agent, world.people.agent)).status).toBe(204);
    world.site.revoke('ACCESS', 'ASSIGN_ISSUES', {
      kind: 'role',
      roleId: roleId(world, 'Service Desk Team'),
    });
    expect((await assign(world.people.agent, null)).status).toBe(403);
    expect(await fieldsOf()).toMatchObject({ assignee: { accountId: world.people.agent } });
  });

  it('keeps a changelog oldest first with old and new values', async () => {
    await call(world, asUser(world.people.agent), 'PUT', path, {
      fields: { [world.fields.application]: { value: 'Wiki' } },
    });
    await call(world, asUser(world.people.agent), 'PUT', path, {
      fields: { [world.fields.application]: { value: 'Wiki' } },
    });
    await call(world, asApp(), 'PUT', path, { fields: { [world.fields.application]: null } });
    const { body } = await call(world, asApp(), 'GET', `${path}/changelog?maxResults=1&startAt=1`);
    expect(body).toMatchObject({ total: 2, isLast: true, startAt: 1 });
    const all = await call(world, asApp(), 'GET', `${path}/changelog`);
    expect(all.body['values']).toMatchObject([
      {
        author: { accountId: world.people.agent },
        items: [
          {
            field: 'Application',
            fieldtype: 'custom',
            from: world.options.crm,
            fromString: 'CRM',
            to: world.options.wiki,
            toString: 'Wiki',
          },
        ],
      },
      {
        author: { accountId: world.site.appAccountId },
        items: [{ from: world.options.wiki, to: null, toString: null }],
      },
    ]);
  });

  it('offers a conditional transition only to the person the condition names', async () => {
    const transitions = `${path}/transitions`;
    await call(world, asUser(world.people.agent), 'PUT', path, {
      fields: { [world.fields.approvers]: null },
    });
    const issue = [...world.site.state.issues.values()][0];
    if (issue !== undefined) issue.statusId = world.status.approved;
    const names = async (): Promise<unknown> =>
      (
        (await call(world, asApp(), 'GET', transitions)).body['transitions'] as unknown as { name: string }[]
      ).map((t) => t.name);
    expect(await names()).toEqual(['Provision']);
    world.site.grant('ACCESS', 'ASSIGNABLE_USER', { kind: 'account', accountId: world.site.appAccountId });
    await call(world, asApp(), 'PUT', `${path}/assignee`, { accountId: world.site.appAccountId });
    expect(await names()).toEqual(['Provision', 'Revoke']);
    expect((await call(world, asApp(), 'POST', transitions, { transition: { id: '41' } })).status).toBe(204);
    expect(await fieldsOf()).toMatchObject({
      status: { id: world.status.revoked, statusCategory: { key: 'done' } },
    });
  });

  it('answers 400 for a transition that is unknown, unavailable or not permitted', async () => {
    const move = (who: string, id: string) =>
      call(world, asUser(who), 'POST', `${path}/transitions`, { transition: { id } });
    expect((await move(world.people.agent, '999')).status).toBe(400);
    expect((await move(world.people.agent, '31')).status).toBe(400);
    world.site.revoke('ACCESS', 'TRANSITION_ISSUES', {
      kind: 'role',
      roleId: roleId(world, 'Service Desk Team'),
    });
    expect((await move(world.people.agent, '21')).body['errorMessages']).toEqual([
      'You do not have permission to transition this issue.',
    ]);
  });
});

const roleId = (world: World, name: string): string =>
  [...world.site.state.roles.values()].find((role) => role.name === name)?.id ?? '';
