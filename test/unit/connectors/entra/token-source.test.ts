import { createHash, createVerify, constants } from 'node:crypto';
import { EntraConfig } from '#connectors/entra/config';
import { openTokenSource } from '#connectors/entra/token/token-source';
import type { ScriptedIo, Step } from '../kit/scripted-fetch';
import { json, networkError, raw, scripted, timeout } from '../kit/scripted-fetch';
import { certificatePem, certificatePublicKey, privateKeyPem, thumbprint } from '#test/support/certificate';
import { failureOf, secret, settings, tokenWith } from './entra-fixture';

const open = (io: ScriptedIo, overrides: Readonly<Record<string, unknown>> = {}) =>
  openTokenSource(EntraConfig.parse({ ...settings, ...overrides }), io);

const token = tokenWith(['User.Read.All']);

function refused(status: number, code: number, headers: Readonly<Record<string, string>> = {}): Step {
  const body = {
    error: 'invalid_client',
    error_description: `AADSTS${String(code)}: Something went wrong. Trace ID: t Correlation ID: c Timestamp: 2026-03-02 09:00:00Z`,
    error_codes: [code],
    trace_id: 't',
    correlation_id: 'c',
  };
  return json(status, body, { 'x-ms-request-id': 'trace-1', ...headers });
}

describe('a token request', () => {
  it('is one POST with the client credentials grant, to the tenant and cloud of the connection', async () => {
    const io = scripted(token);
    await open(io, { cloud: 'us-l5', tenantId: 'Contoso.onmicrosoft.us' }).token('grant');
    expect(io.sent).toHaveLength(1);
    const [request] = io.sent;
    expect(request?.url.origin).toBe('https://login.microsoftonline.us');
    expect(request?.url.pathname).toBe('/contoso.onmicrosoft.us/oauth2/v2.0/token');
    const form = new URLSearchParams(request?.body);
    expect(form.get('grant_type')).toBe('client_credentials');
    expect(form.get('scope')).toBe('https://dod-graph.microsoft.us/.default');
    expect(form.get('client_id')).toBe(settings.clientId);
    expect(form.get('client_secret')).toBe(secret);
    expect(request?.url.href).not.toContain(secret);
  });

  it('signs with a certificate: PS256, its SHA-256 thumbprint, the token endpoint as audience', async () => {
    const io = scripted(token);
    const certificate = { certificate: certificatePem, privateKey: privateKeyPem };
    await open(io, { clientSecret: '', certificate }).token('grant');
    const form = new URLSearchParams(io.sent[0]?.body);
    expect(form.has('client_secret')).toBe(false);
    const [header = '', payload = '', signature = ''] = (form.get('client_assertion') ?? '').split('.');
    const read = (part: string): Record<string, unknown> =>
      JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
    expect(read(header)).toMatchObject({
      alg: 'PS256',
      'x5t#S256': Buffer.from(thumbprint, 'hex').toString('base64url'),
    });
    expect(read(payload)).toMatchObject({
      iss: settings.clientId,
      sub: settings.clientId,
      aud: `https://login.microsoftonline.com/${settings.tenantId}/oauth2/v2.0/token`,
    });
    const verified = createVerify('sha256')
      .update(`${header}.${payload}`)
      .verify(
        { key: certificatePublicKey, padding: constants.RSA_PKCS1_PSS_PADDING },
        signature,
        'base64url',
      );
    expect(verified).toBe(true);
  });
});

describe('a cached token', () => {
  it('costs no call, in this invocation and in the next', async () => {
    const io = scripted(token);
    const tokens = open(io);
    const first = await tokens.token('grant');
    await expect(tokens.token('grant')).resolves.toBe(first);
    await expect(open(io).token('revoke')).resolves.toBe(first);
    expect(io.sent).toHaveLength(1);
  });

  it('is asked for once by calls in parallel', async () => {
    const io = scripted(token);
    const tokens = open(io);
    const all = await Promise.all(Array.from({ length: 5 }, () => tokens.token('grant')));
    expect(new Set(all).size).toBe(1);
    expect(io.sent).toHaveLength(1);
  });

  it('is renewed five minutes before its end', async () => {
    const io = scripted(token, token);
    const tokens = open(io);
    await tokens.token('grant');
    io.time += (3599 - 301) * 1000;
    await tokens.token('grant');
    expect(io.sent).toHaveLength(1);
    io.time += 2_000;
    await tokens.token('grant');
    expect(io.sent).toHaveLength(2);
  });

  it('is used for half its life when that is short', async () => {
    const io = scripted(tokenWith([], 120), token);
    const tokens = open(io);
    await tokens.token('grant');
    io.time += 59_000;
    await tokens.token('grant');
    expect(io.sent).toHaveLength(1);
    io.time += 2_000;
    await tokens.token('grant');
    expect(io.sent).toHaveLength(2);
  });

  it('is passed over when a fresh one is asked for', async () => {
    const io = scripted(token, tokenWith(['Group.Create']));
    const tokens = open(io);
    await tokens.token('grant');
    await tokens.token('testConnection', { fresh: true });
    expect(tokens.roles()).toEqual(['Group.Create']);
  });

  it.each([
    ['secret', { clientSecret: 'another~secret' }],
    ['application', { clientId: '55555555-5555-4555-8555-555555555555' }],
    ['tenant', { tenantId: 'contoso.com' }],
    ['cloud', { cloud: 'china' }],
  ])('never serves another %s', async (_what, overrides) => {
    const io = scripted(token, token);
    await open(io).token('grant');
    await open(io, overrides).token('grant');
    expect(io.sent).toHaveLength(2);
  });

  it('is not found by the secret: cache keys do not contain it', async () => {
    const io = scripted(token);
    const keys: string[] = [];
    const watched = { ...io, tokens: { ...io.tokens, set: (key: string) => keys.push(key) } };
    await openTokenSource(EntraConfig.parse(settings), watched).token('grant');
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toContain(secret);
    expect(keys[0]).not.toContain(createHash('sha256').update(secret).digest('base64url'));
  });
});

