import type { ConnectionCheck } from '#connectors/contract';
import type { Step } from '../kit/scripted-fetch';
import { json, networkError, raw, scripted } from '../kit/scripted-fetch';
import { certificateEndsAt, certificatePem, privateKeyPem } from '#test/support/certificate';
import { dangerousPermissions } from '#connectors/entra/checks/permissions';
import { graphError, openEntra, secret, settings, tokenWith } from './entra-fixture';

const order = [
  'configuration',
  'tenant',
  'credential',
  'consent',
  'missing-permissions',
  'excess-permissions',
  'users-readable',
  'groups-readable',
  'credential-expiry',
];
const needed = ['User.Read.All', 'GroupMember.ReadWrite.All'];
const empty = json(200, { value: [] });
const denied = graphError(
  403,
  'Authorization_RequestDenied',
  'Insufficient privileges to complete the operation.',
);
const refused = (status: number, code: number) => json(status, { error: 'x', error_codes: [code] });

function byId(checks: readonly ConnectionCheck[]): Record<string, ConnectionCheck> {
  return Object.fromEntries(checks.map((check) => [check.id, check]));
}

const run = async (...steps: readonly Step[]) => byId(await openEntra(scripted(...steps)).testConnection());
const granted = (...roles: readonly string[]) => run(tokenWith(roles), empty, empty);

describe('testing a connection', () => {
  it('passes every check that can be made, in the order of mending', async () => {
    const checks = await openEntra(scripted(tokenWith(needed), empty, empty)).testConnection();
    expect(checks.map(({ id }) => id)).toEqual(order);
    expect(checks.map(({ result }) => result)).toEqual([...Array<string>(8).fill('passed'), 'skipped']);
    expect(checks.filter(({ sentence }) => !sentence.endsWith('.'))).toEqual([]);
  });

  it.each<[string, Step, string]>([
    ['an unknown tenant', refused(400, 90002), 'tenant'],
    ['a network error', networkError('ECONNRESET'), 'tenant'],
    ['an egress block', raw(403, '', { 'forge-proxy-error': 'REQUEST_EGRESS_ALLOWLIST_ERR' }), 'tenant'],
    ['an application of another tenant', refused(400, 700016), 'credential'],
    ['a wrong secret', refused(401, 7000215), 'credential'],
    ['an expired secret', refused(401, 7000222), 'credential'],
    ['a blocking policy', refused(400, 53003), 'credential'],
    ['a missing credential', refused(401, 7000218), 'configuration'],
  ])('stops at %s and skips what comes after', async (_what, step, failed) => {
    const checks = await openEntra(scripted(step)).testConnection();
    const at = order.indexOf(failed);
    expect(checks.map(({ id }) => id)).toEqual(order);
    expect(checks.map(({ result }) => result)).toEqual(
      order.map((_, index) => (index < at ? 'passed' : index === at ? 'failed' : 'skipped')),
    );
  });

  it('always asks for a new token, so that a rotated secret or a new consent shows at once', async () => {
    const io = scripted(tokenWith(needed), empty, empty, refused(401, 7000222));
    const entra = openEntra(io);
    await entra.testConnection();
    expect(byId(await entra.testConnection())['credential']?.result).toBe('failed');
  });

  it('says that consent is missing when the token carries no permission', async () => {
    const checks = await run(tokenWith(undefined), denied, denied);
    expect(checks['consent']).toMatchObject({
      result: 'failed',
      sentence: expect.stringContaining('consent') as string,
    });
    expect(checks['users-readable']?.result).toBe('failed');
  });

  it('names missing permissions and what they are for', async () => {
    const check = (await granted('GroupMember.Read.All'))['missing-permissions'];
    expect(check?.result).toBe('failed');
    expect(check?.sentence).toContain('User.Read.All (to find people)');
    expect(check?.sentence).toContain('GroupMember.ReadWrite.All');
    expect(check?.missingPermissions).toEqual(['User.Read.All', 'GroupMember.ReadWrite.All']);
  });

  it.each([
    ['User.Read.All', 'GroupMember.ReadWrite.All (to read groups and change their members)'],
    ['GroupMember.ReadWrite.All', 'User.Read.All (to find people)'],
  ])('names only the one that is missing beside %s', async (held, named) => {
    const check = (await granted(held))['missing-permissions'];
    expect(check?.sentence).toContain(`Missing application permission: ${named}.`);
    expect(check?.sentence).not.toContain(held);
  });

  it('passes without the optional permissions, and names them', async () => {
    const check = (await granted(...needed, 'Group.Create'))['missing-permissions'];
    expect(check).toMatchObject({
      result: 'passed',
      said: { params: { permissions: 'Application.Read.All, Member.Read.Hidden' } },
    });
  });

  it('warns of the limits of the basic user permission, unless a wider one is there', async () => {
    const basic = await granted('User.ReadBasic.All', 'GroupMember.ReadWrite.All');
    expect(basic['missing-permissions']?.result).toBe('warning');
    const both = await granted('User.ReadBasic.All', ...needed);
    expect(both['missing-permissions']?.result).toBe('passed');
  });

  it('warns by name of every permission that is not needed, and says what the dangerous ones can do', async () => {
    const check = (await granted(...needed, 'User.ReadWrite.All', 'Mail.Read'))['excess-permissions'];
    expect(check?.result).toBe('warning');
    expect(check?.sentence).toContain('User.ReadWrite.All (can change and delete people)');
    expect(check?.sentence).toContain('Mail.Read');
    expect(check?.sentence).not.toContain('User.Read.All,');
    expect(check?.excessPermissions).toEqual(['User.ReadWrite.All', 'Mail.Read']);
  });

  it.each([...dangerousPermissions.keys()].map((name, index, all) => [name, all.slice(index)] as const))(
    'says what %s can do, where nothing worse is granted',
    async (worst, harmless) => {
      const check = (await granted(...needed, ...[...harmless].reverse()))['excess-permissions'];
      const before = harmless.length === 1 ? 'Gatehouse needs:' : 'Above all';
      expect(check?.sentence).toContain(`${before} ${worst} (can `);
      expect(check?.excessPermissions).toEqual([...harmless].reverse());
    },
  );

  it('accepts a wider permission in place of a needed one, and still calls it excess', async () => {
    const checks = await granted('Directory.ReadWrite.All');
    expect(checks['missing-permissions']?.result).toBe('passed');
    expect(checks['excess-permissions']?.result).toBe('warning');
  });

  it('does not call the optional permissions excess', async () => {
    const roles = [...needed, 'Group.Create', 'Application.Read.All', 'Member.Read.Hidden'];
    const checks = await run(tokenWith(roles), empty, empty, json(200, {}));
    expect(checks['excess-permissions']?.result).toBe('passed');
  });

  it('skips the permissions of a token that cannot be read', async () => {
    const checks = await run(json(200, { access_token: 'opaque', expires_in: 3599 }), empty, empty);
    expect(['consent', 'missing-permissions', 'excess-permissions'].map((id) => checks[id]?.result)).toEqual([
      'skipped',
      'skipped',
      'skipped',
    ]);
  });

  it('reports Graph refusing to read people or groups', async () => {
    const checks = await run(tokenWith(needed), raw(503, null), denied);
    expect(checks['users-readable']?.result).toBe('failed');
    expect(checks['groups-readable']?.result).toBe('failed');
  });
});

