import type { EntraSwitches } from '#emulator/vendors/entra/index';
import { Throttle } from '#emulator/vendors/entra/graph/throttle';
import { advance } from './support/manual-clock';
import { bearer, errorOf, graph, reference, world, type Answer, type TestWorld } from './support/world';

function limited(limits: Partial<EntraSwitches['throttling']>): TestWorld {
  const at = world();
  Object.assign(at.entra.switches.throttling, limits);
  return at;
}

async function listUntilRefused(at: TestWorld, most: number): Promise<{ served: number; refusal: Answer }> {
  const token = await bearer(at);
  for (let served = 0; served <= most; served += 1) {
    const answer = await graph(at, 'GET', '/users', { token });
    if (answer.status === 429) return { served, refusal: answer };
  }
  throw new Error(`Not refused after ${most} requests`);
}

describe('Resource units', () => {
  it('run out and come back with time', async () => {
    const at = limited({ resourceUnits: 20 });
    const { served, refusal } = await listUntilRefused(at, 20);
    expect(served).toBe(10);
    expect(refusal.headers.get('x-ms-throttle-information')).toBe('ResourceUnitLimitExceeded');
    expect(refusal.headers.get('x-ms-throttle-scope')).toMatch(
      /^Tenant_Application\/ReadWrite\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/,
    );
    expect(errorOf(refusal)).toMatchObject({ code: 'TooManyRequests', message: 'Please retry again later.' });
    advance(at.clock, Number(refusal.headers.get('retry-after')) * 1000);
    expect((await graph(at, 'GET', '/users')).status).toBe(200);
  });

  const spendable = (at: TestWorld): number => {
    const tenant = at.entra.state.tenants.get(at.tenantId);
    const throttle = new Throttle();
    const cost = { resourceUnits: 5, writes: 0 };
    let spent = 0;
    while (
      tenant !== undefined &&
      throttle.admit(tenant, 'app', cost, at.entra.switches.throttling, 0).refusal === undefined
    ) {
      spent += cost.resourceUnits;
    }
    return spent;
  };

  it.each([
    ['S', 3500],
    ['M', 5000],
    ['L', 8000],
  ] as const)('of a tenant of size %s are %d in ten seconds', (tenantSize, limit) => {
    expect(spendable(limited({ tenantSize }))).toBe(limit);
  });

  it.each([
    [49, 3500],
    [50, 5000],
    [501, 8000],
  ])('of a tenant with %d users are %d', (users, limit) => {
    const at = limited({});
    for (let user = 0; user < users; user += 1) at.entra.createUser(at.tenantId, {});
    expect(spendable(at)).toBe(limit);
  });

  it('are told in the answer, with a warning above four fifths', async () => {
    const at = limited({ resourceUnits: 10 });
    const token = await bearer(at);
    const heads = [];
    for (let request = 0; request < 5; request += 1)
      heads.push((await graph(at, 'GET', '/users', { token })).headers);
    expect(heads.map((head) => head.get('x-ms-resource-unit'))).toEqual(['2', '2', '2', '2', '2']);
    expect(heads.map((head) => head.get('x-ms-throttle-limit-percentage'))).toEqual([
      null,
      null,
      null,
      null,
      '1.00',
    ]);
  });

  it('cost one less for a page of fewer than twenty', async () => {
    const answer = await graph(world(), 'GET', '/users?$top=19');
    expect(answer.headers.get('x-ms-resource-unit')).toBe('1');
  });

  it('are not counted while throttling is off', async () => {
    const at = limited({ enabled: false, resourceUnits: 1 });
    expect((await graph(at, 'GET', '/users')).status).toBe(200);
  });
});

describe('Writes', () => {
  it('have a limit of their own, and a refused one changes nothing', async () => {
    const at = limited({ writes: 1 });
    const group = at.entra.createGroup(at.tenantId, 'security', { displayName: 'g' }).id;
    const users = [at.entra.createUser(at.tenantId, {}).id, at.entra.createUser(at.tenantId, {}).id] as const;
    const add = async (user: string): Promise<Answer> =>
      graph(at, 'POST', `/groups/${group}/members/$ref`, { body: reference(user) });
    expect((await add(users[0])).status).toBe(204);
    const refused = await add(users[1]);
    expect(refused.headers.get('x-ms-throttle-information')).toBe('WriteLimitExceeded');
    expect(at.entra.memberIds(at.tenantId, group)).toEqual([users[0]]);
    expect((await graph(at, 'GET', `/groups/${group}`)).status).toBe(200);
    advance(at.clock, 150_000);
    expect((await add(users[1])).status).toBe(204);
  });
});

describe('Retry-After', () => {
  it.each([
    ['integer', /^\d+$/],
    ['fraction', /^\d+\.\d{3}$/],
    ['date', / GMT$/],
  ] as const)('is given as %s', async (retryAfter, form) => {
    const { refusal } = await listUntilRefused(limited({ resourceUnits: 7, retryAfter }), 10);
    expect(refusal.headers.get('retry-after')).toMatch(form);
  });

  it('may be absent', async () => {
    const { refusal } = await listUntilRefused(limited({ resourceUnits: 7, retryAfter: 'absent' }), 10);
    expect(refusal.headers.has('retry-after')).toBe(false);
  });

  it('says the truth: a moment earlier is too early', async () => {
    const at = limited({ resourceUnits: 20, retryAfter: 'fraction' });
    const { refusal } = await listUntilRefused(at, 20);
    const wait = Number(refusal.headers.get('retry-after')) * 1000;
    advance(at.clock, wait - 100);
    expect((await graph(at, 'GET', '/users')).status).toBe(429);
    advance(at.clock, 100);
    expect((await graph(at, 'GET', '/users')).status).toBe(200);
  });
});

describe('The audit log', () => {
  it('takes five requests in ten seconds', async () => {
    const at = world();
    const statuses: number[] = [];
    for (let request = 0; request < 6; request += 1) {
      statuses.push((await graph(at, 'GET', '/auditLogs/directoryAudits')).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });
});
