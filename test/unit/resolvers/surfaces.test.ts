import { adminInputs } from '#contract/surfaces/admin-page';
import { adminResolver } from '#resolvers/admin';
import { FakePermissions } from '#test/support/fakes/jira/fake-permissions';
import { SECRET, adminWorld, seed } from '../usecases/kit/admin-world';

const invocation = () => 'inv-1';

function adminSurface() {
  const world = adminWorld();
  const permissions = new FakePermissions();
  permissions.makeAdmin('acc-admin');
  const asked: string[] = [];
  const resolver = adminResolver(
    {
      isJiraAdmin: (accountId) => {
        asked.push(accountId);
        return permissions.isJiraAdmin(accountId);
      },
      operations: world.operations,
      logger: world.logger,
    },
    invocation,
  );
  const call = (functionKey: string, payload: unknown, accountId: string) =>
    resolver({ call: { functionKey, payload }, context: {} }, { principal: { accountId } });
  return { world, call, asked };
}

describe('administrators', () => {
  test.each(Object.keys(adminInputs))('%s is refused to anybody else', async (operation) => {
    const { call, asked } = adminSurface();
    expect(await call(operation, {}, 'acc-person')).toMatchObject({
      ok: false,
      error: { code: 'unauthorised' },
    });
    expect(asked).toEqual(['acc-person']);
  });

  test.each(Object.keys(adminInputs))('%s refuses parameters it does not know', async (operation) => {
    const { call } = adminSurface();
    const reply = await call(operation, { surprise: 'canary' }, 'acc-admin');
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(JSON.stringify(reply)).not.toContain('canary');
  });

  test('the right is asked at every call', async () => {
    const { call, asked } = adminSurface();
    await call('rules.list', {}, 'acc-admin');
    await call('rules.list', {}, 'acc-admin');
    expect(asked).toEqual(['acc-admin', 'acc-admin']);
  });

  test('who is no administrator is told that, whatever the operation', async () => {
    const { call } = adminSurface();
    for (const operation of ['connections.list', 'settings.save'])
      expect(await call(operation, {}, 'acc-agent')).toMatchObject({
        error: { code: 'unauthorised', said: { key: 'refusals.notAdmin' } },
      });
  });

  test('a connection goes from the form to the list without its secret in any reply', async () => {
    const { world, call } = adminSurface();
    const payload = {
      id: 'main',
      connectorId: 'vendor',
      name: 'Main',
      settings: { tenant: 'acme', token: SECRET },
    };
    const replies = [
      await call('connections.save', payload, 'acc-admin'),
      await call('connections.list', {}, 'acc-admin'),
      await call('connections.test', { id: 'main' }, 'acc-admin'),
      await call('configuration.export', {}, 'acc-admin'),
      await call('audit.list', { filter: { actor: 'acc-admin' } }, 'acc-admin'),
    ];
    for (const reply of replies) expect(reply).toMatchObject({ ok: true });
    const { secret } = (await world.catalog.load()).catalog.connections[0] ?? {};
    expect(JSON.stringify(replies)).not.toContain(SECRET);
    expect(JSON.stringify(replies)).not.toContain(`"${secret?.version ?? 'none'}"`);
    expect(JSON.stringify(world.logger.entries)).not.toContain(SECRET);
  });

  test('a wrong form is answered beside its field', async () => {
    const { world, call } = adminSurface();
    await seed(world);
    const reply = await call('applications.save', { id: 'Wrong Id', name: 'Wiki 2' }, 'acc-admin');
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input', field: 'id' } });
  });
});
