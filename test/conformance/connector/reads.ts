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

    it('says of every hit whether it can be governed, in one call and as inspection would say it', async () => {
      const { connector, vendor, api, entitlement, entitlementName, unmanageable, unmanageableName } = open();
      await connector.searchEntitlements('');
      const callsBefore = vendor.called.filter((url) => api.test(url)).length;
      const found = [
        ...(await connector.searchEntitlements(entitlementName)).items,
        ...(await connector.searchEntitlements(unmanageableName)).items,
      ];
      expect(vendor.called.filter((url) => api.test(url))).toHaveLength(callsBefore + 2);
      const hitOf = (id: string) => found.find(({ ref }) => ref.id === id);
      expect(hitOf(entitlement.id)).toMatchObject({ warnings: [] });
      expect(hitOf(entitlement.id)).not.toHaveProperty('refusal');
      const inspected = await connector.inspectEntitlement(unmanageable);
      expect(inspected).toMatchObject({ kind: 'refused' });
      expect(hitOf(unmanageable.id)?.refusal).toEqual('reason' in inspected && inspected.reason);
    });

    it('finds an entitlement by the last word of its name, whatever the case', async () => {
      const { connector, entitlement, entitlementName } = open();
      const word = entitlementName.split(/\W+/).at(-1) ?? '';
      const { items } = await connector.searchEntitlements(word.toUpperCase());
      expect(items.map(({ ref }) => ref)).toContainEqual(entitlement);
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
