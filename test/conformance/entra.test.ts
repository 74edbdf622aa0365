import { entra } from '../../src/connectors/entra';
import type { GrantTarget } from '../../src/connectors/contract';
import { ConnectorError } from '../../src/connectors/errors';
import { describeConnector } from './connector-conformance';
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

const targetIn = ({ entitlement, principalId }: EntraWorld): GrantTarget => ({ entitlement, principalId });

describe('what the Entra connector asks of the vendor', () => {
  /** Calls of one piece of work with a warm token. */
  async function callsOf(world: EntraWorld, work: () => Promise<unknown>): Promise<Record<string, number>> {
    await world.connector.searchEntitlements('');
    world.simulator.resetCounters();
    await work().catch((error: unknown) => error);
    return { ...world.simulator.counters().byKind };
  }
  const total = (calls: Readonly<Record<string, number>>): number =>
    Object.values(calls).reduce((sum, count) => sum + count, 0);

  it.each([
    ['grant', 1, (world: EntraWorld) => world.connector.grant(targetIn(world))],
    ['observe', 1, (world: EntraWorld) => world.connector.observe(targetIn(world))],
    ['findPrincipal', 1, (world: EntraWorld) => world.connector.findPrincipal(world.people.one)],
    ['inspectEntitlement', 2, (world: EntraWorld) => world.connector.inspectEntitlement(world.entitlement)],
    ['listGrants', 1, (world: EntraWorld) => world.connector.listGrants(world.entitlement)],
    ['revoke of nobody', 2, (world: EntraWorld) => world.connector.revoke(targetIn(world))],
    [
      'grant on a group nobody may govern',
      2,
      (world: EntraWorld) => world.connector.grant({ ...targetIn(world), entitlement: world.unmanageable }),
    ],
  ] as const)('for %s is %i, and no token', async (_what, expected, work) => {
    const world = open();
    const calls = await callsOf(world, () => work(world));
    expect(total(calls)).toBe(expected);
    expect(calls).not.toHaveProperty('token');
  });

  it('for a revocation is one call, with either answer for someone who is no member', async () => {
    const world = open();
    await world.connector.grant(targetIn(world));
    expect(total(await callsOf(world, () => world.connector.revoke(targetIn(world))))).toBe(1);
    world.simulator.switches.notMemberShape = 400;
    expect(total(await callsOf(world, () => world.connector.revoke(targetIn(world))))).toBe(1);
  });

  it('is one token for many calls, over invocations', async () => {
    const world = open();
    await Promise.all([world.connector.observe(targetIn(world)), world.connector.grant(targetIn(world))]);
    await world.reopen().revoke(targetIn(world));
    expect(world.simulator.counters().byKind['token']).toBe(1);
  });
});

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

  it('keeps people safe: no mishap during a revocation ever deletes anyone', async () => {
    const world = open([...neededRoles, 'User.ReadWrite.All']);
    await world.connector.grant(targetIn(world));
    await world.connector.revoke(targetIn(world));
    await expect(world.connector.findPrincipal(world.people.one)).resolves.toMatchObject({ kind: 'one' });
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
