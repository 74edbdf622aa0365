import type { Mishap } from '#test/support/faulty-vendor';
import { targetIn } from './world';
import type { FailureOf, Open } from './world';

/** Writes whose answer never came: the outcome is unknown, and trying again ends right. */
export function describeLostAnswers(open: Open, failureOf: FailureOf): void {
  const lost: readonly Mishap[] = [{ kind: 'reset-after-commit' }, { kind: 'timeout-after-commit' }];

  describe('lost answers', () => {
    it.each(lost)(
      'a grant with $kind has an unknown outcome, and trying again ends right',
      async (mishap) => {
        const world = open();
        world.vendor.strike(mishap, world.api);
        const error = await failureOf(world.connector.grant(targetIn(world)));
        expect([error.kind, error.details.outcomeUnknown]).toEqual(['unavailable', true]);
        await expect(world.connector.grant(targetIn(world))).resolves.toMatchObject({
          kind: 'already-granted',
        });
        expect(world.holders(world.entitlement)).toEqual([world.principalId]);
      },
    );

    it.each(lost)(
      'a revocation with $kind has an unknown outcome, and trying again ends right',
      async (mishap) => {
        const world = open();
        await world.connector.grant(targetIn(world));
        world.vendor.strike(mishap, world.api);
        const error = await failureOf(world.connector.revoke(targetIn(world)));
        expect([error.kind, error.details.outcomeUnknown]).toEqual(['unavailable', true]);
        await expect(world.connector.revoke(targetIn(world))).resolves.toMatchObject({
          kind: 'already-revoked',
        });
        expect(world.holders(world.entitlement)).toEqual([]);
      },
    );

    it('a write that never left has a known outcome', async () => {
      const world = open();
      world.vendor.strike({ kind: 'refused-connection' }, world.api);
      const error = await failureOf(world.connector.grant(targetIn(world)));
      expect([error.kind, error.details.outcomeUnknown]).toEqual(['unavailable', undefined]);
      expect(world.holders(world.entitlement)).toEqual([]);
    });

    it('a time-out before the write is not told from one after it', async () => {
      const world = open();
      world.vendor.strike({ kind: 'timeout-before' }, world.api);
      const error = await failureOf(world.connector.grant(targetIn(world)));
      expect(error.details.outcomeUnknown).toBe(true);
      await expect(world.connector.grant(targetIn(world))).resolves.toMatchObject({ kind: 'granted' });
    });

    it('creating again after a lost answer makes no second entitlement', async () => {
      const world = open();
      const { connector } = world;
      if (connector.createEntitlement === undefined) return;
      const draft = { key: 'conformance-lost', displayName: 'Conformance - Lost' };
      world.vendor.strike({ kind: 'timeout-after-commit' }, world.api);
      await failureOf(connector.createEntitlement(draft));
      const created = await connector.createEntitlement(draft);
      const found = await world.connector.searchEntitlements(draft.displayName);
      expect(found.items.map(({ ref }) => ref)).toEqual([created.ref]);
    });
  });
}
