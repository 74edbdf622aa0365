import { adminInputs } from '../../../src/contract/admin/table';
import { adminResolver } from '../../../src/resolvers/admin';
import { asAgent, asFollower } from '../../../src/resolvers/authorise';
import { issueResolver } from '../../../src/resolvers/issue';
import { portalResolver } from '../../../src/resolvers/portal';
import { issueOperations, portalRequestOperations } from '../../../src/usecases/queries/surface-operations';
import { FakePermissions } from '../../support/fakes/fake-permissions';
import { SECRET, adminWorld, seed } from '../usecases/admin/admin-world';

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
      await call('audit.list', { filter: { by: 'actor', actor: 'acc-admin' } }, 'acc-admin'),
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

describe('agents', () => {
  const authorise = (permissions: FakePermissions) =>
    asAgent((accountId, issueId) => permissions.isAgentOn(accountId, issueId));
  const permissions = new FakePermissions();
  permissions.makeAgent('acc-agent', '500');

  test('may work on the very issue they may work on, and no other', async () => {
    const on = (id: unknown, accountId: unknown = 'acc-agent') =>
      authorise(permissions)({ accountId, extension: { issue: { id } } });
    expect(await on('500')).toEqual({ accountId: 'acc-agent', issueId: '500' });
    expect(await on(500)).toEqual({ accountId: 'acc-agent', issueId: '500' });
    expect(await on('501')).toBeUndefined();
    expect(await on('500', 'acc-person')).toBeUndefined();
    expect(await on('500/../501')).toBeUndefined();
    expect(await on({ toString: () => '500' })).toBeUndefined();
  });

  test('without an issue or an account nobody is asked', async () => {
    expect(await authorise(permissions)({ accountId: 'acc-agent' })).toBeUndefined();
    expect(await authorise(permissions)({ extension: { issue: { id: '500' } } })).toBeUndefined();
  });

  test('the panel answers for its own issue', async () => {
    const world = adminWorld();
    const resolver = issueResolver(
      {
        isAgentOn: (accountId, issueId) => permissions.isAgentOn(accountId, issueId),
        operations: issueOperations(world),
        logger: world.logger,
      },
      invocation,
    );
    const call = (accountId: string) =>
      resolver(
        { call: { functionKey: 'access.get' }, context: { extension: { issue: { id: '500' } } } },
        { principal: { accountId } },
      );
    expect(await call('acc-agent')).toEqual({ ok: true, data: { request: null } });
    expect(await call('acc-other')).toMatchObject({ error: { code: 'unauthorised' } });
  });
});

describe('customers', () => {
  const visible = async (accountId: string, key: string) =>
    accountId === 'acc-person' && key === 'ACCESS-1' ? '500' : undefined;

  test('see the request they follow, by the id that the site gave for its key', async () => {
    const on = (key: unknown, accountId = 'acc-person') =>
      asFollower(visible)({ accountId, extension: { request: { key } } });
    expect(await on('ACCESS-1')).toEqual({ accountId: 'acc-person', issueId: '500' });
    expect(await on('ACCESS-2')).toBeUndefined();
    expect(await on('ACCESS-1', 'acc-other')).toBeUndefined();
    expect(await on('ACCESS-1/participant')).toBeUndefined();
  });

  test('who is not signed in sees nothing', async () => {
    const anybody = asFollower(async () => '500');
    const extension = { request: { key: 'ACCESS-1' } };
    expect(await anybody({ accountId: 'unidentified', extension })).toBeUndefined();
    expect(await anybody({ extension })).toBeUndefined();
  });

  test('the portal page answers for its own request', async () => {
    const world = adminWorld();
    const resolver = portalResolver(
      { visibleRequest: visible, operations: portalRequestOperations(world), logger: world.logger },
      invocation,
    );
    const reply = await resolver(
      { call: { functionKey: 'access.get' }, context: { extension: { request: { key: 'ACCESS-1' } } } },
      { principal: { accountId: 'acc-person' } },
    );
    expect(reply).toEqual({ ok: true, data: { access: null } });
  });
});
