import { asText, isJsonObject, type JsonObject } from '#emulator/vendors/entra/json';
import { advance } from './support/manual-clock';
import { bearer, CLIENT, LOGIN, SECRET, tokenRequest, world, type Answer } from './support/world';

function decoded(token: string): JsonObject {
  const parsed: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  return isJsonObject(parsed) ? parsed : {};
}

function refusal({ status, body }: Answer): readonly unknown[] {
  return [status, body['error'], body['error_codes']];
}

const url = (tenant: string, host = LOGIN): string => `${host}/${tenant}/oauth2/v2.0/token`;
const OTHER_GUID = '99999999-0000-4000-8000-000000000000';

describe('A granted token', () => {
  it('comes with numbers on v2.0 and with strings on v1', async () => {
    const at = world();
    const v2 = await tokenRequest(at);
    const v1 = await tokenRequest(
      at,
      { scope: null, resource: 'https://graph.microsoft.com' },
      `${LOGIN}/${at.tenantId}/oauth2/token`,
    );
    expect(Object.keys(v2.body)).toEqual(['token_type', 'expires_in', 'ext_expires_in', 'access_token']);
    expect(v2.body['expires_in']).toBe(3599);
    expect(v1.body).toMatchObject({ expires_in: '3599', resource: 'https://graph.microsoft.com' });
  });

  it('tells audience, issuer, application and the roles that were consented to', async () => {
    const at = world({ roles: ['User.Read.All', 'GroupMember.ReadWrite.All'] });
    const claims = decoded(await bearer(at));
    expect(claims).toMatchObject({
      aud: 'https://graph.microsoft.com',
      iss: `https://sts.windows.net/${at.tenantId}/`,
      appid: CLIENT,
      idtyp: 'app',
      tid: at.tenantId,
      ver: '1.0',
      roles: ['User.Read.All', 'GroupMember.ReadWrite.All'],
    });
    expect(claims['exp']).toBe(Math.floor(at.clock.now() / 1000) + 3599);
  });

  it('carries no roles claim while nothing was consented to', async () => {
    expect(decoded(await bearer(world({ roles: [] })))).not.toHaveProperty('roles');
  });

  it('is asked for with the tenant by domain as well, and with options in the query string', async () => {
    const at = world();
    expect((await tokenRequest(at, {}, url('contoso.onmicrosoft.com'))).status).toBe(200);
    expect((await tokenRequest(at, {}, `${url(at.tenantId)}?client-request-id=${OTHER_GUID}`)).status).toBe(
      200,
    );
  });

  it.each([
    ['us-l4', 'https://login.microsoftonline.us', 'https://graph.microsoft.us'],
    ['us-dod', 'https://login.microsoftonline.us', 'https://dod-graph.microsoft.us'],
    ['china', 'https://login.partner.microsoftonline.cn', 'https://microsoftgraph.chinacloudapi.cn'],
  ] as const)('of the %s cloud is for the Graph of that cloud', async (cloud, login, graph) => {
    const at = world({ cloud });
    const token = await bearer(at, { scope: `${graph}/.default` }, url(at.tenantId, login));
    expect(decoded(token)['aud']).toBe(graph);
    expect(refusal(await tokenRequest(at, {}, url(at.tenantId, login)))).toEqual([
      400,
      'invalid_resource',
      [500011],
    ]);
    expect(refusal(await tokenRequest(at))).toEqual([400, 'invalid_request', [90002]]);
  });
});

