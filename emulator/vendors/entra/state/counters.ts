/** What was asked of the simulator since the last reset. */
export interface EntraCounts {
  readonly requests: number;
  /** By kind of route, e.g. `token`, `members.add`; items of a batch count under their own kind. */
  readonly byKind: Readonly<Record<string, number>>;
  readonly resourceUnits: number;
  readonly writes: number;
  /** Requests that were refused with 429, single or inside a batch. */
  readonly throttled: number;
}

interface Tally {
  requests: number;
  byKind: Record<string, number>;
  resourceUnits: number;
  writes: number;
  throttled: number;
}

export interface CountedRequest {
  readonly kind: string;
  readonly resourceUnits?: number;
  readonly writes?: number;
}

function freshTally(): Tally {
  return { requests: 0, byKind: {}, resourceUnits: 0, writes: 0, throttled: 0 };
}

/** Counts per tenant and over all; requests without a known tenant count only over all. */
export class Counters {
  private total = freshTally();
  private readonly perTenant = new Map<string, Tally>();

  add(tenantId: string | undefined, request: CountedRequest): void {
    for (const tally of this.tallies(tenantId)) {
      tally.requests += 1;
      tally.byKind[request.kind] = (tally.byKind[request.kind] ?? 0) + 1;
      tally.resourceUnits += request.resourceUnits ?? 0;
      tally.writes += request.writes ?? 0;
    }
  }

  addThrottled(tenantId: string): void {
    for (const tally of this.tallies(tenantId)) tally.throttled += 1;
  }

  read(tenantId?: string): EntraCounts {
    const tally = tenantId === undefined ? this.total : (this.perTenant.get(tenantId) ?? freshTally());
    return { ...tally, byKind: { ...tally.byKind } };
  }

  reset(): void {
    this.total = freshTally();
    this.perTenant.clear();
  }

  private tallies(tenantId: string | undefined): Tally[] {
    if (tenantId === undefined) return [this.total];
    const own = this.perTenant.get(tenantId) ?? freshTally();
    this.perTenant.set(tenantId, own);
    return [this.total, own];
  }
}
