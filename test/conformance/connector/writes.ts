import { targetIn } from './world';
import type { FailureOf, Open } from './world';

/** Grants, revocations, creation: idempotent, exact, and honest about what is missing. */
export function describeWrites(open: Open, failureOf: FailureOf): void {
  describe('grants and revokes', () => {
    it('grants once, and says so when asked again', async () => {
      const world = open();
      const target = targetIn(world);
      await expect(world.connector.grant(target)).resolves.toMatchObject({ kind: 'granted' });
      await expect(world.connector.grant(target)).resolves.toMatchObject({ kind: 'already-granted' });
      expect(world.holders(world.entitlement)).toEqual([world.principalId]);
    });

    it('revokes once, and says so when asked again', async () => {
      const world = open();
      const target = targetIn(world);
      await world.connector.grant(target);
      await expect(world.connector.revoke(target)).resolves.toMatchObject({ kind: 'revoked' });
      await expect(world.connector.revoke(target)).resolves.toMatchObject({ kind: 'already-revoked' });
      expect(world.holders(world.entitlement)).toEqual([]);
    });

    it('revokes from nobody but the person named', async () => {
      const world = open();
      const others = world.fill(world.entitlement, 3);
      await world.connector.grant(targetIn(world));
      await world.connector.revoke(targetIn(world));
      expect([...world.holders(world.entitlement)].sort()).toEqual([...others].sort());
    });

    it('shows a grant in observation and listing, and shows its end', async () => {
      const world = open();
      const target = targetIn(world);
      const listed = async (): Promise<boolean> =>
        (await world.connector.listGrants(world.entitlement)).items.some(
          ({ principalId }) => principalId === world.principalId,
        );
      await expect(world.connector.observe(target)).resolves.toBe('absent');
      await world.connector.grant(target);
      await expect(world.connector.observe(target)).resolves.toBe('present');
      await expect(listed()).resolves.toBe(true);
      await world.connector.revoke(target);
      await expect(world.connector.observe(target)).resolves.toBe('absent');
      await expect(listed()).resolves.toBe(false);
    });

    it('tells a missing person from a missing entitlement', async () => {
      const world = open();
      const noPerson = { ...targetIn(world), principalId: world.missing.principalId };
      const noEntitlement = { ...targetIn(world), entitlement: world.missing.entitlement };
      const person = await failureOf(world.connector.grant(noPerson));
      const entitlement = await failureOf(world.connector.grant(noEntitlement));
      expect([person.kind, person.details.reason]).toEqual(['not-found', 'principal-gone']);
      expect([entitlement.kind, entitlement.details.reason]).toEqual(['not-found', 'entitlement-gone']);
    });

    it('takes a removed person for revoked, and reports a removed entitlement', async () => {
      const world = open();
      const target = targetIn(world);
      await world.connector.grant(target);
      world.removePrincipal(world.principalId);
      await expect(world.connector.revoke(target)).resolves.toMatchObject({ kind: 'already-revoked' });
      world.removeEntitlement(world.entitlement);
      const error = await failureOf(world.connector.revoke(target));
      expect([error.kind, error.details.reason]).toEqual(['not-found', 'entitlement-gone']);
    });

    it('rejects an entitlement nobody may govern, for its own reason', async () => {
      const world = open();
      const target = { ...targetIn(world), entitlement: world.unmanageable };
      const error = await failureOf(world.connector.grant(target));
      const status = await world.connector.inspectEntitlement(world.unmanageable);
      expect(error.kind).toBe('rejected');
      expect(status).toMatchObject({ kind: 'refused', reason: { code: error.details.reason } });
    });

    it('creates an entitlement once per key, ready to be granted', async () => {
      const world = open();
      const { connector } = world;
      if (connector.createEntitlement === undefined) return;
      const draft = { key: 'conformance-users', displayName: 'Conformance - Users' };
      const first = await connector.createEntitlement(draft);
      await expect(connector.createEntitlement(draft)).resolves.toEqual(first);
      await expect(world.connector.inspectEntitlement(first.ref)).resolves.toMatchObject({
        kind: 'manageable',
        entitlement: { displayName: draft.displayName },
      });
      await world.connector.grant({ entitlement: first.ref, principalId: world.principalId });
      expect(world.holders(first.ref)).toEqual([world.principalId]);
    });
  });
}
