import { ask, bootFixtureSite, buildFixtureApp, type FixtureSite } from './fixture-site';

beforeAll(buildFixtureApp);

const HOUR = 3_600_000;

async function codeOf(site: FixtureSite, call: string, payload: object): Promise<string | undefined> {
  return (await ask(site, call, payload)).error?.code;
}

describe('plain keys', () => {
  it('are written, read, listed by prefix and deleted', async () => {
    const site = await bootFixtureSite();
    await ask(site, 'set', { key: 'a:1', value: { n: 1 } });
    await ask(site, 'set', { key: 'b:1', value: 'other' });
    expect(await ask(site, 'get', { key: 'a:1' })).toEqual({ value: { n: 1 } });
    expect(await ask(site, 'list', { prefix: 'a:' })).toEqual({
      value: { results: [{ key: 'a:1', value: { n: 1 } }] },
    });
    await ask(site, 'remove', { key: 'a:1' });
    await ask(site, 'remove', { key: 'a:1' });
    expect(await ask(site, 'get', { key: 'a:1' })).toEqual({});
  });

  it.each([
    ['a slash', 'a/b', 'INVALID_KEY'],
    ['an at sign', 'a@b', 'INVALID_KEY'],
    ['only blanks', '  ', 'INVALID_KEY'],
    ['501 characters', 'k'.repeat(501), 'KEY_TOO_LONG'],
    ['nothing', '', 'EMPTY_KEY'],
  ])('are refused when the key has %s', async (_what, key, code) => {
    expect(await codeOf(await bootFixtureSite(), 'set', { key, value: 1 })).toBe(code);
  });

  it('are accepted up to 500 characters and 240 KiB', async () => {
    const site = await bootFixtureSite();
    expect(await ask(site, 'set', { key: 'k'.repeat(500), value: 'x'.repeat(240 * 1024 - 2) })).toEqual({});
    expect(await codeOf(site, 'set', { key: 'k', value: 'x'.repeat(240 * 1024 - 1) })).toBe('MAX_SIZE');
  });

  it('are refused when the value is nested deeper than 31 levels', async () => {
    const site = await bootFixtureSite();
    const nested = (levels: number): unknown => (levels === 0 ? 1 : { in: nested(levels - 1) });
    expect(await ask(site, 'set', { key: 'k', value: nested(31) })).toEqual({});
    expect(await codeOf(site, 'set', { key: 'k', value: nested(32) })).toBe('MAX_DEPTH');
  });

  it('are created once only with FAIL_IF_EXISTS', async () => {
    const site = await bootFixtureSite();
    const options = { keyPolicy: 'FAIL_IF_EXISTS' };
    expect(await ask(site, 'set', { key: 'lock', value: 1, options })).toEqual({});
    expect(await codeOf(site, 'set', { key: 'lock', value: 2, options })).toBe('KEY_CONFLICT');
    expect(await ask(site, 'get', { key: 'lock' })).toEqual({ value: 1 });
  });

  it('return what was there before when asked to', async () => {
    const site = await bootFixtureSite();
    await ask(site, 'set', { key: 'k', value: 1 });
    const options = { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' };
    expect(await ask(site, 'set', { key: 'k', value: 2, options })).toEqual({
      value: { key: 'k', value: 1 },
    });
  });

  it('stay readable for 48 hours after they expired, with the time they expired at', async () => {
    const site = await bootFixtureSite();
    await ask(site, 'set', { key: 'k', value: 1, options: { ttl: { value: 1, unit: 'HOURS' } } });
    await site.advance(2 * HOUR);
    const { value } = await ask(site, 'getWithMetadata', { key: 'k' });
    const { expireTime } = value as { expireTime: string };
    expect(Date.parse(expireTime)).toBeLessThan(site.clock.now() - HOUR / 2);
    await site.advance(48 * HOUR);
    expect(await ask(site, 'get', { key: 'k' })).toEqual({});
  });

  it('are refused with a TTL of zero or of more than a year', async () => {
    const site = await bootFixtureSite();
    const set = (value: number) =>
      codeOf(site, 'set', { key: 'k', value: 1, options: { ttl: { value, unit: 'DAYS' } } });
    expect(await set(0)).toBe('INVALID_TTL');
    expect(await set(367)).toBe('INVALID_TTL');
  });
});

describe('secrets', () => {
  it('are apart from plain keys and masked in the dump', async () => {
    const site = await bootFixtureSite();
    await ask(site, 'setSecret', { key: 'k', value: 'canary-4711' });
    expect(await ask(site, 'getSecret', { key: 'k' })).toEqual({ value: 'canary-4711' });
    expect(await ask(site, 'get', { key: 'k' })).toEqual({});
    expect(await ask(site, 'list', { prefix: 'k' })).toEqual({ value: { results: [] } });
    expect(JSON.stringify(site.storageDump())).not.toContain('canary');
    expect(site.storageDump().secrets).toHaveLength(1);
  });
});

describe('lists', () => {
  it('lag behind by the set time while reads by key do not', async () => {
    const site = await bootFixtureSite();
    site.setDelivery({ queryLagMs: 10_000 });
    await ask(site, 'set', { key: 'k', value: 1 });
    expect(await ask(site, 'get', { key: 'k' })).toEqual({ value: 1 });
    expect(await ask(site, 'list', { prefix: 'k' })).toEqual({ value: { results: [] } });
    await site.advance(10_000);
    expect(await ask(site, 'list', { prefix: 'k' })).toMatchObject({ value: { results: [{ key: 'k' }] } });
  });
});

describe('batches', () => {
  it('do what they can and say what failed', async () => {
    const site = await bootFixtureSite();
    const items = [
      { key: 'good', value: 1 },
      { key: 'bad/key', value: 1 },
      { key: 't', entityName: 'ticket', value: { rank: 'one' } },
    ];
    const { value } = await ask(site, 'batchSet', { items });
    expect(value).toMatchObject({
      successfulKeys: [{ key: 'good' }],
      failedKeys: [{ error: { code: 'INVALID_KEY' } }, { error: { code: 'INCORRECT_PROPERTY_TYPE' } }],
    });
    expect(await ask(site, 'batchGet', { items: [{ key: 'good' }, { key: 'none' }] })).toMatchObject({
      value: {
        successfulKeys: [{ key: 'good', value: 1 }],
        failedKeys: [{ error: { code: 'KEY_NOT_FOUND' } }],
      },
    });
  });

  it('are refused above 25 items and with a key twice', async () => {
    const site = await bootFixtureSite();
    const items = Array.from({ length: 26 }, (_, n) => ({ key: `k${n}`, value: n }));
    expect(await codeOf(site, 'batchSet', { items })).toBe('TOO_MANY_BATCH_ENTITIES');
    expect(await codeOf(site, 'batchDelete', { items: [{ key: 'a' }, { key: 'a' }] })).toBe(
      'KEY_DUPLICATION_ERROR',
    );
  });
});
