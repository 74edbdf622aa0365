import { ask, bootFixtureSite, buildFixtureApp } from './fixture-site';

beforeAll(buildFixtureApp);

const VENDOR = 'https://vendor.example.com/v1/things';

describe('egress', () => {
  it.each([
    ['https://vendor.example.com/x', 200],
    ['https://a.wild.example.com/x', 200],
    ['https://wild.example.com/x', 403],
    ['https://vendor.example.com.evil.example/x', 403],
    ['http://vendor.example.com/x', 403],
    ['https://127.0.0.1/x', 403],
  ])('to %s is answered %i', async (url, status) => {
    const { value } = await ask(await bootFixtureSite(), 'fetch', { url });
    const proxyError = status === 403 ? 'REQUEST_EGRESS_ALLOWLIST_ERR' : null;
    expect(value).toMatchObject({ status, proxyError });
  });

  it('to an allowed host that nothing simulates fails as a network error', async () => {
    const { error } = await ask(await bootFixtureSite(), 'fetch', { url: 'https://silent.example.com/' });
    expect(error).toMatchObject({ name: 'TypeError', message: 'fetch failed', causeCode: 'ECONNRESET' });
  });

  it('carries method, headers and body, and keeps percent-encoding', async () => {
    const site = await bootFixtureSite();
    const init = { method: 'POST', headers: { authorization: 'Bearer t' }, body: 'hello' };
    const { value } = await ask(site, 'fetch', { url: `${VENDOR}/a%2Fb%27`, init });
    expect(JSON.parse((value as { body: string }).body)).toEqual({
      echo: 'hello',
      authorization: 'Bearer t',
    });
    expect(site.vendors.vendor.seen).toEqual([`POST ${VENDOR}/a%2Fb%27`]);
  });

  it('is limited to 100 requests per minute of one invocation', async () => {
    const site = await bootFixtureSite();
    await ask(site, 'remaining', { calls: 101 });
    expect(
      site
        .requests()
        .map(({ status }) => status)
        .filter((status) => status === 429),
    ).toHaveLength(1);
  });

  it('outside an invocation is the real fetch', async () => {
    await bootFixtureSite();
    const reply = await fetch('data:text/plain,real');
    expect(await reply.text()).toBe('real');
  });
});

describe('the product', () => {
  it('hears who calls, with the scopes of the manifest', async () => {
    const site = await bootFixtureSite();
    const init = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{"a":1}' };
    const path = '/rest/api/3/issue/A%20B?fields=x';
    const scopes = ['storage:app', 'read:jira-work', 'read:jira-user'];
    expect(await ask(site, 'jira', { path, init })).toEqual({
      value: {
        status: 200,
        body: {
          method: 'PUT',
          path,
          caller: { kind: 'app', scopes },
          type: 'application/json',
          text: '{"a":1}',
        },
      },
    });
    expect(await ask(site, 'jira', { path, as: 'user' })).toMatchObject({
      value: { body: { caller: { kind: 'app-as-user', accountId: 'acc-admin', scopes } } },
    });
  });

  it('is closed to calls as another person, as a customer and as nobody', async () => {
    const site = await bootFixtureSite();
    const path = '/rest/api/3/myself';
    const refused = { error: { name: 'NEEDS_AUTHENTICATION_ERR' } };
    expect(await ask(site, 'jira', { path, as: 'user', accountId: 'acc-customer' })).toMatchObject(refused);
    const portal = {
      module: 'portal',
      accountId: 'acc-customer',
      functionKey: 'jira',
      payload: { path, as: 'user' },
    };
    expect(await site.invoke(portal)).toMatchObject(refused);
    expect(await ask(site, 'jiraAsNobody')).toMatchObject(refused);
  });
});

describe('faults', () => {
  const get = { target: 'graph', method: 'GET', path: '/v1/things$' } as const;

  it('answer in place of the vendor as often as told, after the calls they let pass', async () => {
    const site = await bootFixtureSite();
    const headers = { 'retry-after': '7' };
    site.faults.add({
      ...get,
      effect: { kind: 'respond', status: 429, headers, body: { e: 1 } },
      times: 2,
      skip: 1,
    });
    const statuses: unknown[] = [];
    for (let call = 0; call < 4; call++) statuses.push((await ask(site, 'fetch', { url: VENDOR })).value);
    expect(statuses.map((one) => (one as { status: number }).status)).toEqual([200, 429, 429, 200]);
    expect(site.faults.list()).toEqual([]);
    expect(site.vendors.vendor.seen).toHaveLength(2);
  });

  it.each([
    ['reset', { kind: 'reset' }, 0, 'fetch failed'],
    ['reset after commit', { kind: 'reset-after-commit' }, 1, 'fetch failed'],
    ['timeout', { kind: 'timeout', committed: false }, 0, 'The operation was aborted due to timeout'],
    [
      'timeout after commit',
      { kind: 'timeout', committed: true },
      1,
      'The operation was aborted due to timeout',
    ],
  ] as const)('break the connection: %s', async (_name, effect, carriedOut, message) => {
    const site = await bootFixtureSite();
    site.faults.add({ ...get, effect });
    expect((await ask(site, 'fetch', { url: VENDOR })).error?.message).toBe(message);
    expect(site.vendors.vendor.seen).toHaveLength(carriedOut);
    expect(site.requests().at(-1)).toMatchObject({ status: 0, target: 'graph', functionKey: 'probe' });
  });

  it('cut an answer in the middle', async () => {
    const site = await bootFixtureSite();
    site.faults.add({ ...get, effect: { kind: 'truncate' } });
    const { body } = (await ask(site, 'fetch', { url: VENDOR })).value as { body: string };
    expect(() => JSON.parse(body) as unknown).toThrow(SyntaxError);
  });

  it('strike storage, queues and the product as well', async () => {
    const site = await bootFixtureSite();
    const effect = { kind: 'respond', status: 503, body: { code: 'DOWN', message: 'down' } } as const;
    for (const target of ['kvs', 'queue', 'jira'] as const) site.faults.add({ target, effect });
    expect((await ask(site, 'get', { key: 'k' })).error?.code).toBe('DOWN');
    expect((await ask(site, 'push', { events: { body: {} } })).error?.message).toContain('503');
    expect(await ask(site, 'jira', { path: '/rest/api/3/myself' })).toMatchObject({ value: { status: 503 } });
  });
});

describe('the call log', () => {
  it('lists the calls of the app since a number or a time', async () => {
    const site = await bootFixtureSite();
    await ask(site, 'fetch', { url: VENDOR });
    const [first] = site.requests();
    expect(first).toMatchObject({ seq: 1, target: 'graph', method: 'GET', url: VENDOR, status: 200 });
    site.clock.set(site.clock.now() + 60_000);
    const before = site.clock.iso();
    await ask(site, 'get', { key: 'k' });
    expect(site.requests(1).map(({ url }) => url)).toEqual(site.requests(before).map(({ url }) => url));
    expect(site.requests(before)).toMatchObject([{ target: 'kvs', url: '/api/v1/get', status: 404 }]);
  });
});
