import type {
  ConnectionCheck,
  Connector,
  DeprovisioningOutcome,
  EntitlementStatus,
  FoundEntitlement,
  GrantTarget,
  Observation,
  ObservedGrant,
  Page,
  PrincipalMatch,
  PrincipalQuery,
  ProvisioningOutcome,
} from '#connectors/contract';
import { ConnectorError } from '#connectors/errors';
import type { ConnectorErrorDetails } from '#connectors/errors';
import type { ConnectorErrorKind } from '#domain/failure/connector-error-kind';
import type { EntitlementRef } from '#domain/catalog/entitlement';
import { told } from './jira/told';

export type ScriptedOperation = 'findPrincipal' | 'grant' | 'revoke' | 'observe';

/** What befalls the next call of an operation. */
export type Mishap =
  /** Refused before anything was written. */
  | {
      readonly kind: 'fails';
      readonly with: ConnectorErrorKind;
      readonly details?: Partial<ConnectorErrorDetails>;
    }
  /** The write takes effect, its answer never arrives. */
  | { readonly kind: 'answer-lost' }
  /** The call never arrives, and nobody can tell. */
  | { readonly kind: 'call-lost' }
  /** The write takes effect; the next so many reads still show what was before. */
  | { readonly kind: 'lags'; readonly reads: number };

export interface VendorCall {
  readonly operation: ScriptedOperation;
  readonly entitlementId?: string;
  readonly principalId?: string;
}

interface Stale {
  readonly shown: boolean;
  reads: number;
}

const keyOf = ({ entitlement, principalId }: GrantTarget) => JSON.stringify([entitlement.id, principalId]);

/** A directory in memory: memberships, people, and mishaps that a test scripts call by call. */
export class FakeConnector implements Connector {
  readonly calls: VendorCall[] = [];
  /** By e-mail address or mapped name; whoever is not here is not found. */
  readonly people = new Map<string, PrincipalMatch>();
  checks: readonly ConnectionCheck[] = [];
  private readonly members = new Map<string, GrantTarget>();
  private readonly stale = new Map<string, Stale>();
  private readonly mishaps = new Map<ScriptedOperation, Mishap[]>();
  private requests = 0;

  /** The next calls of the operation go wrong, one mishap each, in this order. */
  script(operation: ScriptedOperation, ...mishaps: readonly Mishap[]): void {
    this.mishaps.set(operation, [...(this.mishaps.get(operation) ?? []), ...mishaps]);
  }

  /** A membership made or taken by somebody else's hand, shown at once. */
  setByHand(target: GrantTarget, member: boolean): void {
    this.stale.delete(keyOf(target));
    this.set(target, member);
  }

  holds(target: GrantTarget): boolean {
    return this.members.has(keyOf(target));
  }

  countOf(operation: ScriptedOperation): number {
    return this.calls.filter((call) => call.operation === operation).length;
  }

  async testConnection(): Promise<readonly ConnectionCheck[]> {
    return this.checks;
  }

  async findPrincipal(query: PrincipalQuery): Promise<PrincipalMatch> {
    this.calls.push({ operation: 'findPrincipal' });
    const mishap = this.next('findPrincipal');
    if (mishap !== undefined) throw failure('findPrincipal', mishap);
    return this.people.get(query.mapped ?? query.email ?? '') ?? { kind: 'none' };
  }

  async observe(target: GrantTarget): Promise<Observation> {
    this.record('observe', target);
    const mishap = this.next('observe');
    if (mishap !== undefined) throw failure('observe', mishap);
    const stale = this.stale.get(keyOf(target));
    const isStale = stale !== undefined && stale.reads > 0;
    if (isStale) stale.reads -= 1;
    return (isStale ? stale.shown : this.holds(target)) ? 'present' : 'absent';
  }

  async grant(target: GrantTarget): Promise<ProvisioningOutcome> {
    const had = this.write('grant', target, true);
    return { kind: had ? 'already-granted' : 'granted', requestId: this.requestId() };
  }

  async revoke(target: GrantTarget): Promise<DeprovisioningOutcome> {
    const had = this.write('revoke', target, false);
    return { kind: had ? 'revoked' : 'already-revoked', requestId: this.requestId() };
  }

  async listGrants(of: EntitlementRef): Promise<Page<ObservedGrant>> {
    const found = [...this.members.values()].filter(({ entitlement }) => entitlement.id === of.id);
    return { items: found.map(({ principalId }) => ({ principalId, principalType: 'user' })) };
  }

  async searchEntitlements(): Promise<Page<FoundEntitlement>> {
    return { items: [] };
  }

  async inspectEntitlement(ref: EntitlementRef): Promise<EntitlementStatus> {
    return { kind: 'manageable', entitlement: { ref, displayName: ref.id }, warnings: [] };
  }

  /** @returns whether the membership was there before. */
  private write(operation: 'grant' | 'revoke', target: GrantTarget, member: boolean): boolean {
    this.record(operation, target);
    const had = this.holds(target);
    const mishap = this.next(operation);
    if (mishap?.kind === 'fails' || mishap?.kind === 'call-lost') throw failure(operation, mishap);
    this.set(target, member);
    if (mishap?.kind === 'answer-lost') throw failure(operation, mishap);
    if (mishap !== undefined) this.stale.set(keyOf(target), { shown: had, reads: mishap.reads });
    else this.stale.delete(keyOf(target));
    return had;
  }

  private set(target: GrantTarget, member: boolean): void {
    if (member) this.members.set(keyOf(target), target);
    else this.members.delete(keyOf(target));
  }

  private record(operation: ScriptedOperation, { entitlement, principalId }: GrantTarget): void {
    this.calls.push({ operation, entitlementId: entitlement.id, principalId });
  }

  private next(operation: ScriptedOperation): Mishap | undefined {
    return this.mishaps.get(operation)?.shift();
  }

  private requestId(): string {
    this.requests += 1;
    return `request-${this.requests}`;
  }
}

function failure(operation: ScriptedOperation, mishap: Mishap): ConnectorError {
  const base = { connector: 'vendor', operation };
  if (mishap.kind === 'fails')
    return new ConnectorError(mishap.with, told(`The directory answered ${mishap.with}.`), {
      ...base,
      ...mishap.details,
    });
  return new ConnectorError('unavailable', told('The directory did not answer.'), {
    ...base,
    outcomeUnknown: true,
  });
}
