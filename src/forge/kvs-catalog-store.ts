import type { AuditDraft } from '../domain/audit-event';
import { Catalog, emptyCatalog } from '../domain/catalog';
import { CatalogConflict } from '../ports/catalog-store';
import type { CatalogSnapshot, CatalogStore } from '../ports/catalog-store';
import { catalogHeadRows } from './catalog-rows';
import type { CatalogHead } from './catalog-rows';
import { keys } from './keys';
import { commitWithAudit } from './kvs-audit-chain';
import { readSnapshot, removeSnapshot, writeSnapshot } from './kvs-snapshots';
import { readRow } from './row-reader';
import { VersionConflict } from './row-transaction';

const readHead = (): Promise<CatalogHead | undefined> => readRow(catalogHeadRows, keys.catalogHead);

async function load(): Promise<CatalogSnapshot> {
  const head = await readHead();
  if (head === undefined) return { version: 0, catalog: emptyCatalog };
  const catalog = Catalog.safeParse(JSON.parse(await readSnapshot(head)));
  if (catalog.success) return { version: head.version, catalog: catalog.data };
  throw new Error(`Catalog snapshot ${head.snapshot} does not parse`, { cause: catalog.error });
}

async function putInForce(head: CatalogHead, audit: readonly AuditDraft[]): Promise<void> {
  const expected = head.version - 1;
  await commitWithAudit(audit, {
    write: (transaction) => transaction.replace(catalogHeadRows, expected, head),
    isCurrent: async () => ((await readHead())?.version ?? 0) === expected,
  });
}

async function commit(
  catalog: Catalog,
  expected: number,
  audit: readonly AuditDraft[],
): Promise<CatalogSnapshot> {
  const ref = await writeSnapshot(JSON.stringify(catalog));
  const projectIds = [...new Set(catalog.portals.map((portal) => portal.projectId))];
  const version = expected + 1;
  try {
    await putInForce({ schema: 1, version, ...ref, projectIds }, audit);
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    await removeSnapshot(ref);
    throw new CatalogConflict(`version ${expected} is no longer in force`, { cause: error });
  }
  return { version, catalog };
}

/** The configuration in the app's key-value storage. */
export function createKvsCatalogStore(): CatalogStore {
  return {
    load,
    commit,
    mappedProjectIds: async () => new Set((await readHead())?.projectIds ?? []),
  };
}
