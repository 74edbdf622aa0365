import { issueInputs } from '#contract/surfaces/issue-panel';
import { issueResolver } from '#resolvers/issue-panel';
import { RecordingLogger } from '#test/support/fakes/recording-logger';

type Role = 'agent' | 'approver' | undefined;
const operations = Object.keys(issueInputs);
const reads = ['access.get', 'access.match', 'access.live'];
const valid: Readonly<Record<string, object>> = { 'access.revoke': { reason: 'left the team' } };

/** A panel whose operations say whom they were called by. */
function panel(roleOn: (accountId: string, issueId: string) => Role) {
  const asked: string[] = [];
  const run = async (_input: unknown, caller: unknown) => caller as never;
  const resolver = issueResolver(
    {
      roleOn: async (accountId, issueId) => {
        asked.push(`${accountId} on ${issueId}`);
        return roleOn(accountId, issueId);
      },
      operations: Object.fromEntries(operations.map((operation) => [operation, run])) as never,
      logger: new RecordingLogger(),
    },
    () => 'inv-1',
  );
  const call = (functionKey: string, extension: unknown, more: object = {}) =>
    resolver(
      { call: { functionKey, payload: { ...valid[functionKey], ...more } }, context: { extension } },
      { principal: { accountId: 'acc-person' } },
    );
  return { call, asked };
}

const on = (id: unknown) => ({ issue: { id } });
const refused = { ok: false, error: { code: 'unauthorised' } };

describe.each(operations)('%s', (operation) => {
  it('answers agents, for the issue that the right was asked for', async () => {
    const { call, asked } = panel(() => 'agent');
    expect(await call(operation, on('500'))).toEqual({
      ok: true,
      data: { accountId: 'acc-person', issueId: '500', role: 'agent' },
    });
    expect(asked).toEqual(['acc-person on 500']);
  });

  it(`${reads.includes(operation) ? 'answers' : 'refuses'} approvers`, async () => {
    const { call } = panel(() => 'approver');
    const reply = await call(operation, on('500'));
    if (reads.includes(operation)) expect(reply).toMatchObject({ ok: true, data: { role: 'approver' } });
    else expect(reply).toMatchObject(refused);
  });

  it('refuses everybody else', async () => {
    const { call } = panel(() => undefined);
    expect(await call(operation, on('500'))).toMatchObject(refused);
  });

  it('asks again for every issue that a page names', async () => {
    const { call } = panel((_accountId, issueId) => (issueId === '500' ? 'agent' : undefined));
    expect(await call(operation, on(500))).toMatchObject({ ok: true });
    expect(await call(operation, on('501'))).toMatchObject(refused);
  });

  it.each([['500/../501'], ['ACCESS-1'], [''], [['500']], [undefined]])(
    'refuses the issue %p without asking anybody',
    async (id) => {
      const { call, asked } = panel(() => 'agent');
      expect(await call(operation, on(id))).toMatchObject(refused);
      expect(asked).toEqual([]);
    },
  );

  it('takes no other issue as a parameter', async () => {
    const { call } = panel(() => 'agent');
    const reply = await call(operation, on('500'), { issueId: '501' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});
