import type { FailureOf, Open } from './world';

/** Listings, search and inspection. */
export function describeReads(open: Open, failureOf: FailureOf): void {
  describe('listings', () => {
    it('pages through every holder, each once', async () => {
      const world = open();
      const expected = world.fill(world.entitlement, 1100);
      const seen: string[] = [];
      let pages = 0;
      let cursor: string | undefined;
      do {
        const page = await world.connector.listGrants(world.entitlement, cursor);
        seen.push(...page.items.map(({ principalId }) => principalId));
        cursor = page.next;
        pages += 1;
      } while (cursor !== undefined);
      expect(pages).toBeGreaterThan(1);
      expect(seen.sort()).toEqual([...expected].sort());
    });

    it('finds an entitlement by its name and inspects it as manageable', async () => {
      const world = open();
      const { items } = await world.connector.searchEntitlements(world.entitlementName);
      expect(items.map(({ ref }) => ref)).toContainEqual(world.entitlement);
      await expect(world.connector.inspectEntitlement(world.entitlement)).resolves.toMatchObject({
        kind: 'manageable',
        entitlement: { ref: world.entitlement, displayName: world.entitlementName },
      });
    });

    it('finds no entitlement by a name that none has', async () => {
      const { connector } = open();
      await expect(connector.searchEntitlements("no such 'thing' & more")).resolves.toEqual({ items: [] });
    });

    it('reports an entitlement that does not exist', async () => {
      const { connector, missing } = open();
      const error = await failureOf(connector.listGrants(missing.entitlement));
      expect([error.kind, error.details.reason]).toEqual(['not-found', 'entitlement-gone']);
      await expect(connector.inspectEntitlement(missing.entitlement)).resolves.toMatchObject({
        kind: 'refused',
        reason: { code: 'entitlement-gone' },
      });
    });

    it('follows no cursor to another place', async () => {
      const { connector, entitlement, vendor } = open();
      await failureOf(connector.listGrants(entitlement, 'https://evil.example.com/v1.0/groups'));
      expect(vendor.called).toEqual([]);
    });
  });
}