describe('the end of the credential', () => {
  const roles = [...needed, 'Application.Read.All'];
  const ends = (...credentials: readonly object[]) => json(200, { passwordCredentials: credentials });
  const mine = secret.slice(0, 3);

  it.each([
    ['2026-12-01T00:00:00Z', 'passed', '2026-12-01'],
    ['2026-03-20T00:00:00Z', 'warning', '17 days'],
    ['2026-03-01T00:00:00Z', 'failed', 'ended'],
  ])('at %s is %s', async (endDateTime, result, words) => {
    const answer = ends({ hint: 'oth', endDateTime: '2026-03-05T00:00:00Z' }, { hint: mine, endDateTime });
    const check = (await run(tokenWith(roles), empty, empty, answer))['credential-expiry'];
    expect(check).toMatchObject({ result, sentence: expect.stringContaining(words) as string });
    expect(check?.credentialExpiresAt).toBe(new Date(endDateTime).toISOString());
  });

  it('is read from the registration named by the client id', async () => {
    const io = scripted(tokenWith(roles), empty, empty, ends());
    await openEntra(io).testConnection();
    expect(decodeURIComponent(io.sent[3]?.url.pathname ?? '')).toBe(
      `/v1.0/applications(appId='${settings.clientId}')`,
    );
  });

  it('is the earliest one when no hint tells which secret is in use', async () => {
    const answer = ends({ endDateTime: '2027-01-01T00:00:00Z' }, { endDateTime: '2026-03-20T00:00:00Z' });
    expect((await run(tokenWith(roles), empty, empty, answer))['credential-expiry']?.result).toBe('warning');
  });

  it('is skipped with a sentence when it cannot be read', async () => {
    const check = (await run(tokenWith(roles), empty, empty, denied))['credential-expiry'];
    expect(check).toMatchObject({ result: 'skipped', said: { key: 'vendor.entra.expiry.unread' } });
    expect((await granted(...needed))['credential-expiry']?.sentence).toContain('Application.Read.All');
  });

  it('is read from the certificate itself, without a call', async () => {
    const io = scripted(tokenWith(needed), empty, empty);
    io.time = certificateEndsAt - 86_400_000;
    const certificate = { certificate: certificatePem, privateKey: privateKeyPem };
    const checks = byId(await openEntra(io, { clientSecret: '', certificate }).testConnection());
    expect(checks['credential-expiry']).toMatchObject({
      result: 'warning',
      sentence: expect.stringContaining('2026-06-30') as string,
    });
  });
});
