import { hasUnpublished } from '#domain/requests/access-request';
import { isFinished } from '#domain/requests/lifecycle';
import type { AccessRequest } from '#domain/requests/access-request';
import { bindingKey } from '#domain/catalog/entitlement';
import type { Grant, GrantFields } from '#domain/grants/grant';
import type { GrantState } from '#domain/kit/codes';
import type { Holding } from '#domain/grants/holding';
import type { GrantCriteria } from '#ports/grant-criteria';
import { LedgerConflict } from '#ports/ledger';
import type {
  GrantFilter,
  Ledger,
  LedgerChanges,
  Listing,
  PageRequest,
  RequestFilter,
  Retirement,
} from '#ports/ledger';
import { MemoryAudit } from './memory-audit';
import { ascending, descending, pageOf } from './paging';
import { VersionedMap } from './versioned-map';

const byDue = (grant: Grant) => grant.job.dueAt;
const byEnd = (grant: GrantFields) => grant.expiresAt ?? '';
const byUpdate = (record: { readonly updatedAt: string }) => record.updatedAt;

function matchesGrant(grant: Grant, filter: GrantFilter): boolean {
  switch (filter.by) {
    case 'state':
      return grant.state === filter.state;
    case 'beneficiary':
      return grant.beneficiaryId === filter.accountId;
    case 'application':
      return grant.applicationId === filter.applicationId;
    case 'entitlement':
      return bindingKey(grant.binding) === filter.entitlementKey;
  }
}

function meets(grant: GrantFields, criteria: GrantCriteria): boolean {
  const { endsBy, state = endsBy === undefined ? undefined : 'active' } = criteria;
  const pairs = [
    [criteria.applicationId, grant.applicationId],
    [criteria.beneficiaryId, grant.beneficiaryId],
    [criteria.connectionId, grant.binding.connectionId],
    [criteria.waiting, grant.job.waiting],
    [state, grant.state],
  ];
  const inTime = endsBy === undefined || (grant.expiresAt !== undefined && grant.expiresAt <= endsBy);
  return inTime && pairs.every(([wanted, actual]) => wanted === undefined || wanted === actual);
}

function matchesRequest(request: AccessRequest, filter: RequestFilter): boolean {
  switch (filter.by) {
    case 'state':
      return request.state === filter.state;
    case 'beneficiary':
      return request.beneficiaryId === filter.accountId;
    case 'application':
      return request.applicationId === filter.applicationId;
  }
}

/** The platform's limit: every record, every event and every chain's head is one operation of 25. */
function refuseTooLarge({ request, grants = [], holding, audit }: LedgerChanges): void {
  const heads = new Set(audit.map((draft) => draft.subject)).size;
  const records = Number(request !== undefined) + grants.length + Number(holding !== undefined);
  const operations = records + audit.length + heads;
  if (operations > 25) throw new RangeError(`A transaction takes 25 operations, this one has ${operations}`);
}

/** The ledger in memory. Lists do not lag. */
export class InMemoryLedger implements Ledger {
  private readonly requestMap = new VersionedMap<AccessRequest>();
  private readonly grantMap = new VersionedMap<Grant>();
  private readonly holdingMap = new VersionedMap<Holding>();

  /** @param audit share it with an InMemoryAuditLog to read the events. */
  constructor(readonly audit = new MemoryAudit()) {}

  async request(issueId: string): Promise<AccessRequest | undefined> {
    return this.requestMap.get(issueId);
  }

  async grant(id: string): Promise<Grant | undefined> {
    return this.grantMap.get(id);
  }

  async holding(key: string): Promise<Holding | undefined> {
    return this.holdingMap.get(key);
  }

  async commit(changes: LedgerChanges): Promise<void> {
    refuseTooLarge(changes);
    const { request, grants = [], holding } = changes;
    const current = [
      request === undefined || this.requestMap.isCurrent(request.issueId, request.version),
      ...grants.map((grant) => this.grantMap.isCurrent(grant.id, grant.version)),
      holding === undefined || this.holdingMap.isCurrent(holding.key, holding.version),
    ];
    if (!current.every(Boolean)) throw new LedgerConflict('the ledger was changed meanwhile');
    if (request !== undefined) this.requestMap.put(request.issueId, request);
    for (const grant of grants) this.grantMap.put(grant.id, grant);
    if (holding !== undefined) this.store(holding);
    this.audit.append(changes.audit);
  }

