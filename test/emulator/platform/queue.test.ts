import { ask, bootFixtureSite, buildFixtureApp, type FixtureSite } from './fixture-site';

beforeAll(buildFixtureApp);

const MINUTE = 60_000;

/** `note:` records of the worker, in the order they were written, without the event id. */
function notes(site: FixtureSite): string[] {
  return site
    .storageDump()
    .kvs.filter(({ key }) => key.startsWith('note:'))
    .map(({ value }) => (value as { text: string }).text);
}

function push(site: FixtureSite, events: unknown, queue = 'work') {
  return ask(site, 'push', { events, queue });
}

async function jobIdOf(site: FixtureSite, events: unknown): Promise<string> {
  return ((await push(site, events)).value as { jobId: string }).jobId;
}

const noted = (issue: string, more: object = {}) => ({ body: { do: 'note', issue }, ...more });

describe('a job', () => {
  it('runs at the next drain, once, and its statistics say so', async () => {
    const site = await bootFixtureSite();
    const jobId = await jobIdOf(site, [noted('A-1'), noted('A-2')]);
    expect(notes(site)).toEqual([]);
    expect(await ask(site, 'stats', { jobId })).toEqual({ value: { success: 0, inProgress: 2, failed: 0 } });
    expect(await site.drain()).toMatchObject({ jobs: 2, failures: 0 });
    expect(notes(site)).toHaveLength(2);
    expect(await ask(site, 'stats', { jobId })).toEqual({ value: { success: 2, inProgress: 0, failed: 0 } });
  });

  it('with a delay waits for it', async () => {
    const site = await bootFixtureSite();
    await push(site, noted('late', { delayInSeconds: 600 }));
    await site.advance(9 * MINUTE);
    expect(notes(site)).toEqual([]);
    await site.advance(2 * MINUTE);
    expect(notes(site)).toHaveLength(1);
  });

  it('can be cancelled before it starts', async () => {
    const site = await bootFixtureSite();
    const jobId = await jobIdOf(site, noted('never'));
    expect(await ask(site, 'cancel', { jobId })).toEqual({});
    expect(await site.drain()).toMatchObject({ jobs: 0 });
    expect((await ask(site, 'cancel', { jobId: 'unknown' })).error).toBeDefined();
  });

  it('that asks for a retry is called again after that time with its retry data', async () => {
    const site = await bootFixtureSite();
    const jobId = await jobIdOf(site, { body: { do: 'retry' } });
    await site.drain();
    expect(site.pendingJobs()).toMatchObject([{ retryCount: 1, retryData: { mark: 1 } }]);
    await site.advance(119_000);
    expect(notes(site)).toEqual(['try-0']);
    await site.advance(4 * MINUTE);
    expect(notes(site)).toEqual(['try-0', 'try-1', 'try-2']);
    expect(await ask(site, 'stats', { jobId })).toMatchObject({ value: { success: 1 } });
  });

  it('that throws is repeated with growing pauses for 24 hours and then dropped', async () => {
    const site = await bootFixtureSite();
    const jobId = await jobIdOf(site, { body: { do: 'throw' } });
    await site.advance(29_000);
    expect(notes(site)).toEqual(['try-0-first']);
    await site.advance(2 * MINUTE);
    expect(notes(site)).toHaveLength(3);
    await site.advance('PT25H');
    expect(site.droppedJobs()).toMatchObject([{ jobId, reason: 'Error: no luck' }]);
    expect(site.pendingJobs()).toEqual([]);
    expect(notes(site).length).toBeGreaterThan(90);
    expect(await ask(site, 'stats', { jobId })).toEqual({ value: { success: 0, inProgress: 0, failed: 1 } });
  });

  it('that crashes keeps what it wrote and is delivered again in a cold process', async () => {
    const site = await bootFixtureSite();
    site.crashAfter({ target: 'graph', method: 'POST', path: '/write' });
    await push(site, { body: { do: 'call' } });
    expect(await site.drain()).toMatchObject({ jobs: 1, failures: 1 });
    expect(site.vendors.vendor.seen).toHaveLength(1);
    expect(site.storageDump().kvs.map(({ key }) => key)).toEqual(['before', 'lifecycle']);
    expect(site.pendingJobs()).toMatchObject([{ retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR' }]);
    await site.advance(MINUTE);
    expect(site.vendors.vendor.seen).toHaveLength(2);
    expect(site.storageDump().kvs.map(({ key }) => key)).toContain('after');
  });
});

describe('concurrency keys', () => {
  const overlapping = (concurrency?: object) => ({
    body: { do: 'overlap' },
    ...(concurrency ? { concurrency } : {}),
  });

  async function mostOverlapping(event: object): Promise<unknown> {
    const site = await bootFixtureSite();
    await site.drain();
    await push(site, Array(6).fill(event));
    expect(await site.drain()).toMatchObject({ jobs: 6 });
    return (await ask(site, 'get', { key: 'most-overlapping' })).value;
  }

  it('limit how many jobs run side by side', async () => {
    expect(await mostOverlapping(overlapping())).toBe(4);
    expect(await mostOverlapping(overlapping({ key: 'person', limit: 2 }))).toBe(2);
    expect(await mostOverlapping(overlapping({ key: 'person', limit: 1 }))).toBe(1);
  });
});

describe('delivery settings', () => {
  const six = ['1', '2', '3', '4', '5', '6'].map((issue) => noted(issue));
  const issuesOf = (site: FixtureSite) => notes(site).map((text) => text.split('-')[1]);

  it('double every second job', async () => {
    const site = await bootFixtureSite();
    site.setDelivery({ duplicate: 2, target: 'queue' });
    const jobId = await jobIdOf(site, six);
    expect(await site.drain()).toMatchObject({ jobs: 9 });
    expect(await ask(site, 'stats', { jobId })).toMatchObject({ value: { success: 6, inProgress: 0 } });
  });

  it('reorder by a seed, the same way each time', async () => {
    const orders: unknown[] = [];
    for (const seed of [7, 7, 8]) {
      const site = await bootFixtureSite();
      await site.drain();
      site.setDelivery({ reorder: { seed }, parallel: 1 });
      await push(site, six);
      await site.drain();
      orders.push(issuesOf(site).join(''));
    }
    expect(orders[0]).not.toBe('123456');
    expect(orders[1]).toBe(orders[0]);
    expect(orders[2]).not.toBe(orders[0]);
  });

  it('delay jobs', async () => {
    const site = await bootFixtureSite();
    site.setDelivery({ delayMs: 3 * MINUTE });
    await push(site, noted('1'));
    await site.drain();
    expect(notes(site)).toEqual([]);
    await site.advance(3 * MINUTE);
    expect(notes(site)).toHaveLength(1);
  });

  it('lose the next jobs only when told that queues are meant', async () => {
    const site = await bootFixtureSite();
    await site.drain();
    site.setDelivery({ drop: 2 });
    await push(site, noted('kept'));
    site.setDelivery({ drop: 2, target: 'queue' });
    await push(site, six);
    expect(await site.drain()).toMatchObject({ jobs: 5 });
    expect(site.droppedJobs()).toHaveLength(2);
  });
});

describe('a push is refused', () => {
  it('for a queue without a consumer', async () => {
    const site = await bootFixtureSite();
    expect((await push(site, noted('1'), 'nobody')).error?.message).toContain('no consumer of queue');
  });

  it('above 100 KB when the consumer may run longer than 55 seconds', async () => {
    const site = await bootFixtureSite();
    const event = noted('x'.repeat(110 * 1024));
    expect((await push(site, event, 'slow-work')).error?.message).toContain('100 KB');
    expect((await push(site, event)).error).toBeUndefined();
  });

  it('after 500 events in a minute', async () => {
    const site = await bootFixtureSite();
    for (let pushes = 0; pushes < 10; pushes++)
      expect((await push(site, Array(50).fill(noted('1')))).error).toBeUndefined();
    expect((await push(site, noted('1'))).error?.message).toMatch(/too many/i);
    await site.advance(MINUTE);
    expect((await push(site, noted('1'))).error).toBeUndefined();
  });

  it('when it is the thousandth of a chain, so that a loop ends', async () => {
    const site = await bootFixtureSite();
    site.setDelivery({ delayMs: 1000 });
    await push(site, { body: { do: 'loop' } });
    const { jobs } = await site.advance(20 * MINUTE);
    expect(jobs).toBeGreaterThanOrEqual(1000);
    expect(site.logs().some(({ text }) => /limit/i.test(text))).toBe(true);
  });
});
