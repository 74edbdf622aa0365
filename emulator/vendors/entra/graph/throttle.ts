import type { ThrottlingSwitches } from '../state/switches';
import { textOf } from '../state/directory-object';
import type { Tenant } from '../state/tenant';

/** What a request costs. */
export interface Cost {
  readonly resourceUnits: number;
  readonly writes: number;
}

export interface Refusal {
  readonly reason: 'ResourceUnitLimitExceeded' | 'WriteLimitExceeded';
  readonly scope: string;
  /** Until the bucket holds enough again. */
  readonly waitMs: number;
}

export interface Admission {
  readonly refusal?: Refusal;
  /** Fullest share of a limit in use, 0 to 1. */
  readonly load: number;
}

interface Bucket {
  used: number;
  at: number;
}

interface Claim {
  readonly bucket: Bucket;
  readonly limit: number;
  readonly windowMs: number;
  readonly amount: number;
  readonly reason: Refusal['reason'];
  readonly scope: string;
}

const UNITS_PER_10_S = { S: 3500, M: 5000, L: 8000 } as const;
const WINDOW = {
  units: 10_000,
  writes: 150_000,
  appUnits: 20_000,
  appWrites: 300_000,
  audits: 10_000,
} as const;
const WRITES_PER_150_S = 3000;
const APP_UNITS_PER_20_S = 150_000;
const APP_WRITES_PER_300_S = 70_000;
const TENANT_WRITES_PER_300_S = 18_000;
const AUDITS_PER_10_S = 5;

/** Token buckets of the identity and access service: they drain evenly over their window, in virtual time. */
export class Throttle {
  private readonly buckets = new Map<string, Bucket>();

  /** Takes the cost from all buckets, or from none when one of them is full. */
  admit(tenant: Tenant, clientId: string, cost: Cost, switches: ThrottlingSwitches, now: number): Admission {
    if (!switches.enabled) return { load: 0 };
    return this.take(this.claims(tenant, clientId, cost, switches, now), now);
  }

  /** The reporting service has a limit of its own: 5 requests per 10 s. */
  admitReport(tenant: Tenant, clientId: string, switches: ThrottlingSwitches, now: number): Admission {
    if (!switches.enabled) return { load: 0 };
    const bucket = this.drained(`audits/${clientId}/${tenant.id}`, AUDITS_PER_10_S, WINDOW.audits, now);
    const scope = `Tenant_Application/Read/${clientId}/${tenant.id}`;
    const reason = 'ResourceUnitLimitExceeded';
    return this.take(
      [{ bucket, limit: AUDITS_PER_10_S, windowMs: WINDOW.audits, amount: 1, reason, scope }],
      now,
    );
  }

  private take(claims: readonly Claim[], now: number): Admission {
    const full = claims.find((claim) => claim.bucket.used + claim.amount > claim.limit);
    const load = Math.max(...claims.map((claim) => (claim.bucket.used + claim.amount) / claim.limit));
    if (full !== undefined) return { load, refusal: refusalOf(full) };
    for (const claim of claims) {
      claim.bucket.used += claim.amount;
      claim.bucket.at = now;
    }
    return { load };
  }

  private claims(
    tenant: Tenant,
    app: string,
    cost: Cost,
    switches: ThrottlingSwitches,
    now: number,
  ): Claim[] {
    const pair = `${app}/${tenant.id}`;
    const unitLimit = switches.resourceUnits ?? UNITS_PER_10_S[sizeOf(tenant, switches)];
    const writeLimit = switches.writes ?? WRITES_PER_150_S;
    const claim = (name: string, limit: number, windowMs: number, amount: number, scope: string): Claim => ({
      bucket: this.drained(name, limit, windowMs, now),
      limit,
      windowMs,
      amount,
      reason: name.includes('writes') ? 'WriteLimitExceeded' : 'ResourceUnitLimitExceeded',
      scope,
    });
    const both = `Tenant_Application/ReadWrite/${pair}`;
    const units = claim(`units/${pair}`, unitLimit, WINDOW.units, cost.resourceUnits, both);
    const appUnits = claim(
      `units/${app}`,
      APP_UNITS_PER_20_S,
      WINDOW.appUnits,
      cost.resourceUnits,
      `Application/ReadWrite/${app}`,
    );
    if (cost.writes === 0) return [units, appUnits];
    return [
      units,
      appUnits,
      claim(`writes/${pair}`, writeLimit, WINDOW.writes, cost.writes, `Tenant_Application/Write/${pair}`),
      claim(`writes/${app}`, APP_WRITES_PER_300_S, WINDOW.appWrites, cost.writes, `Application/Write/${app}`),
      claim(
        `writes/${tenant.id}`,
        TENANT_WRITES_PER_300_S,
        WINDOW.appWrites,
        cost.writes,
        `Tenant/Write/${pair}`,
      ),
    ];
  }

  private drained(name: string, limit: number, windowMs: number, now: number): Bucket {
    const bucket = this.buckets.get(name) ?? { used: 0, at: now };
    bucket.used = Math.max(0, bucket.used - ((now - bucket.at) * limit) / windowMs);
    bucket.at = now;
    this.buckets.set(name, bucket);
    return bucket;
  }
}

function refusalOf(claim: Claim): Refusal {
  const missing = claim.bucket.used + claim.amount - claim.limit;
  return {
    reason: claim.reason,
    scope: claim.scope,
    waitMs: Math.ceil((missing * claim.windowMs) / claim.limit),
  };
}

function sizeOf(tenant: Tenant, switches: ThrottlingSwitches): 'S' | 'M' | 'L' {
  if (switches.tenantSize !== 'auto') return switches.tenantSize;
  const users = tenant.directory.list('user').filter((user) => textOf(user, 'userType') !== 'Guest').length;
  if (users < 50) return 'S';
  return users <= 500 ? 'M' : 'L';
}
