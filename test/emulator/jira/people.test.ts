import { ALL_SCOPES, asApp, asUser, buildWorld, call, raise, testClock, type World } from './world';
import { createJiraSite } from '#emulator/jira/index';

describe('people, privacy and permissions', () => {
  let world: World;
  beforeEach(() => {
    world = buildWorld();
  });

  const userPath = (accountId: string): string =>
    `/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`;

  it('shows an e-mail address to its owner and, for a public profile, to others', async () => {
    const { requester, approver } = world.people;
    const email = async (viewer: ReturnType<typeof asApp>, of: string): Promise<unknown> =>
      (await call(world, viewer, 'GET', userPath(of))).body['emailAddress'];
    expect(await email(asUser(requester), requester)).toBe('requester@example.com');
    expect(await email(asApp(), approver)).toBe('approver@example.com');
    expect(await email(asApp(), requester)).toBeUndefined();
    expect(await email(asUser(world.people.admin), requester)).toBeUndefined();
    world.site.setEmailVisible(requester, true);
    expect(await email(asApp(), requester)).toBe('requester@example.com');
  });

  it('gives restricted addresses only to an approved app that holds the scope', async () => {
    const path = `/rest/api/3/user/email?accountId=${encodeURIComponent(world.people.requester)}`;
    const scoped = asApp([...ALL_SCOPES, 'read:email-address:jira']);
    expect((await call(world, asApp(), 'GET', path)).status).toBe(401);
    expect((await call(world, scoped, 'GET', path)).status).toBe(403);
    world.site.configure({ emailApiApproved: true });
    expect((await call(world, scoped, 'GET', path)).body).toEqual({
      accountId: world.people.requester,
      email: 'requester@example.com',
    });
    expect((await call(world, asUser(world.people.admin), 'GET', path)).status).toBe(403);
  });

  it('does not find people by an address that the searcher cannot see', async () => {
    const search = async (query: string): Promise<unknown> =>
      (await call(world, asApp(), 'GET', `/rest/api/3/user/search?query=${encodeURIComponent(query)}`)).body;
    expect(await search('requester@')).toEqual([]);
    expect(await search('approver@')).toMatchObject([{ accountId: world.people.approver }]);
    expect(await search('Req')).toMatchObject([{ accountId: world.people.requester }]);
    world.site.setActive(world.people.requester, false);
    expect(await search('Req')).toEqual([]);
  });

  it('pages users in bulk and the members of a group', async () => {
    const { requester, other, approver } = world.people;
    world.site.createGroup('crm-users', [requester, other, approver]);
    world.site.setActive(other, false);
    const query = [requester, other, approver].map((id) => `accountId=${encodeURIComponent(id)}`).join('&');
    const bulk = await call(world, asApp(), 'GET', `/rest/api/3/user/bulk?${query}&maxResults=2&startAt=2`);
    expect(bulk.body).toMatchObject({ total: 3, isLast: true, values: [{ accountId: approver }] });
    const members = async (extra: string) =>
      (await call(world, asApp(), 'GET', `/rest/api/3/group/member?groupname=CRM-users${extra}`)).body;
    expect(await members('')).toMatchObject({ total: 2 });
    expect(await members('&includeInactiveUsers=true&maxResults=1')).toMatchObject({
      total: 3,
      isLast: false,
    });
    expect((await call(world, asApp(), 'GET', '/rest/api/3/group/member?groupname=none')).status).toBe(404);
    const mine = await call(world, asApp(), 'GET', `${userPath(requester)}&expand=groups`);
    expect(mine.body['groups']).toMatchObject({ size: 1, items: [{ name: 'crm-users' }] });
  });

  it('finds the people who can be assigned in a project', async () => {
    const { body } = await call(world, asApp(), 'GET', '/rest/api/3/user/assignable/search?project=ACCESS');
    const ids = (body as unknown as { accountId: string }[]).map((user) => user.accountId);
    expect(new Set(ids)).toEqual(new Set([world.site.appAccountId, world.people.agent, world.people.admin]));
  });

  it('checks the permissions of another person for an administrator only', async () => {
    const custom = 'ari:cloud:ecosystem::extension/app/env/static/access-admin' as const;
    world.site.grantGlobal(custom, { kind: 'account', accountId: world.people.other });
    const key = await raise(world);
    const issue = [...world.site.state.issues.values()].find((each) => each.key === key);
    const projectId = Number(issue?.projectId);
    const check = (caller: ReturnType<typeof asApp>, accountId: string) =>
      call(world, caller, 'POST', '/rest/api/3/permissions/check', {
        accountId,
        globalPermissions: ['ADMINISTER', custom],
        projectPermissions: [
          {
            permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'],
            issues: [Number(issue?.id)],
            projects: [projectId],
          },
        ],
      });
    expect((await check(asUser(world.people.agent), world.people.other)).status).toBe(403);
    expect((await check(asApp([]), world.people.other)).body).toEqual({
      globalPermissions: [custom],
      projectPermissions: [
        { permission: 'BROWSE_PROJECTS', issues: [], projects: [] },
        { permission: 'EDIT_ISSUES', issues: [], projects: [] },
      ],
    });
    expect((await check(asApp([]), world.people.admin)).body).toMatchObject({
      globalPermissions: ['ADMINISTER'],
      projectPermissions: [
        { issues: [Number(issue?.id)], projects: [projectId] },
        { permission: 'EDIT_ISSUES' },
      ],
    });
    expect((await check(asApp([]), 'nobody')).body['globalPermissions']).toEqual([]);
  });

  it('tells a caller the own permissions and refuses unknown names', async () => {
    const mine = (who: string, keys: string) =>
      call(world, asUser(who), 'GET', `/rest/api/3/mypermissions?permissions=${keys}&projectKey=ACCESS`);
    const { body } = await mine(world.people.agent, 'ADMINISTER,EDIT_ISSUES,ADMINISTER_PROJECTS');
    expect(body['permissions']).toMatchObject({
      ADMINISTER: { havePermission: false, type: 'GLOBAL' },
      EDIT_ISSUES: { havePermission: true, type: 'PROJECT' },
      ADMINISTER_PROJECTS: { havePermission: false },
    });
    expect((await mine(world.people.agent, 'FLY')).status).toBe(400);
  });

  it('answers a missing scope as the gateway does, for the app alone and on behalf of a person', async () => {
    const expected = { code: 401, message: 'Unauthorized; scope does not match' };
    const onBehalf = {
      kind: 'app-as-user',
      accountId: world.people.admin,
      scopes: ['read:jira-work'],
    } as const;
    expect((await call(world, asApp([]), 'GET', '/rest/api/3/myself')).body).toEqual(expected);
    expect((await call(world, onBehalf, 'GET', '/rest/api/3/myself')).status).toBe(401);
    expect((await call(world, onBehalf, 'GET', '/rest/api/3/status')).status).toBe(200);
    expect((await call(world, asUser(world.people.other), 'GET', '/rest/api/3/myself')).status).toBe(200);
  });

  it('opens a configuration route to its granular scopes as well', async () => {
    const granular = asApp(['read:group:jira', 'read:user:jira', 'read:avatar:jira']);
    const path = '/rest/api/3/group/member?groupname=jira-administrators';
    expect((await call(world, granular, 'GET', path)).status).toBe(200);
    expect((await call(world, asApp(['read:group:jira']), 'GET', path)).status).toBe(401);
  });

  it('lets the app work through its project role, and no more once the role is gone', async () => {
    const key = await raise(world);
    expect((await call(world, asApp(), 'GET', `/rest/api/3/issue/${key}`)).status).toBe(200);
    world.site.removeRoleActor('ACCESS', 'atlassian-addons-project-access', world.site.appAccountId);
    expect((await call(world, asApp(), 'GET', `/rest/api/3/issue/${key}`)).status).toBe(404);
    expect((await call(world, asApp(), 'GET', `/rest/servicedeskapi/request/${key}`)).status).toBe(404);
  });

  it('refuses an account that is unknown or deactivated', async () => {
    expect((await call(world, asUser('nobody'), 'GET', '/rest/api/3/myself')).status).toBe(401);
    world.site.setActive(world.people.admin, false);
    expect((await call(world, asUser(world.people.admin), 'GET', '/rest/api/3/myself')).status).toBe(401);
  });

  it('keeps field configuration for administrators', async () => {
    const path = `/rest/api/3/field/${world.fields.application}/context`;
    expect((await call(world, asUser(world.people.agent), 'GET', path)).status).toBe(403);
    const contexts = await call(world, asApp(), 'GET', path);
    const [context] = contexts.body['values'] as unknown as { id: string }[];
    const options = await call(world, asApp(), 'GET', `${path}/${context?.id ?? ''}/option?maxResults=1`);
    expect(options.body).toMatchObject({
      total: 2,
      isLast: false,
      values: [{ id: world.options.crm, value: 'CRM' }],
    });
  });

  it('says loudly what it does not model, and remembers it', async () => {
    const answer = await call(world, asApp(), 'GET', '/rest/api/3/dashboard');
    expect(answer.status).toBe(404);
    expect(answer.body['errorMessages']).toEqual([
      'The local Jira site does not model GET /rest/api/3/dashboard.',
    ]);
    const desk = await call(world, asApp(), 'GET', '/rest/servicedeskapi/organization');
    expect(desk.body['errorMessage']).toContain('does not model');
    expect(world.site.unmodelled).toEqual([
      'GET /rest/api/3/dashboard',
      'GET /rest/servicedeskapi/organization',
    ]);
  });

  it('gives the same world the same ids on every start', () => {
    const make = () =>
      createJiraSite({ clock: testClock() }).createAccount({ displayName: 'A', email: 'a@example.com' });
    expect(make().accountId).toBe(make().accountId);
    expect(make().accountId).toMatch(
      /^712020:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});
