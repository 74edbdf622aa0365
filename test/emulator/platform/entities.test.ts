import { ask, bootFixtureSite, buildFixtureApp, type FixtureSite } from './fixture-site';

beforeAll(buildFixtureApp);

async function codeOf(site: FixtureSite, call: string, payload: object): Promise<string | undefined> {
  return (await ask(site, call, payload)).error?.code;
}

async function withTickets(...tickets: readonly (readonly [string, object])[]): Promise<FixtureSite> {
  const site = await bootFixtureSite();
  for (const [key, value] of tickets) expect(await ask(site, 'setTicket', { key, value })).toEqual({});
  return site;
}

async function keysOf(site: FixtureSite, payload: object): Promise<{ keys: string[]; cursor?: string }> {
  const { value } = await ask(site, 'query', payload);
  const { results, nextCursor } = value as { results: { key: string }[]; nextCursor?: string };
  return { keys: results.map(({ key }) => key), ...(nextCursor === undefined ? {} : { cursor: nextCursor }) };
}

const FIVE = [1, 2, 3, 4, 5].map(
  (n) => [`t${n}`, { status: 'open', due: `2026-01-0${n}`, owner: 'ann' }] as const,
);

describe('entity values', () => {
  it.each([
    ['an undeclared attribute', { nope: 1 }, 'INVALID_ENTITY_VALUE'],
    ['an integer above 32 bits', { rank: 2_147_483_648 }, 'INCORRECT_PROPERTY_TYPE'],
    ['a fraction as integer', { rank: 1.5 }, 'INCORRECT_PROPERTY_TYPE'],
    ['a number as string', { status: 1 }, 'INCORRECT_PROPERTY_TYPE'],
    ['a string as boolean', { open: 'true' }, 'INCORRECT_PROPERTY_TYPE'],
    ['a list instead of an object', [1], 'INVALID_ENTITY_VALUE'],
  ])('are refused with %s', async (_what, value, code) => {
    expect(await codeOf(await bootFixtureSite(), 'setTicket', { key: 'k', value })).toBe(code);
  });

  it('are stored with every declared type, any taking any JSON', async () => {
    const value = { status: 's', rank: -2_147_483_648, ratio: 0.5, open: false, detail: { list: [1, null] } };
    const site = await withTickets(['k', value]);
    expect(await ask(site, 'getTicket', { key: 'k' })).toEqual({ value });
    expect(await ask(site, 'get', { key: 'k' })).toEqual({});
  });

  it('are refused for an entity the manifest does not declare', async () => {
    expect(await codeOf(await bootFixtureSite(), 'setOther', { key: 'k', value: {} })).toBe(
      'SCHEMA_NOT_FOUND',
    );
  });
});

describe('entity queries', () => {
  it('select by partition and range, in order', async () => {
    const site = await withTickets(
      ...FIVE,
      ['closed', { status: 'closed', due: '2026-01-01' }],
      ['bare', { owner: 'x' }],
    );
    const query = { index: 'by-status-due', partition: ['open'] };
    expect(await keysOf(site, { ...query, where: ['lessThan', '2026-01-03'] })).toEqual({
      keys: ['t1', 't2'],
    });
    expect(await keysOf(site, { ...query, where: ['between', '2026-01-02', '2026-01-03'] })).toEqual({
      keys: ['t2', 't3'],
    });
    expect(await keysOf(site, { ...query, descending: true, limit: 100 })).toEqual({
      keys: ['t5', 't4', 't3', 't2', 't1'],
    });
  });

  it('page to the end with cursors, each row once', async () => {
    const site = await withTickets(...FIVE);
    const query = { index: 'by-status-due', partition: ['open'], limit: 2 };
    const first = await keysOf(site, query);
    const second = await keysOf(site, { ...query, cursor: first.cursor });
    const third = await keysOf(site, { ...query, cursor: second.cursor });
    expect([first.keys, second.keys, third]).toEqual([['t1', 't2'], ['t3', 't4'], { keys: ['t5'] }]);
  });

  it('filter after the page is read: a page may be empty and still have a cursor', async () => {
    const site = await withTickets(...FIVE.slice(0, 4), ['t5', { ...FIVE[4]![1], owner: 'bob' }]);
    const query = {
      index: 'by-status-due',
      partition: ['open'],
      limit: 3,
      filter: ['owner', 'equalTo', 'bob'],
    };
    const first = await keysOf(site, query);
    expect(first.keys).toEqual([]);
    expect(await keysOf(site, { ...query, cursor: first.cursor })).toEqual({ keys: ['t5'] });
  });

  it('use a plain index by its attribute and by-key without declaring it', async () => {
    const site = await withTickets(...FIVE);
    expect((await keysOf(site, { index: 'owner', where: ['equalTo', 'ann'] })).keys).toHaveLength(5);
    expect(await keysOf(site, { index: 'by-key', where: ['beginsWith', 't4'] })).toEqual({ keys: ['t4'] });
  });

  it('return ten rows unless told otherwise', async () => {
    const rows = Array.from({ length: 11 }, (_, n) => [`k${n}`, { owner: 'ann' }] as const);
    expect((await keysOf(await withTickets(...rows), { index: 'owner' })).keys).toHaveLength(10);
  });

  it('are refused with an undeclared index, an incomplete partition, or a limit outside 1 to 100', async () => {
    const site = await bootFixtureSite();
    expect(await codeOf(site, 'query', { index: 'nope' })).toBe('INVALID_ENTITY_INDEX');
    expect(await codeOf(site, 'query', { index: 'by-owner-status-rank', partition: ['ann'] })).toBe(
      'INVALID_REQUEST',
    );
    expect(await codeOf(site, 'query', { index: 'owner', limit: 101 })).toBe(
      'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE',
    );
    expect(await codeOf(site, 'query', { index: 'owner', limit: 0 })).toBe(
      'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE',
    );
  });
});

