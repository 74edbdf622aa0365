import type { AuditLog } from '#ports/audit-log';
import { CatalogConflict } from '#ports/catalog-store';
import type { CatalogStore } from '#ports/catalog-store';
import { Catalog, emptyCatalog } from '#domain/configuration/catalog';
import { aDraft, portal } from './samples';

export interface CatalogStoreHarness {
  readonly catalogs: CatalogStore;
  readonly audit: AuditLog;
}

const changed = aDraft('configuration', { action: 'configuration-changed' });

function catalogOf(applications: number, description = 'What people ask for'): Catalog {
  const list = Array.from({ length: applications }, (_, n) => ({
    id: `app-${n}`,
    name: `App "${n}"`,
    description,
  }));
  return Catalog.parse({ applications: list, portals: [portal] });
}

/** What every CatalogStore does. `make` gives an empty one. */
export function describeCatalogStore(name: string, make: () => CatalogStoreHarness): void {
  describe(`${name} as a CatalogStore`, () => {
    it('starts with an empty catalog in version 0', async () => {
      const { catalogs } = make();
      await expect(catalogs.load()).resolves.toEqual({ version: 0, catalog: emptyCatalog });
      await expect(catalogs.mappedProjectIds()).resolves.toEqual(new Set());
    });

    it('puts a catalog in force with its audit events', async () => {
      const { catalogs, audit } = make();
      const catalog = catalogOf(2);
      await expect(catalogs.commit(catalog, 0, [changed])).resolves.toEqual({ version: 1, catalog });
      await expect(catalogs.load()).resolves.toEqual({ version: 1, catalog });
      await expect(catalogs.mappedProjectIds()).resolves.toEqual(new Set(['10000']));
      await expect(audit.verify('configuration')).resolves.toEqual({ events: 1 });
    });

    it('replaces the catalog as a whole', async () => {
      const { catalogs } = make();
      await catalogs.commit(catalogOf(2), 0, []);
      await catalogs.commit(emptyCatalog, 1, []);
      await expect(catalogs.load()).resolves.toEqual({ version: 2, catalog: emptyCatalog });
      await expect(catalogs.mappedProjectIds()).resolves.toEqual(new Set());
    });

    it('refuses to replace a version that is no longer in force, and leaves no event', async () => {
      const { catalogs, audit } = make();
      await catalogs.commit(catalogOf(1), 0, [changed]);
      await expect(catalogs.commit(catalogOf(2), 0, [changed])).rejects.toThrow(CatalogConflict);
      await expect(catalogs.commit(catalogOf(2), 7, [changed])).rejects.toThrow(CatalogConflict);
      await expect(catalogs.load()).resolves.toEqual({ version: 1, catalog: catalogOf(1) });
      await expect(audit.verify('configuration')).resolves.toEqual({ events: 1 });
    });

    it('lets one of two administrators win who save at the same time', async () => {
      const { catalogs, audit } = make();
      const results = await Promise.allSettled([
        catalogs.commit(catalogOf(1), 0, [changed]),
        catalogs.commit(catalogOf(2), 0, [changed]),
      ]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const winner = results.findIndex(({ status }) => status === 'fulfilled') + 1;
      await expect(catalogs.load()).resolves.toEqual({ version: 1, catalog: catalogOf(winner) });
      await expect(audit.verify('configuration')).resolves.toEqual({ events: 1 });
    });

    it('holds the largest catalog, whatever its texts are written in', async () => {
      const { catalogs } = make();
      const catalog = catalogOf(1000, '"Zugänge" für 日本語 🙂\n'.repeat(40));
      await catalogs.commit(catalog, 0, []);
      await expect(catalogs.load()).resolves.toEqual({ version: 1, catalog });
    });
  });
}