describe('The token endpoint refuses', () => {
  it.each([
    ['a wrong secret', { client_secret: 'wrong' }, [401, 'invalid_client', [7000215]]],
    ['a request without credential', { client_secret: null }, [401, 'invalid_client', [7000218]]],
    ['an unknown application', { client_id: OTHER_GUID }, [400, 'unauthorized_client', [700016]]],
    [
      'the empty application id',
      { client_id: '00000000-0000-0000-0000-000000000000' },
      [400, 'unauthorized_client', [700038]],
    ],
    [
      'a scope that is no .default',
      { scope: 'https://graph.microsoft.com/User.Read' },
      [400, 'invalid_scope', [1002012]],
    ],
    [
      'two scopes',
      { scope: 'https://a.example/.default https://b.example/.default' },
      [400, 'invalid_scope', [1002012]],
    ],
    ['an unknown resource', { scope: 'api://nobody/.default' }, [400, 'invalid_resource', [500011]]],
    ['another grant', { grant_type: 'password' }, [400, 'unsupported_grant_type', [70003]]],
    ['a form without grant', { grant_type: null }, [400, 'invalid_request', [900144]]],
    ['a form without client', { client_id: null }, [400, 'invalid_request', [900144]]],
    ['a form without scope', { scope: null }, [400, 'invalid_request', [90014]]],
  ])('%s', async (_, form, expected) => {
    expect(refusal(await tokenRequest(world(), form))).toEqual(expected);
  });

  it.each([
    [OTHER_GUID, 90002],
    ['nobody.example.org', 90002],
    ['plainword', 900023],
    ['common', 50059],
  ])('the tenant %s with %d', async (tenant, code) => {
    expect(refusal(await tokenRequest(world(), {}, url(tenant)))).toEqual([400, 'invalid_request', [code]]);
  });

  it('the id of a secret in place of its value', async () => {
    const at = world();
    at.entra.addSecret(at.tenantId, CLIENT, { value: 'another-secret', keyId: OTHER_GUID });
    expect(refusal(await tokenRequest(at, { client_secret: OTHER_GUID }))).toEqual([
      401,
      'invalid_client',
      [7000215],
    ]);
    expect((await tokenRequest(at, { client_secret: 'another-secret' })).status).toBe(200);
  });

  it('a secret from the moment it expires, while the next one already works', async () => {
    const at = world();
    const endDateTime = new Date(at.clock.now() + 60_000).toISOString();
    at.entra.addSecret(at.tenantId, CLIENT, { value: 'short-lived', endDateTime });
    expect((await tokenRequest(at, { client_secret: 'short-lived' })).status).toBe(200);
    advance(at.clock, 60_000);
    expect(refusal(await tokenRequest(at, { client_secret: 'short-lived' }))).toEqual([
      401,
      'invalid_client',
      [7000222],
    ]);
    expect((await tokenRequest(at)).status).toBe(200);
  });

  it('a secret before the moment it begins', async () => {
    const at = world();
    const startDateTime = new Date(at.clock.now() + 60_000).toISOString();
    at.entra.addSecret(at.tenantId, CLIENT, { value: 'not-yet', startDateTime });
    const early = await tokenRequest(at, { client_secret: 'not-yet' });
    expect(refusal(early)).toEqual([401, 'invalid_client', [7000215]]);
    advance(at.clock, 60_000);
    expect((await tokenRequest(at, { client_secret: 'not-yet' })).status).toBe(200);
  });

  it('everybody while conditional access blocks', async () => {
    const at = world();
    at.entra.switches.conditionalAccess = 'blocks';
    expect(refusal(await tokenRequest(at))).toEqual([400, 'invalid_grant', [53003]]);
  });

  it('an application whose consent was removed', async () => {
    const at = world();
    at.entra.removeConsent(at.tenantId, CLIENT);
    expect(refusal(await tokenRequest(at))).toEqual([400, 'unauthorized_client', [700016]]);
    at.entra.giveConsent(at.tenantId, CLIENT);
    expect((await tokenRequest(at)).status).toBe(200);
  });

  it('a JSON body, for it is no form', async () => {
    const at = world();
    const body = JSON.stringify({
      client_id: CLIENT,
      client_secret: SECRET,
      grant_type: 'client_credentials',
    });
    const headers = { 'content-type': 'application/json' };
    const response = await at.entra.fetch(new Request(url(at.tenantId), { method: 'POST', body, headers }));
    expect(response.status).toBe(400);
  });
});

describe('An error of the token endpoint', () => {
  it('repeats the ids and the moment in its description, and the correlation id of the caller', async () => {
    const at = world();
    const answer = await tokenRequest(at, { client_secret: 'x', 'client-request-id': OTHER_GUID });
    const { trace_id: trace, correlation_id: correlation, timestamp } = answer.body;
    expect(correlation).toBe(OTHER_GUID);
    expect(timestamp).toBe('2026-03-02 09:00:00Z');
    expect(answer.headers.get('x-ms-request-id')).toBe(trace);
    expect(answer.body['error_description']).toMatch(
      `Trace ID: ${asText(trace)} Correlation ID: ${OTHER_GUID} Timestamp: ${asText(timestamp)}`,
    );
    expect(answer.headers.get('client-request-id')).toBeNull();
  });

  it('echoes client-request-id only when it came as a header', async () => {
    const at = world();
    const answer = await tokenRequest(at, {}, undefined, { 'client-request-id': OTHER_GUID });
    expect(answer.headers.get('client-request-id')).toBe(OTHER_GUID);
  });

  it('links to its page at the sign-in host of the cloud', async () => {
    const at = world({ cloud: 'us-l4' });
    const answer = await tokenRequest(
      at,
      { client_secret: 'x' },
      url(at.tenantId, 'https://login.microsoftonline.us'),
    );
    expect(answer.body['error_uri']).toBe('https://login.microsoftonline.us/error?code=7000215');
  });

  it('is never to be cached, like every token', async () => {
    const answer = await tokenRequest(world(), { client_secret: 'x' });
    expect(answer.headers.get('cache-control')).toBe('no-store, no-cache');
    expect(answer.headers.get('x-ms-clitelem')).toBe('1,7000215,0,,');
  });

  it('is a sign-in page in HTML when the tenant holds forbidden characters', async () => {
    const answer = await tokenRequest(world(), {}, url('not%20a%20tenant!'));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(answer.text).toContain('Sign in to your account');
  });
});

describe('Discovery', () => {
  it('tells the endpoints of a tenant, and refuses an unknown one', async () => {
    const at = world();
    const ask = async (tenant: string): Promise<Response> =>
      at.entra.fetch(new Request(`${LOGIN}/${tenant}/v2.0/.well-known/openid-configuration`));
    const body: unknown = await (await ask(at.tenantId)).json();
    expect(body).toMatchObject({
      token_endpoint: `${LOGIN}/${at.tenantId}/oauth2/v2.0/token`,
      issuer: `${LOGIN}/${at.tenantId}/v2.0`,
      msgraph_host: 'graph.microsoft.com',
    });
    expect((await ask(OTHER_GUID)).status).toBe(400);
  });
});
