import type { AuditDraft } from '#domain/audit/audit-event';
import { Catalog, emptyCatalog } from '#domain/configuration/catalog';
import { CatalogConflict } from '#ports/catalog-store';
import type { CatalogSnapshot, CatalogStore } from '#ports/catalog-store';
import { MemoryAudit } from './memory-audit';

export class InMemoryCatalogStore implements CatalogStore {
  private current: CatalogSnapshot = { version: 0, catalog: emptyCatalog };

  constructor(readonly audit = new MemoryAudit()) {}

  async load(): Promise<CatalogSnapshot> {
    return structuredClone(this.current);
  }

  async commit(catalog: Catalog, expected: number, audit: readonly AuditDraft[]): Promise<CatalogSnapshot> {
    if (this.current.version !== expected)
      throw new CatalogConflict(`version ${expected} is no longer in force`);
    this.current = { version: expected + 1, catalog: Catalog.parse(catalog) };
    this.audit.append(audit);
    return structuredClone(this.current);
  }

  async mappedProjectIds(): Promise<ReadonlySet<string>> {
    return new Set(this.current.catalog.portals.map((portal) => portal.projectId));
  }
}