describe('the permissions of a token', () => {
  it('are those of its roles claim, none where it has no such claim, unknown where it cannot be read', async () => {
    const rolesAfter = async (step: Step) => {
      const tokens = open(scripted(step));
      await tokens.token('grant');
      return tokens.roles();
    };
    await expect(rolesAfter(token)).resolves.toEqual(['User.Read.All']);
    await expect(rolesAfter(tokenWith(undefined))).resolves.toEqual([]);
    await expect(
      rolesAfter(json(200, { access_token: 'opaque', expires_in: 3599 })),
    ).resolves.toBeUndefined();
    expect(open(scripted()).roles()).toBeUndefined();
  });
});

describe('a refused token request', () => {
  it.each([
    [401, 7000215, 'unauthenticated', 'secret-invalid'],
    [401, 7000222, 'unauthenticated', 'secret-expired'],
    [401, 7000218, 'misconfigured', 'credential-missing'],
    [401, 700024, 'unauthenticated', 'certificate-rejected'],
    [401, 700021, 'unauthenticated', 'certificate-rejected'],
    [401, 5002723, 'unauthenticated', 'certificate-rejected'],
    [401, 700027, 'unauthenticated', 'certificate-rejected'],
    [400, 700016, 'misconfigured', 'app-unknown'],
    [400, 700038, 'misconfigured', 'app-unknown'],
    [401, 7000112, 'forbidden', 'app-disabled'],
    [400, 90002, 'misconfigured', 'tenant-unknown'],
    [400, 900023, 'misconfigured', 'tenant-unknown'],
    [400, 500011, 'misconfigured', 'graph-unknown'],
    [400, 53003, 'forbidden', 'conditional-access'],
    [429, 50196, 'rate-limited', 'token-throttled'],
    [400, 90055, 'rate-limited', 'token-throttled'],
    [503, 90033, 'unavailable', 'token-unavailable'],
    [400, 1002012, 'unauthenticated', 'token-refused'],
    [401, 999999, 'unauthenticated', 'token-refused'],
  ])('%i with AADSTS%i is %s: %s', async (status, code, kind, reason) => {
    const error = await failureOf(open(scripted(refused(status, code))).token('grant'));
    expect(error.kind).toBe(kind);
    expect(error.details).toMatchObject({
      reason,
      status,
      vendorCode: `AADSTS${String(code)}`,
      requestId: 'trace-1',
      operation: 'grant',
    });
    expect(error.message).not.toContain('Something went wrong');
  });

  it('is named by the text where the codes are missing', async () => {
    const step = json(401, { error: 'invalid_client', error_description: 'AADSTS7000222: The provided …' });
    expect((await failureOf(open(scripted(step)).token('grant'))).details.reason).toBe('secret-expired');
  });

  it.each([
    ['17', 17_000],
    ['2.5', 2_500],
    ['Mon, 02 Mar 2026 09:00:30 GMT', 30_000],
    ['soon', undefined],
  ])('tells how long Retry-After %j asks to wait', async (header, expected) => {
    const error = await failureOf(
      open(scripted(refused(429, 50196, { 'retry-after': header }))).token('grant'),
    );
    expect(error.details.retryAfterMs).toBe(expected);
  });

  it.each([429, 503])('does not keep the next attempt from asking (after %i)', async (status) => {
    const io = scripted(refused(status, 90033, { 'retry-after': '60' }), token);
    const tokens = open(io);
    await failureOf(tokens.token('grant'));
    await expect(tokens.token('grant')).resolves.toEqual(expect.any(String));
    expect(io.sent).toHaveLength(2);
  });

  it.each<[string, Step, string]>([
    ['a sign-in page', raw(200, '<!DOCTYPE html>'), 'unexpected-response'],
    ['an answer without a token', json(200, { token_type: 'Bearer' }), 'unexpected-response'],
    ['a cut answer', raw(200, '{"access_token":"ey'), 'unavailable'],
    ['an empty answer', raw(200, ''), 'unavailable'],
    ['a gateway page', raw(502, '<html>Bad Gateway</html>'), 'unavailable'],
    ['a foreign 400 page', raw(400, '<html>Bad Request</html>'), 'unexpected-response'],
    ['a time-out', timeout(), 'unavailable'],
    ['a network error', networkError('ECONNRESET'), 'unavailable'],
    [
      'an egress block',
      raw(403, '', { 'forge-proxy-error': 'REQUEST_EGRESS_ALLOWLIST_ERR' }),
      'egress-blocked',
    ],
  ])('%# (%s) has its kind, and never an unknown outcome', async (_what, step, kind) => {
    const error = await failureOf(open(scripted(step)).token('grant'));
    expect(error.kind).toBe(kind);
    expect(error.details.outcomeUnknown).toBeUndefined();
  });
});
