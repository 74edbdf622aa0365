import type { AuditDraft } from '#domain/audit/audit-event';
import type { Catalog } from '#domain/configuration/catalog';

export interface CatalogSnapshot {
  /** 0 = nothing was ever saved. */
  readonly version: number;
  readonly catalog: Catalog;
}

/** The configuration: immutable snapshots and one pointer to the one in force, so a change of any size is all or nothing. */
export interface CatalogStore {
  load(): Promise<CatalogSnapshot>;
  /** Puts a new snapshot in force, with its audit events. @throws CatalogConflict if `expected` is no longer in force. */
  commit(catalog: Catalog, expected: number, audit: readonly AuditDraft[]): Promise<CatalogSnapshot>;
  /** Ids of projects with a portal mapping; one small read, for triggers. */
  mappedProjectIds(): Promise<ReadonlySet<string>>;
}

/** Somebody else saved the configuration since it was read. */
export class CatalogConflict extends Error {
  override readonly name = 'CatalogConflict';
}
