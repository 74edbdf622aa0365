import { createEntra } from '#emulator/vendors/entra/index';
import { asText } from '#emulator/vendors/entra/json';
import { manualClock } from './support/manual-clock';
import {
  bearer,
  CLIENT,
  errorOf,
  graph,
  LOGIN,
  read,
  reference,
  SECRET,
  TENANT,
  tokenRequest,
  valueOf,
  world,
} from './support/world';

const LOCAL = 'http://127.0.0.1:4400';
const OWN_ID = 'aaaaaaaa-0000-4000-8000-00000000000a';

describe('Every answer of Graph', () => {
  it('echoes the request id of the caller, or repeats its own', async () => {
    const at = world();
    const told = await graph(at, 'GET', '/groups/x', { headers: { 'client-request-id': OWN_ID } });
    expect(told.headers.get('client-request-id')).toBe(OWN_ID);
    expect(errorOf(told)['innerError']).toEqual({
      date: '2026-03-02T09:00:00',
      'request-id': told.headers.get('request-id'),
      'client-request-id': OWN_ID,
    });
    const plain = await graph(at, 'GET', '/groups');
    expect(plain.headers.get('client-request-id')).toBe(plain.headers.get('request-id'));
    expect(plain.headers.get('date')).toBe('Mon, 02 Mar 2026 09:00:00 GMT');
  });

  it('has OData headers on success and plain JSON on errors', async () => {
    const at = world();
    const [good, bad] = [await graph(at, 'GET', '/groups'), await graph(at, 'GET', '/groups/x')];
    expect([good.headers.get('odata-version'), bad.headers.get('odata-version')]).toEqual(['4.0', null]);
    expect(bad.headers.get('content-type')).toBe('application/json');
  });
});

describe('A request without a model', () => {
  it.each([
    ['GET', '/nonsense', 400, "Resource not found for the segment 'nonsense'."],
    ['GET', '/groups/x/calendar', 400, "Resource not found for the segment 'calendar'."],
    ['GET', '/groups/x/members/y', 405, 'Specified HTTP method is not allowed for the request target.'],
    ['PUT', '/users', 405, 'Specified HTTP method is not allowed for the request target.'],
    ['GET', '/me', 400, "Resource not found for the segment 'me'."],
  ])('%s %s is %d and is noted', async (method, path, status, message) => {
    const at = world();
    const answer = await graph(at, method, path);
    expect([answer.status, errorOf(answer)['message']]).toEqual([status, message]);
    expect(at.entra.state.unmodelled).toEqual([{ method, path: `/v1.0${path}`, why: 'no such route' }]);
  });

  it('is refused at other versions and other paths of the sign-in host', async () => {
    const at = world();
    expect((await at.entra.fetch(new Request('https://graph.microsoft.com/beta/users'))).status).toBe(400);
    expect((await at.entra.fetch(new Request(`${LOGIN}/${TENANT}/oauth2/v2.0/authorize`))).status).toBe(404);
    expect(at.entra.state.unmodelled).toHaveLength(2);
  });
});

