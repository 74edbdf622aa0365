import { Catalog, emptyCatalog } from '../../../src/domain/catalog';
import { createKvsCatalogStore } from '../../../src/forge/kvs-catalog-store';
import { chunksOf } from '../../../src/forge/kvs-snapshots';
import { CatalogConflict } from '../../../src/ports/catalog-store';
import { ForgeRealm } from './forge-realm';

function setUp() {
  const realm = new ForgeRealm();
  return { realm, catalogs: realm.inApp(createKvsCatalogStore()), plain: realm.storage.plain };
}

const large = Catalog.parse({
  applications: Array.from({ length: 900 }, (_, n) => ({
    id: `app-${n}`,
    name: `App ${n}`,
    description: 'x'.repeat(900),
  })),
});

describe('The key-value catalog store on the platform', () => {
  it('cuts a large catalog into several values and reads them together', async () => {
    const { catalogs, plain } = setUp();
    await catalogs.commit(large, 0, []);
    expect(plain.dump().length).toBeGreaterThan(3);
    expect((await catalogs.load()).catalog).toEqual(large);
  });

  it('leaves nothing behind of a catalog that was not put in force', async () => {
    const { catalogs, plain } = setUp();
    await catalogs.commit(emptyCatalog, 0, []);
    await expect(catalogs.commit(large, 0, [])).rejects.toThrow(CatalogConflict);
    expect(plain.dump()).toHaveLength(1);
  });

  it('keeps the catalog in force when the new one could not be written to its end', async () => {
    const { realm, catalogs } = setUp();
    await catalogs.commit(emptyCatalog, 0, []);
    realm.faults.add({ target: 'kvs', path: '/api/v1/set$', skip: 2, effect: { kind: 'reset' } });
    await expect(catalogs.commit(large, 1, [])).rejects.toThrow();
    await expect(catalogs.load()).resolves.toEqual({ version: 1, catalog: emptyCatalog });
  });

  it('does not read a catalog that was changed in the storage', async () => {
    const { catalogs, plain } = setUp();
    await catalogs.commit(emptyCatalog, 0, []);
    plain.put(plain.dump()[0]!.key, { value: JSON.stringify({ ...emptyCatalog, rules: [] }) + ' ' });
    await expect(catalogs.load()).rejects.toThrow(/is broken/);
  });
});

describe('pieces of a snapshot', () => {
  it.each(['"', '\u0001', '日', '🙂', 'x'])(
    'stay below the limit and join to the same text: %j',
    (character) => {
      const text = character.repeat(500_001);
      const chunks = chunksOf(text);
      expect(chunks.join('')).toBe(text);
      for (const chunk of chunks)
        expect(Buffer.byteLength(JSON.stringify(chunk))).toBeLessThanOrEqual(240 * 1024);
    },
  );
});
