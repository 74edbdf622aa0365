import type { AuditDraft } from '#domain/audit/audit-event';
import { Catalog, emptyCatalog } from '#domain/configuration/catalog';
import { CatalogConflict } from '#ports/catalog-store';
import type { CatalogSnapshot, CatalogStore } from '#ports/catalog-store';
import { catalogHeadRows } from './rows/catalog-rows';
import type { CatalogHead, SnapshotRef } from './rows/catalog-rows';
import { keys } from './rows/keys';
import { commitWithAudit } from './audit/kvs-audit-chain';
import { readMappedProjectIds } from './kvs-mapped-projects';
import { readSnapshot, removeSnapshot, removeSurplus, writeSnapshot } from './kvs-snapshots';
import { readRow } from './rows/row-reader';
import { VersionConflict } from './rows/row-transaction';

/** Saves by somebody else that a reader may be overtaken by, each in the moment between two reads. */
const MOST_OVERTAKEN = 3;

const readHead = (): Promise<CatalogHead | undefined> => readRow(catalogHeadRows, keys.catalogHead);

function parsed(head: CatalogHead, text: string): CatalogSnapshot {
  const catalog = Catalog.safeParse(JSON.parse(text));
  if (catalog.success) return { version: head.version, catalog: catalog.data };
  throw new Error(`Catalog snapshot ${head.snapshot} does not parse`, { cause: catalog.error });
}

/** The snapshot that was named is gone when it was replaced long ago meanwhile: then another one is in force. */
async function load(): Promise<CatalogSnapshot> {
  let missing: string | undefined;
  for (let attempt = 0; attempt <= MOST_OVERTAKEN; attempt += 1) {
    const head = await readHead();
    if (head === undefined) return { version: 0, catalog: emptyCatalog };
    if (head.snapshot === missing) break;
    const text = await readSnapshot(head);
    if (text !== undefined) return parsed(head, text);
    missing = head.snapshot;
  }
  throw new Error(`Catalog snapshot ${missing} is broken: wrong hash`);
}

async function putInForce(head: CatalogHead, audit: readonly AuditDraft[]): Promise<void> {
  const expected = head.version - 1;
  await commitWithAudit(audit, {
    write: (transaction) => transaction.replace(catalogHeadRows, expected, head),
    isCurrent: async () => ((await readHead())?.version ?? 0) === expected,
  });
}

const overtaken = (expected: number, cause?: Error): CatalogConflict =>
  new CatalogConflict(`version ${expected} is no longer in force`, { cause });

/** With what is in force now as the latest: if the save comes to nothing, it is still far from being surplus. */
function replacedAfter(before: CatalogHead | undefined): readonly SnapshotRef[] {
  if (before === undefined) return [];
  const { snapshot, chunks, hash } = before;
  return [...before.replaced, { snapshot, chunks, hash }];
}

async function commit(
  catalog: Catalog,
  expected: number,
  audit: readonly AuditDraft[],
): Promise<CatalogSnapshot> {
  const before = await readHead();
  if ((before?.version ?? 0) !== expected) throw overtaken(expected);
  const replaced = await removeSurplus(replacedAfter(before));
  const ref = await writeSnapshot(JSON.stringify(catalog));
  const projectIds = [...new Set(catalog.portals.map((portal) => portal.projectId))];
  const version = expected + 1;
  try {
    await putInForce({ schema: 1, version, ...ref, projectIds, replaced }, audit);
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    await removeSnapshot(ref);
    throw overtaken(expected, error);
  }
  return { version, catalog };
}

/** The configuration in the app's key-value storage. */
export function createKvsCatalogStore(): CatalogStore {
  return {
    load,
    commit,
    mappedProjectIds: readMappedProjectIds,
  };
}
