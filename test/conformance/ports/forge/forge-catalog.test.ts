import { Catalog, emptyCatalog } from '#domain/configuration/catalog';
import { createKvsCatalogStore } from '#forge/storage/kvs-catalog-store';
import { chunksOf } from '#forge/storage/kvs-snapshots';
import { BrokenRow } from '#forge/storage/rows/broken-row';
import { CatalogConflict } from '#ports/catalog-store';
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

describe('Mapped projects, which triggers look up by hand', () => {
  it.each([
    ['no body', { version: 1 }, 'projectIds'],
    ['a body of another form', { body: 'secret' }, 'projectIds'],
    ['no list', { body: { projectIds: 'secret' } }, 'projectIds'],
    ['an entry that is no text', { body: { projectIds: ['10000', 7] } }, 'projectIds'],
  ])('are not read from a row with %s, which is named and not quoted', async (_name, value, fault) => {
    const { realm, catalogs } = setUp();
    realm.storage.entity('catalog-head').records.put('catalog', { value });
    const reading = catalogs.mappedProjectIds();
    await expect(reading).rejects.toThrow(BrokenRow);
    await expect(reading).rejects.toThrow(`Row catalog of catalog-head is broken: ${fault}`);
    await expect(reading).rejects.not.toThrow(/secret/);
  });
});

const versionOf = (version: number) =>
  Catalog.parse({ applications: [{ id: 'app', name: `App in version ${version}` }] });

/** As many saves, one after the other. */
async function save({ catalogs }: ReturnType<typeof setUp>, from: number, to: number): Promise<void> {
  for (let version = from; version < to; version += 1)
    await catalogs.commit(versionOf(version + 1), version, []);
}

describe('Snapshots that were replaced', () => {
  it('are kept while they are the latest twenty; with the one in force there are never more', async () => {
    const world = setUp();
    await save(world, 0, 21);
    const latest = world.plain.dump().map(({ key }) => key);
    expect(latest).toHaveLength(21);
    await save(world, 21, 40);
    const left = world.plain.dump().map(({ key }) => key);
    expect(left).toHaveLength(21);
    expect(left.filter((key) => latest.includes(key))).toHaveLength(2);
    await expect(world.catalogs.load()).resolves.toEqual({ version: 40, catalog: versionOf(40) });
  });

  it('go with all their pieces', async () => {
    const world = setUp();
    await world.catalogs.commit(large, 0, []);
    await save(world, 1, 22);
    expect(world.plain.dump()).toHaveLength(21);
  });

  it('go with a later save when a removal fails, and the save succeeds', async () => {
    const world = setUp();
    await save(world, 0, 21);
    world.realm.faults.add({ target: 'kvs', path: '/api/v1/delete$', effect: { kind: 'reset' } });
    await save(world, 21, 22);
    expect(world.plain.dump()).toHaveLength(22);
    await save(world, 22, 23);
    expect(world.plain.dump()).toHaveLength(21);
  });

  it('are removed once more, without harm, when the save that removed them was not finished', async () => {
    const world = setUp();
    await save(world, 0, 21);
    world.realm.faults.add({ target: 'kvs', path: '/api/v1/transaction$', effect: { kind: 'reset' } });
    await expect(save(world, 21, 22)).rejects.toThrow();
    await expect(world.catalogs.load()).resolves.toEqual({ version: 21, catalog: versionOf(21) });
    await save(world, 21, 23);
    await expect(world.catalogs.load()).resolves.toEqual({ version: 23, catalog: versionOf(23) });
  });

  it('are removed by either of two who save at the same time, and what is in force stays whole', async () => {
    const world = setUp();
    await save(world, 0, 25);
    const both = [versionOf(101), versionOf(102)].map((catalog) => world.catalogs.commit(catalog, 25, []));
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(world.catalogs.load()).resolves.toMatchObject({ version: 26 });
    expect(world.plain.dump()).toHaveLength(21);
  });

  it('do not fail a reader who was overtaken by more saves than are kept', async () => {
    const world = setUp();
    await save(world, 0, 1);
    const heads = world.realm.storage.entity('catalog-head').records;
    const read = heads.get.bind(heads);
    const early = read('catalog');
    await save(world, 1, 30);
    let asked = 0;
    heads.get = (key) => ((asked += 1) === 1 ? early : read(key));
    await expect(world.catalogs.load()).resolves.toEqual({ version: 30, catalog: versionOf(30) });
    expect(asked).toBe(2);
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