  async retire({ request, grants, audit }: Retirement): Promise<void> {
    refuseTooLarge({ request, grants, audit });
    const current = [
      this.requestMap.isCurrent(request.issueId, request.version),
      ...grants.map((grant) => this.grantMap.isCurrent(grant.id, grant.version)),
    ];
    if (!current.every(Boolean)) throw new LedgerConflict('the ledger was changed meanwhile');
    this.requestMap.delete(request.issueId);
    for (const grant of grants) this.grantMap.delete(grant.id);
    this.audit.append(audit);
  }

  async grantsDue(state: GrantState, before: string, limit: number): Promise<readonly Grant[]> {
    const due = this.grantMap.where((grant) => grant.state === state && grant.job.dueAt <= before);
    return due.sort(ascending(byDue)).slice(0, limit);
  }

  async grantsExpired(before: string, limit: number): Promise<readonly Grant[]> {
    const over = this.grantMap.where(
      ({ state, expiresAt }: GrantFields) =>
        state === 'active' && expiresAt !== undefined && expiresAt <= before,
    );
    return over.sort(ascending(byEnd)).slice(0, limit);
  }

  async grantsEnding(span: { readonly from: string; readonly to: string }, limit: number) {
    const ending = this.grantMap.where(
      (grant) => grant.state === 'active' && byEnd(grant) >= span.from && byEnd(grant) <= span.to,
    );
    return ending.sort(ascending(byEnd)).slice(0, limit);
  }

  async grantsOfBeneficiary(accountId: string): Promise<readonly Grant[]> {
    return this.grantMap.where((grant) => grant.beneficiaryId === accountId).sort(ascending(byUpdate));
  }

  async grantsOfConnection(
    connectionId: string,
    state: GrantState,
    page: PageRequest,
  ): Promise<Listing<Grant>> {
    const found = this.grantMap.where(
      (grant) => grant.binding.connectionId === connectionId && grant.state === state,
    );
    return pageOf(found.sort(ascending(byDue)), page);
  }

  async grants(filter: GrantFilter, page: PageRequest): Promise<Listing<Grant>> {
    const found = this.grantMap.where((grant) => matchesGrant(grant, filter));
    return pageOf(found.sort(descending(filter.by === 'state' ? byDue : byUpdate)), page);
  }

  async searchGrants(criteria: GrantCriteria, page: PageRequest): Promise<Listing<Grant>> {
    const found = this.grantMap.where((grant) => meets(grant, criteria));
    return pageOf(found.sort(criteria.endsBy === undefined ? descending(byUpdate) : ascending(byEnd)), page);
  }

  async requestsUnpublished(before: string, limit: number): Promise<readonly AccessRequest[]> {
    const waiting = this.requestMap.where(
      (request) => hasUnpublished(request) && request.updatedAt <= before,
    );
    return waiting.sort(ascending(byUpdate)).slice(0, limit);
  }

  async requestsFinished(at: string, page: PageRequest): Promise<Listing<AccessRequest>> {
    const found = this.requestMap.where((request) => isFinished(request) && request.updatedAt <= at);
    return pageOf(found.sort(ascending(byUpdate)), page);
  }

  async requests(filter: RequestFilter, page: PageRequest): Promise<Listing<AccessRequest>> {
    const found = this.requestMap.where((request) => matchesRequest(request, filter));
    return pageOf(found.sort(descending(byUpdate)), page);
  }

  async requestsLatest(limit: number): Promise<readonly AccessRequest[]> {
    const all = this.requestMap.where(() => true).sort(descending(byUpdate));
    return structuredClone(all.slice(0, limit));
  }

  private store(holding: Holding): void {
    if (holding.grants.length === 0) this.holdingMap.delete(holding.key);
    else this.holdingMap.put(holding.key, holding);
  }
}
