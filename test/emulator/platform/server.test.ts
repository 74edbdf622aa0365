import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createApp, startServer } from '#emulator/server';
import { ask, bootFixtureSite, buildFixtureApp, type FixtureSite } from './fixture-site';

const folder = mkdtempSync(path.join(tmpdir(), 'shell-'));
const folders = { shellDir: folder, uiDir: path.join(folder, 'ui') };

beforeAll(() => {
  buildFixtureApp();
  mkdirSync(folders.uiDir);
  writeFileSync(path.join(folder, 'index.html'), '<title>shell</title>');
  writeFileSync(path.join(folders.uiDir, 'main.js'), 'var ui;');
});

afterAll(() => rmSync(folder, { recursive: true }));

async function served() {
  const site = await bootFixtureSite();
  const app = createApp({ site, ...folders });
  const call = async (
    method: string,
    route: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const reply = await app.request(`http://127.0.0.1${route}`, init);
    const text = await reply.text();
    return {
      status: reply.status,
      type: reply.headers.get('content-type'),
      text,
      json: () => JSON.parse(text) as unknown,
    };
  };
  return { site, call };
}

const asAdmin = { authorization: `Basic ${Buffer.from('Admin@example.com:any').toString('base64')}` };

describe('the control API', () => {
  it('shows the world and runs what is due', async () => {
    const { call } = await served();
    expect((await call('GET', '/_emulator/world')).json()).toEqual({ name: 'fixture' });
    expect((await call('POST', '/_emulator/drain')).json()).toEqual({
      events: 1,
      jobs: 0,
      schedules: 0,
      failures: 0,
    });
  });

  it('moves virtual time', async () => {
    const { call, site } = await served();
    const before = site.clock.now();
    const moved = await call('POST', '/_emulator/clock', { advance: 'PT1H' });
    expect(moved.json()).toMatchObject({ now: site.clock.iso(), schedules: 13 });
    expect(site.clock.now()).toBeGreaterThanOrEqual(before + 3_600_000);
    expect((await call('GET', '/_emulator/clock')).json()).toEqual({ now: site.clock.iso() });
  });

  it('invokes a resolver as a person through a module', async () => {
    const { call } = await served();
    const body = {
      module: 'admin',
      accountId: 'acc-admin',
      functionKey: 'whoami',
      context: { extension: { a: 1 } },
    };
    const reply = (await call('POST', '/_emulator/invoke', body)).json();
    expect(reply).toMatchObject({ result: { value: { accountId: 'acc-admin', extension: { a: 1 } } } });
    expect((await call('POST', '/_emulator/invoke', { ...body, module: 'x' })).status).toBe(404);
    expect((await call('POST', '/_emulator/invoke', { ...body, accountId: 'acc-customer' })).status).toBe(
      403,
    );
    const failed = await call('POST', '/_emulator/invoke', { ...body, functionKey: 'nope' });
    expect(failed).toMatchObject({
      status: 500,
      text: expect.stringContaining("no definition for 'nope'") as string,
    });
  });

  it('scripts faults and lists the calls they struck', async () => {
    const { call, site } = await served();
    const fault = { target: 'kvs', effect: { kind: 'respond', status: 503 } };
    expect((await call('POST', '/_emulator/faults', fault)).json()).toMatchObject({
      id: 'fault-1',
      target: 'kvs',
    });
    await ask(site, 'get', { key: 'k' });
    expect((await call('GET', '/_emulator/requests?since=0')).json()).toMatchObject([
      { target: 'kvs', status: 503 },
    ]);
    expect((await call('GET', '/_emulator/requests?since=1')).json()).toEqual([]);
    await call('POST', '/_emulator/faults', fault);
    expect((await call('DELETE', '/_emulator/faults')).status).toBe(204);
    expect((await call('GET', '/_emulator/faults')).json()).toEqual([]);
  });

  it('sets delivery, shows storage and logs, and starts a fresh world', async () => {
    const { call, site } = await served();
    const settings = { duplicate: 3, delay: 'PT2S', reorder: { seed: 1 }, queryLagMs: 5 };
    expect((await call('POST', '/_emulator/delivery', settings)).json()).toMatchObject({
      duplicate: 3,
      delayMs: 2000,
    });
    await ask(site, 'set', { key: 'k', value: 1 });
    await ask(site, 'print', { text: 'x' });
    expect((await call('GET', '/_emulator/storage')).json()).toMatchObject({ kvs: [{ key: 'k' }] });
    expect((await call('GET', '/_emulator/logs')).json()).toMatchObject([{ text: 'printed x' }]);
    expect((await call('POST', '/_emulator/reset')).json()).toEqual({ name: 'fixture' });
    expect((await call('POST', '/_emulator/reset', { installation: 'half' })).status).toBe(400);
    expect((await call('GET', '/_emulator/storage')).json()).toMatchObject({ kvs: [] });
  });

  it.each([
    ['/_emulator/clock', { advance: '1h' }],
    ['/_emulator/clock', { advance: 'P' }],
    ['/_emulator/clock', {}],
    ['/_emulator/delivery', { duplicate: 1.5 }],
    ['/_emulator/delivery', { surprise: true }],
    ['/_emulator/faults', { target: 'moon', effect: { kind: 'reset' } }],
    ['/_emulator/faults', { target: 'kvs', path: '(', effect: { kind: 'reset' } }],
    ['/_emulator/invoke', { module: 'admin' }],
  ])('answers 400 with a reason to %s %j', async (route, body) => {
    const { call } = await served();
    const reply = await call('POST', route, body);
    expect(reply.status).toBe(400);
    expect(reply.json()).toMatchObject({
      error: { code: 'invalid-request', message: expect.stringMatching(/\w/) as string },
    });
  });
});

