import type { Listing, PageRequest } from './ledger';

/** An administrator's explicit word that a Jira account is a principal of a connection. */
export interface IdentityMapping {
  readonly connectionId: string;
  readonly accountId: string;
  /** Object id or user name in the vendor, exactly as the vendor knows it. */
  readonly principal: string;
  readonly mappedBy: string;
  readonly mappedAt: string;
}

export interface IdentityMappings {
  find(connectionId: string, accountId: string): Promise<IdentityMapping | undefined>;
  save(mapping: IdentityMapping): Promise<void>;
  remove(connectionId: string, accountId: string): Promise<boolean>;
  list(connectionId: string, page: PageRequest): Promise<Listing<IdentityMapping>>;
}
