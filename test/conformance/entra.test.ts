import { entra } from '#connectors/entra/index';
import { ConnectorError } from '#connectors/errors';
import type { Mishap } from '../support/faulty-vendor';
import { certificatePem, privateKeyPem } from '../support/certificate';
import { describeConnector } from './connector-conformance';
import { targetIn } from './connector/world';
import { neededRoles, openEntraWorld, secretValue } from './entra-world';
import type { EntraWorld } from './entra-world';

const worlds: EntraWorld[] = [];
const open = (roles?: readonly string[]): EntraWorld => {
  const world = openEntraWorld(roles);
  worlds.push(world);
  return world;
};

/** Every call the connector makes must be one the simulator knows in full. */
afterEach(() => {
  const unmodelled = worlds.flatMap(({ simulator }) => simulator.state.unmodelled);
  worlds.length = 0;
  expect(unmodelled).toEqual([]);
});

describeConnector(entra, open);

describe('the Entra connector', () => {
  it('goes on with a new token when the old one is refused in the middle', async () => {
    const world = open();
    await world.connector.observe(targetIn(world));
    world.simulator.revokeTokens(world.tenantId, world.clientId);
    await expect(world.connector.grant(targetIn(world))).resolves.toMatchObject({ kind: 'granted' });
    expect(world.simulator.counters().byKind['token']).toBe(2);
  });

  it('works through the expiry of its token', async () => {
    const world = open();
    await world.connector.grant(targetIn(world));
    world.advance(3_600_000);
    await expect(world.connector.revoke(targetIn(world))).resolves.toMatchObject({ kind: 'revoked' });
  });

  it('shows an expired secret in the connection test while a cached token still works', async () => {
    const world = open();
    await world.connector.observe(targetIn(world));
    world.simulator.expireSecret(world.tenantId, world.clientId);
    const checks = await world.connector.testConnection();
    expect(checks.find(({ id }) => id === 'credential')).toMatchObject({ result: 'failed' });
    await expect(world.connector.observe(targetIn(world))).resolves.toBe('absent');
  });

  it.each([
    [{ clientSecret: 'wrong~secret' }, 'secret-invalid'],
    [{ clientId: '77777777-7777-4777-8777-777777777777' }, 'app-unknown'],
    [{ tenantId: '77777777-7777-4777-8777-777777777777' }, 'tenant-unknown'],
  ])('names what is wrong with %j', async (overrides, reason) => {
    const world = open();
    await expect(world.reopen(overrides).grant(targetIn(world))).rejects.toMatchObject({
      details: { reason },
    });
    expect(world.holders(world.entitlement)).toEqual([]);
  });

  it('never lets a cached token stand in for a wrong secret', async () => {
    const world = open();
    await world.connector.observe(targetIn(world));
    const wrong = world.reopen({ clientSecret: `${secretValue}x` });
    await expect(wrong.observe(targetIn(world))).rejects.toMatchObject({
      details: { reason: 'secret-invalid' },
    });
  });

  it.each([
    ['identity-not-found', 'app-unknown'],
    ['roles-missing', 'consent-missing'],
  ] as const)('reports consent taken back (%s) as %s', async (shape, reason) => {
    const world = open();
    await world.connector.observe(targetIn(world));
    world.simulator.switches.consentRemovedShape = shape;
    world.simulator.removeConsent(world.tenantId, world.clientId);
    await expect(world.connector.grant(targetIn(world))).rejects.toMatchObject({ details: { reason } });
  });

  it('reports a Conditional Access policy', async () => {
    const world = open();
    world.simulator.switches.conditionalAccess = 'blocks';
    await expect(world.connector.grant(targetIn(world))).rejects.toMatchObject({
      kind: 'forbidden',
      details: { reason: 'conditional-access' },
    });
  });

  it('blames the connection, not the group, when it may read but not write', async () => {
    const world = open(['User.Read.All', 'GroupMember.Read.All']);
    await expect(world.connector.grant(targetIn(world))).rejects.toMatchObject({
      kind: 'forbidden',
      details: { reason: 'permission-missing' },
    });
  });

  it.each([
    ['dynamic', 'dynamic'],
    ['dynamic-microsoft365', 'dynamic'],
    ['synced', 'synced'],
    ['mail-enabled-security', 'mail-enabled'],
    ['distribution', 'distribution'],
    ['role-assignable', 'role-assignable'],
    ['restricted', 'restricted'],
  ] as const)('refuses a %s group before and during a grant', async (type, variant) => {
    const world = open();
    const { id } = world.simulator.createGroup(world.tenantId, type, { displayName: type });
    const entitlement = { type: 'group', id } as const;
    await expect(world.connector.inspectEntitlement(entitlement)).resolves.toMatchObject({
      kind: 'refused',
      reason: { code: `entitlement-not-manageable-${variant}` },
    });
    await expect(world.connector.grant({ ...targetIn(world), entitlement })).rejects.toMatchObject({
      kind: 'rejected',
      details: { reason: expect.stringMatching(/^entitlement-not-manageable-/) as string },
    });
    expect(world.holders(entitlement)).toEqual([]);
  });

  it('manages Microsoft 365 groups with a warning, and names a policy against guests', async () => {
    const world = open();
    const { id } = world.simulator.createGroup(world.tenantId, 'microsoft365', { displayName: 'Team' });
    const entitlement = { type: 'group', id } as const;
    await expect(world.connector.inspectEntitlement(entitlement)).resolves.toMatchObject({
      kind: 'manageable',
      warnings: [{ code: 'microsoft-365-group' }],
    });
    const guest = await world.connector.findPrincipal(world.people.guest);
    const guestId = guest.kind === 'unusable' ? guest.principal.id : '';
    world.simulator.switches.guestsInMicrosoft365Groups = 'blocked';
    await expect(world.connector.grant({ entitlement, principalId: guestId })).rejects.toMatchObject({
      kind: 'rejected',
      details: { reason: 'guest-blocked' },
    });
  });

  it('warns of a group inside other groups', async () => {
    const world = open();
    const outer = world.simulator.createGroup(world.tenantId, 'security', { displayName: 'Outer' });
    world.simulator.addMember(world.tenantId, outer.id, world.entitlement.id);
    await expect(world.connector.inspectEntitlement(world.entitlement)).resolves.toMatchObject({
      warnings: [{ code: 'nested-in-groups' }],
    });
  });

  it('names a full group', async () => {
    const world = open();
    world.simulator.switches.memberQuota = 0;
    await expect(world.connector.grant(targetIn(world))).rejects.toMatchObject({
      details: { reason: 'quota-exceeded' },
    });
  });

  it.each(['integer', 'fraction', 'date', 'absent'] as const)(
    'reports throttling by the service itself (Retry-After: %s)',
    async (retryAfter) => {
      const world = open();
      Object.assign(world.simulator.switches.throttling, { retryAfter, writes: 1 });
      await world.connector.grant(targetIn(world));
      const refused: unknown = await world.connector.revoke(targetIn(world)).catch((error: unknown) => error);
      expect(refused).toMatchObject({ kind: 'rate-limited' });
      const wait = refused instanceof ConnectorError ? refused.details.retryAfterMs : 0;
      expect(wait === undefined).toBe(retryAfter === 'absent');
      // A date in a header has whole seconds, so it may come up to a second too early.
      world.advance((wait ?? 150_000) + 1_000);
      await expect(world.connector.revoke(targetIn(world))).resolves.toMatchObject({ kind: 'revoked' });
    },
  );

  it.each<Mishap>([
    { kind: 'reset-after-commit' },
    { kind: 'timeout-after-commit' },
    { kind: 'timeout-before' },
    { kind: 'answer', status: 401, body: '{"error":{"code":"InvalidAuthenticationToken"}}' },
    { kind: 'answer', status: 302, body: null, headers: { location: '/v1.0/users' } },
  ])('never deletes anyone, even where it may and a revocation meets $kind', async (mishap) => {
    const world = open([...neededRoles, 'User.ReadWrite.All', 'Group.ReadWrite.All']);
    await world.connector.grant(targetIn(world));
    world.vendor.strike(mishap, world.api);
    await world.connector.revoke(targetIn(world)).catch((error: unknown) => error);
    await world.connector.revoke(targetIn(world));
    expect(world.holders(world.entitlement)).toEqual([]);
    await expect(world.connector.findPrincipal(world.people.one)).resolves.toMatchObject({ kind: 'one' });
    await expect(world.connector.inspectEntitlement(world.entitlement)).resolves.toMatchObject({
      kind: 'manageable',
    });
  });

  it('signs in with a certificate, and names one that was not uploaded', async () => {
    const world = open();
    world.simulator.switches.assertionSkewSeconds = 10 * 365 * 86_400; // MSAL dates its assertion by the machine's clock
    const certificate = { certificate: certificatePem, privateKey: privateKeyPem };
    const connector = world.reopen({ clientSecret: '', certificate });
    await expect(connector.grant(targetIn(world))).rejects.toMatchObject({
      kind: 'unauthenticated',
      details: { reason: 'certificate-rejected' },
    });
    world.simulator.addCertificate(world.tenantId, world.clientId, { pem: certificatePem });
    await expect(connector.grant(targetIn(world))).resolves.toMatchObject({ kind: 'granted' });
  });
});