describe('the Jira site over HTTP', () => {
  it('knows people by e-mail address, whatever the token', async () => {
    const { call, site } = await served();
    const reply = await call('PUT', '/jira/rest/api/3/issue/A%2FB?x=%20', { a: 1 }, asAdmin);
    expect(reply.json()).toMatchObject({
      method: 'PUT',
      path: '/rest/api/3/issue/A%2FB?x=%20',
      caller: { kind: 'user', accountId: 'acc-admin' },
      text: '{"a":1}',
    });
    expect(site.requests()).toEqual([]);
  });

  it.each([['nobody@example.com:t'], ['no-colon'], ['']])('answers 401 to %j', async (credentials) => {
    const { call } = await served();
    const authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
    expect((await call('GET', '/jira/rest/api/3/myself', undefined, { authorization })).status).toBe(401);
  });

  it('suffers the scripted faults, but never a crash', async () => {
    const { call, site } = await served();
    site.faults.add({ target: 'jira', effect: { kind: 'crash' } });
    site.faults.add({
      target: 'jira',
      effect: { kind: 'respond', status: 429, headers: { 'retry-after': '3' } },
    });
    expect((await call('GET', '/jira/rest/api/3/myself', undefined, asAdmin)).status).toBe(429);
    expect(site.faults.list()).toMatchObject([{ effect: { kind: 'crash' } }]);
  });
});

describe('files', () => {
  it('are served from the shell and the front ends, and from nowhere else', async () => {
    const { call } = await served();
    expect(await call('GET', '/')).toMatchObject({ status: 200, text: '<title>shell</title>' });
    expect(await call('GET', '/ui/main.js')).toMatchObject({
      text: 'var ui;',
      type: 'text/javascript; charset=utf-8',
    });
    for (const route of [
      '/nothing',
      '/..%2Fpackage.json',
      '/ui/..%2Findex.html',
      '/_emulator/nothing',
      '/entra/x',
    ]) {
      const reply = await call('GET', route);
      expect(reply).toMatchObject({
        status: 404,
        type: expect.stringContaining('application/json') as string,
      });
    }
  });

  it('are asked for each time, and sent again once they are written anew', async () => {
    const site = await bootFixtureSite();
    const app = createApp({ site, ...folders });
    const file = path.join(folder, 'page.js');
    writeFileSync(file, 'before');
    const first = await app.request('/page.js');
    const known = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } };
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect((await app.request('/page.js', known)).status).toBe(304);
    writeFileSync(file, 'after it');
    const again = await app.request('/page.js', known);
    expect({ status: again.status, text: await again.text() }).toEqual({ status: 200, text: 'after it' });
    expect((await app.request('/ui')).status).toBe(404);
  });

  it('are packed for who takes it, as are answers, and are the same in both forms and after a change', async () => {
    const site = await bootFixtureSite();
    const app = createApp({ site, ...folders });
    const file = path.join(folder, 'packed.js');
    const sent = async (route: string, headers: Record<string, string>) => {
      const reply = await app.request(route, { headers });
      const bytes = Buffer.from(await reply.arrayBuffer());
      const isPacked = reply.headers.get('content-encoding') === 'gzip';
      return { isPacked, text: (isPacked ? gunzipSync(bytes) : bytes).toString('utf8'), reply };
    };
    const gzip = { 'accept-encoding': 'gzip, deflate, br' };
    for (const text of ['one'.repeat(900), 'other'.repeat(900)]) {
      writeFileSync(file, text);
      expect(await sent('/packed.js', {})).toMatchObject({ isPacked: false, text });
      const packed = await sent('/packed.js', gzip);
      expect(packed).toMatchObject({ isPacked: true, text });
      expect(packed.reply.headers.get('vary')).toContain('Accept-Encoding');
      const etag = packed.reply.headers.get('etag') ?? '';
      expect((await sent('/packed.js', { ...gzip, 'if-none-match': etag })).reply.status).toBe(304);
    }
    const world = await sent('/_emulator/world', gzip);
    expect(JSON.parse(world.text)).toEqual({ name: 'fixture' });
    expect(world.isPacked).toBe(true);
  });
});

describe('the running server', () => {
  async function running(site: FixtureSite) {
    return startServer({ site, ...folders }, 0);
  }

  it('listens on the loopback address and says when its port is taken', async () => {
    const site = await bootFixtureSite();
    const server = await running(site);
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const port = Number(new URL(server.address).port);
    await expect(startServer({ site, ...folders }, port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await server.close();
  });

  it('breaks the connection when a scripted reset strikes, and stays silent when a time-out does', async () => {
    const site = await bootFixtureSite();
    const server = await running(site);
    const get = (signal?: AbortSignal) =>
      fetch(`${server.address}/jira/rest/api/3/myself`, { headers: asAdmin, ...(signal ? { signal } : {}) });
    site.faults.add({ target: 'jira', effect: { kind: 'reset' } });
    await expect(get()).rejects.toThrow('fetch failed');
    site.faults.add({ target: 'jira', effect: { kind: 'timeout', committed: false } });
    await expect(get(AbortSignal.timeout(50))).rejects.toMatchObject({ name: 'TimeoutError' });
    expect((await get()).status).toBe(200);
    await server.close();
  });
});