describe('transactions', () => {
  const move = (when: readonly unknown[]) => ({
    operations: [
      { op: 'set', key: 't1', entityName: 'ticket', value: { status: 'closed' }, when },
      { op: 'set', key: 'note', value: { closed: 't1' } },
    ],
  });

  it('write everything when the condition holds', async () => {
    const site = await withTickets(['t1', { status: 'open' }]);
    expect(await ask(site, 'transact', move(['status', 'equalTo', 'open']))).toEqual({});
    expect(await ask(site, 'getTicket', { key: 't1' })).toEqual({ value: { status: 'closed' } });
    expect(await ask(site, 'get', { key: 'note' })).toEqual({ value: { closed: 't1' } });
  });

  it('write nothing when a condition fails', async () => {
    const site = await withTickets(['t1', { status: 'waiting' }]);
    expect(await codeOf(site, 'transact', move(['status', 'equalTo', 'open']))).toBe(
      'CONDITIONAL_CHECK_FAILED',
    );
    expect(await ask(site, 'get', { key: 'note' })).toEqual({});
  });

  it.each([
    [['status', 'notExists'], undefined],
    [['status', 'exists'], 'CONDITIONAL_CHECK_FAILED'],
    [['status', 'notEqualTo', 'open'], 'CONDITIONAL_CHECK_FAILED'],
    [['status', 'equalTo', 'open'], 'CONDITIONAL_CHECK_FAILED'],
  ])('judge an absent record by %j', async (when, code) => {
    expect(await codeOf(await bootFixtureSite(), 'transact', move(when))).toBe(code);
  });

  it('check a record they do not write', async () => {
    const site = await withTickets(['guard', { rank: 3 }]);
    const guarded = (limit: number) => ({
      operations: [
        { op: 'check', key: 'guard', entityName: 'ticket', when: ['rank', 'lessThan', limit] },
        { op: 'delete', key: 'guard2' },
      ],
    });
    expect(await codeOf(site, 'transact', guarded(3))).toBe('CONDITIONAL_CHECK_FAILED');
    expect(await codeOf(site, 'transact', guarded(4))).toBeUndefined();
  });

  it('set a TTL only through the fourth argument', async () => {
    const site = await bootFixtureSite();
    const options = { ttl: { value: 60, unit: 'SECONDS' } };
    await ask(site, 'transact', { operations: [{ op: 'set', key: 'k', value: { a: 1 }, options }] });
    expect(site.storageDump().kvs.find(({ key }) => key === 'k')?.expireTime).toBeDefined();
  });

  it('are refused above 25 operations, with a key twice, and when empty', async () => {
    const site = await bootFixtureSite();
    const sets = Array.from({ length: 26 }, (_, n) => ({ op: 'set', key: `k${n}`, value: {} }));
    expect(await codeOf(site, 'transact', { operations: sets })).toBe('UNPROCESSABLE_ENTITY');
    expect(await codeOf(site, 'transact', { operations: sets.slice(1) })).toBeUndefined();
    const twice = [
      { op: 'set', key: 'a', value: {} },
      { op: 'delete', key: 'a' },
    ];
    expect(await codeOf(site, 'transact', { operations: twice })).toBe('KEY_DUPLICATION_ERROR');
    expect(await codeOf(site, 'transact', { operations: [] })).toBe('INVALID_TRANSACTION_REQUEST');
  });

  it('are isolated: of two that expect the same state, run at once, one fails', async () => {
    const site = await withTickets(['t1', { status: 'open' }]);
    const both = await Promise.all(
      [1, 2].map(() => ask(site, 'transact', move(['status', 'equalTo', 'open']))),
    );
    expect(both.map(({ error }) => error?.code).sort()).toEqual(['CONDITIONAL_CHECK_FAILED', undefined]);
  });
});
