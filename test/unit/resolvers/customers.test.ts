import { myAccessInputs } from '#contract/surfaces/my-access';
import { portalRequestInputs } from '#contract/surfaces/portal-request';
import { myAccessResolver } from '#resolvers/my-access';
import { portalResolver } from '#resolvers/portal';
import { RecordingLogger } from '#test/support/fakes/recording-logger';

const logger = new RecordingLogger();
const invocation = () => 'inv-1';
/** Operations that say whom they were called by. */
const echoing = (names: readonly string[]) => {
  const run = async (_input: unknown, caller: unknown) => caller as never;
  return Object.fromEntries(names.map((name) => [name, run])) as never;
};
const refused = { ok: false, error: { code: 'unauthorised' } };

describe.each(Object.keys(portalRequestInputs))('%s on a request', (operation) => {
  const visibleRequest = async (accountId: string, key: string) =>
    accountId === 'acc-person' && key === 'ACCESS-1' ? '500' : undefined;
  const call = (key: unknown, accountId?: string, payload: unknown = {}) =>
    portalResolver({ visibleRequest, operations: echoing([operation]), logger }, invocation)(
      { call: { functionKey: operation, payload }, context: { extension: { request: { key } } } },
      accountId === undefined ? {} : { principal: { accountId } },
    );

  it('answers those who follow it, for the issue that the site names', async () => {
    expect(await call('ACCESS-1', 'acc-person')).toEqual({
      ok: true,
      data: { accountId: 'acc-person', issueId: '500' },
    });
  });

  it('refuses others, and other requests', async () => {
    expect(await call('ACCESS-1', 'acc-other')).toMatchObject(refused);
    expect(await call('ACCESS-2', 'acc-person')).toMatchObject(refused);
    expect(await call('ACCESS-1/participant', 'acc-person')).toMatchObject(refused);
    expect(await call(['ACCESS-1'], 'acc-person')).toMatchObject(refused);
  });

  it('refuses who is not signed in', async () => {
    expect(await call('ACCESS-1', 'unidentified')).toMatchObject(refused);
    expect(await call('ACCESS-1')).toMatchObject(refused);
  });

  it('takes no other request as a parameter', async () => {
    const reply = await call('ACCESS-1', 'acc-person', { issueId: '501' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});

describe.each(Object.keys(myAccessInputs))('%s of "My access"', (operation) => {
  const valid = operation === 'access.list' ? {} : { grantId: 'g' };
  const call = (accountId?: string, payload: object = {}) =>
    myAccessResolver({ operations: echoing([operation]), logger }, invocation)(
      { call: { functionKey: operation, payload: { ...valid, ...payload } }, context: {} },
      accountId === undefined ? {} : { principal: { accountId } },
    );

  it('answers whoever is signed in, as the person the platform names', async () => {
    expect(await call('acc-person')).toEqual({ ok: true, data: { accountId: 'acc-person' } });
  });

  it('refuses who is not signed in', async () => {
    expect(await call('unidentified')).toMatchObject(refused);
    expect(await call()).toMatchObject(refused);
  });

  it('takes nobody else as a parameter', async () => {
    const reply = await call('acc-person', { accountId: 'acc-other' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});
