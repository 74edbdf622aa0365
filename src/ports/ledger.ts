import type { AccessRequest } from '#domain/requests/access-request';
import type { AuditDraft } from '#domain/audit/audit-event';
import type { Grant } from '#domain/grants/grant';
import type { GrantState } from '#domain/kit/codes';
import type { Holding } from '#domain/grants/holding';
import type { GrantCriteria } from './grant-criteria';

/**
 * Requests, grants, holdings and the audit chain, changed together or not at all. Reads by id are strict; lists may
 * lag behind by seconds, so whatever a list names must be read by id before it is acted on.
 */
export interface Ledger {
  request(issueId: string): Promise<AccessRequest | undefined>;
  grant(id: string): Promise<Grant | undefined>;
  holding(key: string): Promise<Holding | undefined>;

  /**
   * Writes every record and appends every audit draft in one transaction. Each record carries the version it was
   * read with (0 = new) and is stored with the next one. @throws LedgerConflict when any of them was changed meanwhile:
   * nothing was written, read again. A holding without grants is removed.
   */
  commit(changes: LedgerChanges): Promise<void>;

  /**
   * Removes a request and its grants, and appends the audit drafts, in one transaction; each record must be in the
   * version it was read with. Whether they may go is the caller's to say. @throws LedgerConflict as `commit` does.
   */
  retire(retirement: Retirement): Promise<void>;

  /** Grants in a state whose job is due, oldest first. */
  grantsDue(state: GrantState, before: string, limit: number): Promise<readonly Grant[]>;
  /** Active grants whose end lies at or before the instant, oldest first. */
  grantsExpired(before: string, limit: number): Promise<readonly Grant[]>;
  /** Active grants that end within the span, both ends included, soonest first. */
  grantsEnding(
    span: { readonly from: string; readonly to: string },
    limit: number,
  ): Promise<readonly Grant[]>;
  grantsOfBeneficiary(accountId: string): Promise<readonly Grant[]>;
  grantsOfConnection(connectionId: string, state: GrantState, page: PageRequest): Promise<Listing<Grant>>;
  grants(filter: GrantFilter, page: PageRequest): Promise<Listing<Grant>>;
  /**
   * For people who look something up. A page costs a bounded number of reads, so it may be short or even empty and
   * still have a next one: only a page without `next` is the last. With `endsBy` what ends first comes first, else what
   * changed last; where several lists have to be read one after the other, each is in order.
   */
  searchGrants(criteria: GrantCriteria, page: PageRequest): Promise<Listing<Grant>>;
  /** Requests whose outbox was not emptied since the instant. */
  requestsUnpublished(before: string, limit: number): Promise<readonly AccessRequest[]>;
  requests(filter: RequestFilter, page: PageRequest): Promise<Listing<AccessRequest>>;
  /** Finished requests (`isFinished`) that were last changed at or before the instant, longest ago first. */
  requestsFinished(at: string, page: PageRequest): Promise<Listing<AccessRequest>>;
  /** The requests changed last, of every state, latest first; at most `limit` (1–100). */
  requestsLatest(limit: number): Promise<readonly AccessRequest[]>;
}

export interface LedgerChanges {
  readonly request?: AccessRequest;
  readonly grants?: readonly Grant[];
  readonly holding?: Holding;
  readonly audit: readonly AuditDraft[];
}

export interface Retirement {
  readonly request: AccessRequest;
  readonly grants: readonly Grant[];
  readonly audit: readonly AuditDraft[];
}

export interface PageRequest {
  /** 1–100. */
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface Listing<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** Exactly one of them. */
export type GrantFilter =
  | { readonly by: 'state'; readonly state: GrantState }
  | { readonly by: 'beneficiary'; readonly accountId: string }
  | { readonly by: 'application'; readonly applicationId: string }
  | { readonly by: 'entitlement'; readonly entitlementKey: string };

export type RequestFilter =
  | { readonly by: 'state'; readonly state: AccessRequest['state'] }
  | { readonly by: 'beneficiary'; readonly accountId: string }
  | { readonly by: 'application'; readonly applicationId: string };

/** Somebody else changed a record since it was read. */
export class LedgerConflict extends Error {
  override readonly name = 'LedgerConflict';
}
