import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { ServiceDeskClient, Version3Client } from 'jira.js';
import { asUser, buildWorld, doc, type World } from './world';

/** The site behind HTTP Basic `email:token` and the path prefix `/jira`, as the real server mounts it. */
function server(world: World): Promise<{ readonly host: string; close(): Promise<void> }> {
  const app = new Hono();
  app.all('/jira/*', async (context) => {
    const basic = context.req.header('authorization')?.replace(/^Basic /, '') ?? '';
    const [email = ''] = Buffer.from(basic, 'base64').toString().split(':');
    const account = world.site.accountByEmail(email);
    const url = new URL(context.req.url);
    url.pathname = url.pathname.replace(/^\/jira/, '');
    const { method } = context.req;
    const body = ['GET', 'HEAD'].includes(method) ? null : await context.req.text();
    return world.site.fetch(
      new Request(url, { method, body: body === '' ? null : body }),
      asUser(account?.accountId ?? ''),
    );
  });
  return new Promise((resolve) => {
    const listening: ServerType = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({
        host: `http://127.0.0.1:${port}/jira`,
        close: () => new Promise((done) => listening.close(() => done())),
      }),
    );
  });
}

describe('the jira.js client', () => {
  let world: World;
  let running: Awaited<ReturnType<typeof server>>;
  beforeAll(async () => {
    world = buildWorld(1);
    running = await server(world);
  });
  afterAll(() => running.close());

  const config = (email: string) => ({
    host: running.host,
    authentication: { basic: { email, apiToken: 'any-token' } },
  });

  it('walks a request from the portal to the last status', async () => {
    const portal = new ServiceDeskClient(config('requester@example.com'));
    const approver = new ServiceDeskClient(config('approver@example.com'));
    const jira = new Version3Client(config('agent@example.com'));
    const raised = await portal.request.createCustomerRequest({
      serviceDeskId: world.serviceDeskId,
      requestTypeId: world.requestTypeId,
      requestFieldValues: {
        summary: 'CRM please',
        [world.fields.application]: { value: 'CRM' },
        [world.fields.approvers]: [{ accountId: world.people.approver }],
      },
    });
    const issueIdOrKey = raised.issueKey ?? '';
    expect(issueIdOrKey).toBe('ACCESS-1');

    const { values: approvals = [] } = await approver.request.getApprovals({ issueIdOrKey });
    await approver.request.answerApproval({
      issueIdOrKey,
      approvalId: Number(approvals[0]?.id),
      decision: 'approve',
    });

    const { transitions = [] } = await jira.issues.getTransitions({ issueIdOrKey });
    const provision = transitions.find((transition) => transition.name === 'Provision');
    await jira.issues.doTransition({ issueIdOrKey, transition: { id: provision?.id ?? '' } });
    await jira.issueComments.addComment({ issueIdOrKey, comment: doc('You are in.') });

    const found = await jira.issueSearch.searchForIssuesUsingJqlEnhancedSearch({
      jql: 'project = ACCESS AND status = Provisioned',
      fields: ['status', 'summary'],
    });
    expect(found.issues?.map((issue) => [issue.key, issue.fields.status.name])).toEqual([
      ['ACCESS-1', 'Provisioned'],
    ]);
    const { values: comments } = await portal.request.getRequestComments({ issueIdOrKey });
    expect(comments?.map((comment) => comment.body)).toEqual(['You are in.']);
  });

  it('reads fields, statuses, users and properties', async () => {
    const jira = new Version3Client(config('admin@example.com'));
    const fields = await jira.issueFields.getFields();
    expect(fields.map((field) => field.name)).toContain('Application');
    expect((await jira.myself.getCurrentUser()).emailAddress).toBe('admin@example.com');
    const [types] = await jira.projects.getAllStatuses({ projectIdOrKey: 'ACCESS' });
    expect(types?.statuses.map((status) => status.name)).toEqual([
      'Waiting',
      'Approved',
      'Denied',
      'Provisioned',
      'Revoked',
    ]);
    await jira.issueProperties.setIssueProperty({
      issueIdOrKey: 'ACCESS-1',
      propertyKey: 'p',
      propertyValue: { a: 1 },
    });
    expect(
      (await jira.issueProperties.getIssueProperty({ issueIdOrKey: 'ACCESS-1', propertyKey: 'p' })).value,
    ).toEqual({ a: 1 });
    expect(world.site.unmodelled).toEqual([]);
  });

  it('turns a refusal into an error that carries the messages of the site', async () => {
    const jira = new Version3Client(config('agent@example.com'));
    await expect(jira.issues.getIssue({ issueIdOrKey: 'ACCESS-99' })).rejects.toMatchObject({
      status: 404,
      response: {
        data: { errorMessages: ['Issue does not exist or you do not have permission to see it.'] },
      },
    });
  });
});