describe('At a local address', () => {
  async function pageOf(headers: Record<string, string>, base: string): Promise<string> {
    const at = world();
    for (let user = 0; user < 3; user += 1) at.entra.createUser(at.tenantId, {});
    const token = await bearer(at);
    const first = await graph(at, 'GET', '/users?$top=2', { token, base: `${LOCAL}/v1.0`, headers });
    const next = asText(first.body['@odata.nextLink']);
    const rest = await graph(at, 'GET', next.replace(`${base}/v1.0`, ''), {
      token,
      base: `${LOCAL}/v1.0`,
      headers,
    });
    expect(valueOf(rest)).toHaveLength(1);
    expect(rest.body['@odata.context']).toBe('https://graph.microsoft.com/v1.0/$metadata#users');
    return next;
  }

  it('links lead back to where the request came from', async () => {
    expect(await pageOf({}, LOCAL)).toMatch(`${LOCAL}/v1.0/users?$top=2&$skiptoken=`);
  });

  it('links lead to the base that the site told', async () => {
    const base = `${LOCAL}/entra`;
    expect(await pageOf({ 'x-emulator-base': base }, base)).toMatch(`${base}/v1.0/users?`);
  });

  it('references may be written with that base, or with the Graph host of the cloud', async () => {
    const at = world();
    const group = at.entra.createGroup(at.tenantId, 'security', { displayName: 'g' }).id;
    const users = [at.entra.createUser(at.tenantId, {}).id, at.entra.createUser(at.tenantId, {}).id] as const;
    const local = { '@odata.id': `${LOCAL}/entra/v1.0/directoryObjects/${users[0]}` };
    for (const body of [local, reference(users[1])]) {
      const headers = { 'x-emulator-base': `${LOCAL}/entra` };
      const path = `/groups/${group}/members/$ref`;
      expect((await graph(at, 'POST', path, { base: `${LOCAL}/v1.0`, headers, body })).status).toBe(204);
    }
    expect((await graph(at, 'POST', `/groups/${group}/members/$ref`, { body: local })).status).toBe(400);
  });

  it('tokens of every cloud are granted, and each is good for its own Graph only', async () => {
    const at = world({ cloud: 'us-dod' });
    const form = { scope: 'https://dod-graph.microsoft.us/.default' };
    const token = await bearer(at, form, `${LOCAL}/${TENANT}/oauth2/v2.0/token`);
    expect((await graph(at, 'GET', '/users', { token, base: `${LOCAL}/v1.0` })).status).toBe(200);
    expect(
      (await graph(at, 'GET', '/users', { token, base: 'https://dod-graph.microsoft.us/v1.0' })).status,
    ).toBe(200);
    expect(
      (await graph(at, 'GET', '/users', { token, base: 'https://graph.microsoft.us/v1.0' })).status,
    ).toBe(401);
  });
});

describe('The simulator', () => {
  it('is reached by the hosts of all clouds', () => {
    expect(world().entra.hosts).toEqual(
      expect.arrayContaining([
        'login.microsoftonline.com',
        'graph.microsoft.com',
        'login.microsoftonline.us',
        'graph.microsoft.us',
        'dod-graph.microsoft.us',
        'login.partner.microsoftonline.cn',
        'microsoftgraph.chinacloudapi.cn',
      ]),
    );
  });

  it('counts requests by kind, per tenant and over all, until told to begin again', async () => {
    const at = world();
    const other = at.entra.createTenant();
    await graph(at, 'GET', '/users');
    await graph(at, 'GET', '/nonsense');
    await at.entra.fetch(new Request('https://graph.microsoft.com/v1.0/users'));
    const own = at.entra.counters(at.tenantId);
    expect(own).toEqual({
      requests: 3,
      byKind: { token: 2, 'users.list': 1 },
      resourceUnits: 2,
      writes: 0,
      throttled: 0,
    });
    expect(at.entra.counters().byKind).toEqual({ token: 2, 'users.list': 1, unauthenticated: 1 });
    expect(at.entra.counters(other.id).requests).toBe(0);
    at.entra.resetCounters();
    expect(at.entra.counters().requests).toBe(0);
  });

  it('makes up the same ids again after a reset, and forgets all else', async () => {
    const entra = createEntra({ clock: manualClock(), seed: 'one' });
    const build = (): string => entra.createUser(entra.createTenant().id, {}).id;
    const first = build();
    entra.switches.notMemberShape = 400;
    entra.reset();
    expect([entra.state.tenants.size, entra.switches.notMemberShape]).toEqual([0, 404]);
    expect(build()).toBe(first);
    expect(createEntra({ clock: manualClock(), seed: 'two' }).createTenant().id).not.toBe(first);
  });

  it('keeps tenants apart', async () => {
    const at = world();
    const other = at.entra.createTenant({ domains: ['other.example'] });
    at.entra.registerApplication(other.id, {
      clientId: CLIENT,
      secrets: [{ value: SECRET }],
      roles: ['User.Read.All'],
    });
    at.entra.createUser(at.tenantId, { displayName: 'mine' });
    const token = await bearer(at, {}, `${LOGIN}/other.example/oauth2/v2.0/token`);
    expect(valueOf(await graph(at, 'GET', '/users', { token }))).toEqual([]);
    expect(valueOf(await graph(at, 'GET', '/users'))).toHaveLength(1);
  });

  it('answers HTTP only, and a strange method of the token endpoint with nothing', async () => {
    const at = world();
    const response = await at.entra.fetch(new Request(`${LOGIN}/${TENANT}/oauth2/v2.0/token`));
    expect((await read(response)).status).toBe(404);
    expect((await tokenRequest(at)).status).toBe(200);
  });
});
