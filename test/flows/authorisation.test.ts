import { adminInputs } from '#contract/surfaces/admin-page';
import { issueInputs } from '#contract/surfaces/issue-panel';
import { myAccessInputs } from '#contract/surfaces/my-access';
import { portalRequestInputs } from '#contract/surfaces/portal-request';
import { Desk } from '../support/desk';

/**
 * Every operation of every resolver × everybody who might call it. The functions are called as the platform calls them,
 * past its own checks of who sees a page: those are no control.
 */
const roles = [
  'anonymous',
  'customer',
  'reporter',
  'other user',
  'agent',
  'approver',
  'project admin',
  'Jira admin',
] as const;
type Role = (typeof roles)[number];

interface Scene {
  readonly desk: Desk;
  readonly accounts: Readonly<Record<Role, string>>;
  readonly extension: Readonly<Record<string, unknown>>;
}

async function scene(): Promise<Scene> {
  const desk = await Desk.open();
  const key = await desk.ask('requester');
  const issue = await desk.jira<{ id: string }>('admin', 'GET', `/rest/api/3/issue/${key}`);
  const id = (who: Parameters<Desk['person']>[0]) => desk.person(who).accountId;
  const { jira } = desk.site;
  jira.addRoleActor('ACCESS', 'Administrators', { accountId: id('long-time-member') });
  // In the demo nearly everybody is an agent. Here the others only look on, as in most companies.
  for (const who of ['requester', 'second-requester', 'approver'] as const)
    jira.removeRoleActor('ACCESS', 'Service Desk Team', id(who));
  jira.grant('ACCESS', 'BROWSE_PROJECTS', { kind: 'licensed' });
  return {
    desk,
    accounts: {
      anonymous: 'unidentified',
      customer: id('customer'),
      reporter: id('requester'),
      'other user': id('second-requester'),
      agent: id('agent'),
      approver: id('approver'),
      'project admin': id('long-time-member'),
      'Jira admin': id('admin'),
    },
    extension: { issue: { id: issue.id, key }, request: { key } },
  };
}

/** The account is the platform's word, beside what the page sends. */
function call(desk: Desk, fn: string, event: object, accountId: unknown) {
  return desk.site.run(fn, event, { principal: { accountId } });
}

async function ask({ desk, accounts, extension }: Scene, fn: string, operation: string, role: Role) {
  const event = {
    call: { functionKey: operation, payload: { unknown: 'never accepted' } },
    context: { accountId: accounts['Jira admin'], extension },
  };
  const reply = (await call(desk, fn, event, accounts[role])) as { ok: boolean; error?: { code: string } };
  return reply.ok ? 'ok' : (reply.error?.code ?? 'none');
}

/** No payload is ever right here, so whoever may call gets as far as being told so, and nothing happens. */
const ANSWERED = 'invalid-input';

const everybody = roles.filter((role) => role !== 'anonymous');
const panelReaders: readonly Role[] = ['agent', 'approver', 'project admin', 'Jira admin'];
const panelWorkers: readonly Role[] = ['agent', 'project admin', 'Jira admin'];
const forApproversToo = new Set(['access.get', 'access.match', 'access.live']);

const allowed: readonly {
  readonly fn: string;
  readonly operations: readonly string[];
  readonly roles: (operation: string) => readonly Role[];
}[] = [
  { fn: 'resolve-admin-page', operations: Object.keys(adminInputs), roles: () => ['Jira admin'] },
  {
    fn: 'resolve-issue-panel',
    operations: Object.keys(issueInputs),
    roles: (operation) => (forApproversToo.has(operation) ? panelReaders : panelWorkers),
  },
  { fn: 'resolve-portal-request', operations: Object.keys(portalRequestInputs), roles: () => ['reporter'] },
  { fn: 'resolve-my-access', operations: Object.keys(myAccessInputs), roles: () => everybody },
];

describe('who may call what', () => {
  test.each(allowed)('$fn answers exactly those it is for', async ({ fn, operations, roles: rolesOf }) => {
    const here = await scene();
    const found: string[] = [];
    const expected: string[] = [];
    for (const operation of operations) {
      for (const role of roles) {
        const answer = await ask(here, fn, operation, role);
        found.push(`${operation} ${role}: ${answer}`);
        const right = rolesOf(operation).includes(role) ? ANSWERED : 'unauthorised';
        expected.push(`${operation} ${role}: ${right}`);
      }
    }
    expect(found).toEqual(expected);
  });

  test.each(allowed)('$fn knows nobody without an account', async ({ fn, operations }) => {
    const { desk, extension } = await scene();
    for (const accountId of [undefined, '', null, 'unidentified', { accountId: 'x' }])
      for (const operation of operations) {
        const event = { call: { functionKey: operation, payload: {} }, context: { extension } };
        const reply = await call(desk, fn, event, accountId);
        expect(reply).toMatchObject({ ok: false, error: { code: 'unauthorised' } });
      }
  });

  test.each(allowed)('$fn has no operation that is inherited or made up', async ({ fn }) => {
    const { desk, accounts, extension } = await scene();
    for (const functionKey of ['constructor', '__proto__', 'toString', 'hasOwnProperty', '', 'admin.all']) {
      const event = { call: { functionKey, payload: {} }, context: { extension } };
      const reply = await call(desk, fn, event, accounts['Jira admin']);
      expect(reply).toMatchObject({ ok: false, error: { code: 'unknown-operation' } });
    }
  });
});
