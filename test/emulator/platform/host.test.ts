import { ask, bootFixtureSite, buildFixtureApp } from './fixture-site';

beforeAll(buildFixtureApp);

describe('resolvers', () => {
  it('get the page context, the module and the person who calls', async () => {
    const site = await bootFixtureSite();
    const { value } = await ask(site, 'whoami');
    expect(value).toMatchObject({
      accountId: 'acc-admin',
      moduleKey: 'admin',
      extension: { type: 'jira:adminPage' },
    });
  });

  it('keep their module state while the process is warm and lose it at a cold start', async () => {
    const site = await bootFixtureSite();
    await ask(site, 'count');
    expect(await ask(site, 'count')).toEqual({ value: 2 });
    site.coldStart();
    expect(await ask(site, 'count')).toEqual({ value: 1 });
  });

  it('do not share module state between two sites', async () => {
    const [one, two] = [await bootFixtureSite(), await bootFixtureSite()];
    await ask(one, 'count');
    expect(await ask(two, 'count')).toEqual({ value: 1 });
  });

  it('are refused to customers where the module does not admit them, and to unknown accounts', async () => {
    const site = await bootFixtureSite();
    const call = { functionKey: 'count', accountId: 'acc-customer' };
    await expect(site.invoke({ ...call, module: 'admin' })).rejects.toMatchObject({ status: 403 });
    await expect(site.invoke({ ...call, module: 'portal' })).resolves.toEqual({ value: 1 });
    await expect(site.invoke({ ...call, module: 'portal', accountId: 'nobody' })).rejects.toMatchObject({
      status: 404,
    });
    await expect(site.invoke({ ...call, module: 'nowhere' })).rejects.toMatchObject({ status: 404 });
  });

  it('are refused a payload above 500 KB', async () => {
    const site = await bootFixtureSite();
    const payload = { text: 'x'.repeat(501 * 1024) };
    const request = { module: 'admin', accountId: 'acc-admin', functionKey: 'count', payload };
    await expect(site.invoke(request)).rejects.toMatchObject({ status: 413 });
  });

  it('reject a definition that does not exist', async () => {
    await expect(ask(await bootFixtureSite(), 'missing')).rejects.toThrow("no definition for 'missing'");
  });
});

describe('time', () => {
  it('is virtual inside the app and real outside of it', async () => {
    const site = await bootFixtureSite({ start: '2031-05-06T07:08:09.000Z' });
    const { value } = await ask(site, 'now');
    expect(value).toEqual({ now: site.clock.now(), iso: site.clock.iso(), isDate: true });
    // oxlint-disable-next-line eslint-js/no-restricted-syntax -- the real Date is what this line is about
    expect(new Date().getUTCFullYear()).toBeLessThan(2031);
  });

  it('passes with every call', async () => {
    const { value } = await ask(await bootFixtureSite(), 'remaining', { calls: 10 });
    expect(value).toBeLessThan(24_500);
  });

  it('runs out: an invocation that takes longer than 25 s is killed and its process is cold', async () => {
    const site = await bootFixtureSite();
    await ask(site, 'count');
    site.faults.add({
      target: 'graph',
      path: 'slow',
      effect: { kind: 'timeout', committed: false },
      times: 3,
    });
    await expect(ask(site, 'slowLoop')).rejects.toMatchObject({ name: 'InvocationTimeoutError' });
    expect(await ask(site, 'count')).toEqual({ value: 1 });
  });
});

describe('the log', () => {
  it('holds what the app printed, with the function that printed it', async () => {
    const site = await bootFixtureSite();
    await ask(site, 'print', { text: 'hello' });
    expect(site.logs()).toContainEqual(
      expect.objectContaining({ level: 'warn', functionKey: 'probe', text: 'printed hello' }),
    );
  });
});
