import type { IdentityMapping, IdentityMappings } from '#ports/identity-mappings';
import type { Listing, PageRequest } from '#ports/ledger';
import { ascending, pageOf } from './paging';

const keyOf = (connectionId: string, accountId: string) => JSON.stringify([connectionId, accountId]);

export class InMemoryIdentityMappings implements IdentityMappings {
  private readonly mappings = new Map<string, IdentityMapping>();

  async find(connectionId: string, accountId: string): Promise<IdentityMapping | undefined> {
    return structuredClone(this.mappings.get(keyOf(connectionId, accountId)));
  }

  async save(mapping: IdentityMapping): Promise<void> {
    this.mappings.set(keyOf(mapping.connectionId, mapping.accountId), structuredClone(mapping));
  }

  async remove(connectionId: string, accountId: string): Promise<boolean> {
    return this.mappings.delete(keyOf(connectionId, accountId));
  }

  async list(connectionId: string, page: PageRequest): Promise<Listing<IdentityMapping>> {
    const found = [...this.mappings.values()].filter((mapping) => mapping.connectionId === connectionId);
    return pageOf(found.sort(ascending((mapping) => mapping.accountId)), page);
  }
}
