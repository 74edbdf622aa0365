import { openEntraWorld } from './entra-world';
import type { EntraWorld } from './entra-world';
import { targetIn } from './connector/world';

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
    const world = openEntraWorld();
    const calls = await callsOf(world, () => work(world));
    expect(total(calls)).toBe(expected);
    expect(calls).not.toHaveProperty('token');
  });

  it('for a revocation is one call, with either answer for someone who is no member', async () => {
    const world = openEntraWorld();
    await world.connector.grant(targetIn(world));
    expect(total(await callsOf(world, () => world.connector.revoke(targetIn(world))))).toBe(1);
    world.simulator.switches.notMemberShape = 400;
    expect(total(await callsOf(world, () => world.connector.revoke(targetIn(world))))).toBe(1);
  });

  it('is one token for many calls, over invocations', async () => {
    const world = openEntraWorld();
    await Promise.all([world.connector.observe(targetIn(world)), world.connector.grant(targetIn(world))]);
    await world.reopen().revoke(targetIn(world));
    expect(world.simulator.counters().byKind['token']).toBe(1);
  });
});