describe('creating groups in Entra', () => {
  it('makes a cloud security group under a unique name', async () => {
    const world = open();
    const created = await world.connector.createEntitlement?.({ key: 'made', displayName: 'Made' });
    const tenant = world.simulator.state.tenants.get(world.tenantId);
    expect(tenant?.directory.any(created?.ref.id ?? '')?.props).toMatchObject({
      displayName: 'Made',
      securityEnabled: true,
      mailEnabled: false,
      uniqueName: 'made',
    });
  });

  it('needs a permission of its own', async () => {
    const world = open(['User.Read.All', 'GroupMember.ReadWrite.All']);
    const create = world.connector.createEntitlement?.({ key: 'made', displayName: 'Made' });
    await expect(create).rejects.toMatchObject({
      kind: 'forbidden',
      details: { reason: 'permission-missing' },
    });
  });
});

describe('testing an Entra connection', () => {
  const resultsOf = async (world: EntraWorld): Promise<Record<string, string>> =>
    Object.fromEntries((await world.connector.testConnection()).map(({ id, result }) => [id, result]));

  it('reads the end of its own secret when it may', async () => {
    const world = open([...neededRoles, 'Application.Read.All']);
    expect(await resultsOf(world)).toMatchObject({ 'credential-expiry': 'passed' });
    world.advance(720 * 86_400_000);
    expect(await resultsOf(world)).toMatchObject({ 'credential-expiry': 'warning' });
  });

  it('finds missing consent, missing and excess permissions', async () => {
    expect(await resultsOf(open([]))).toMatchObject({ consent: 'failed', 'users-readable': 'failed' });
    expect(await resultsOf(open(['User.Read.All']))).toMatchObject({
      consent: 'passed',
      'missing-permissions': 'failed',
      'users-readable': 'passed',
      'groups-readable': 'failed',
    });
    expect(await resultsOf(open([...neededRoles, 'Directory.ReadWrite.All']))).toMatchObject({
      'missing-permissions': 'passed',
      'excess-permissions': 'warning',
    });
  });
});
