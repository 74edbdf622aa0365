import type * as z from 'zod';
import type { ConnectorErrorKind } from '#domain/failure/connector-error-kind';
import type { EntitlementRef, EntitlementType } from '#domain/catalog/entitlement';
import type { EntitlementFailure, UnusablePrincipalReason } from '#domain/failure/failure-reasons';
import type { Sentence, Words } from '#domain/failure/sentence';
import type { ConnectorGuide } from './guide';

export type { UnusablePrincipalReason } from '#domain/failure/failure-reasons';
export type { ConnectorGuide, FieldGuide, GuideStep, GuideText, PermissionGuide } from './guide';

/**
 * The connector contract: one vendor behind one interface. A connector never sleeps, never stores, never logs
 * secrets and never sees Jira. Expected results are values; failures throw `ConnectorError` (errors.ts).
 */
export interface ConnectorDefinition<Config = unknown> {
  /** Folder name under `connectors/`, and the source named in audit events. */
  readonly id: string;
  readonly displayName: string;
  /** Host names it may call, lower case, no scheme or port. The architecture test compares them with the manifest. */
  readonly hosts: readonly string[];
  /** Configuration including its secret fields: the one source for form, validation and the secret split. */
  readonly config: z.ZodType<Config>;
  /** Its own texts; messages of `config` are keys of them. */
  readonly words: Words;
  /** Top-level keys of `config` that are secrets: they live in the vault only and are never shown. */
  readonly secretKeys: readonly string[];
  readonly entitlementTypes: readonly EntitlementType[];
  /** How a person sets it up. */
  readonly guide: ConnectorGuide;
  /** Opens the connector for one invocation. Never calls the vendor. */
  open(config: Config, io: ConnectorIo): Connector;
}

/** All a connector may use of the outside world. */
export interface ConnectorIo {
  /** The platform's fetch; throws on network errors, resolves for every HTTP status. */
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Fresh random id (UUID), used as client request id. */
  newId(): string;
  /** Token cache of this connection; survives warm invocations, keyed by installation and connection. */
  readonly tokens: TokenCache;
}

/** A small in-memory store of serialised tokens. Never persisted. Implementations key it by installation and connection. */
export interface TokenCache {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  delete(key: string): void;
}

export interface Connector {
  /** Named checks, in the order an administrator would mend them. Never throws for a vendor fault: that is a failed check. */
  testConnection(): Promise<readonly ConnectionCheck[]>;
  findPrincipal(query: PrincipalQuery): Promise<PrincipalMatch>;
  /** One vendor call per page; what cannot be governed is found too and says why not. */
  searchEntitlements(text: string, cursor?: Cursor): Promise<Page<FoundEntitlement>>;
  inspectEntitlement(ref: EntitlementRef): Promise<EntitlementStatus>;
  /** Idempotent on `draft.key`: a second call returns the first call's entitlement. */
  createEntitlement?(draft: EntitlementDraft): Promise<Entitlement>;
  /** Everyone who holds the entitlement directly, a page at a time. */
  listGrants(of: EntitlementRef, cursor?: Cursor): Promise<Page<ObservedGrant>>;
  /** Whether the vendor reports the principal as a direct holder right now (may lag behind a write). One call. */
  observe(target: GrantTarget): Promise<Observation>;
  /** Idempotent. One vendor call with a warm token. */
  grant(target: GrantTarget): Promise<ProvisioningOutcome>;
  /** Idempotent. One vendor call with a warm token, one more only to tell a vanished entitlement from a vanished membership. */
  revoke(target: GrantTarget): Promise<DeprovisioningOutcome>;
}

export type Cursor = string;

export interface Page<T> {
  readonly items: readonly T[];
  /** Absent on the last page. */
  readonly next?: Cursor;
}

/** Its sentence says what was found and what to do, in one or two sentences for an administrator. */
export interface ConnectionCheck extends Sentence {
  /** Stable id, e.g. `credential`, `missing-permissions`. */
  readonly id: string;
  readonly name: string;
  readonly result: 'passed' | 'warning' | 'failed' | 'skipped';
  /** Kind of the failure behind a failed check, where a call failed. */
  readonly kind?: ConnectorErrorKind;
  /** Required permissions that are not granted, as the vendor names them. Only checks of permissions know. */
  readonly missingPermissions?: readonly string[];
  /** Granted permissions that nothing needs. */
  readonly excessPermissions?: readonly string[];
  /** When the credential in use ends (UTC instant), where the check could learn it. */
  readonly credentialExpiresAt?: string;
}

/** Who is looked for: an explicit mapping first, else one e-mail address. Exact matches only. */
export interface PrincipalQuery {
  /** Object id or user name from an identity mapping. */
  readonly mapped?: string;
  readonly email?: string;
}

/** A person as the vendor knows them. `label` is shown to agents, never stored. */
export interface Principal {
  /** Immutable vendor id. */
  readonly id: string;
  readonly label: string;
}

export type PrincipalMatch =
  | { readonly kind: 'one'; readonly principal: Principal }
  | { readonly kind: 'none' }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Principal[] }
  | { readonly kind: 'unusable'; readonly reason: UnusablePrincipalReason; readonly principal: Principal };

export interface Entitlement {
  readonly ref: EntitlementRef;
  readonly displayName: string;
  readonly description?: string;
}

/** A hit of a search, judged by what the hit itself shows: inspection may know more. */
export interface FoundEntitlement extends Entitlement {
  /** Why it cannot be governed; absent = nothing speaks against it. */
  readonly refusal?: EntitlementRefusal;
  readonly warnings: readonly EntitlementNote[];
}

export interface EntitlementDraft {
  /** Idempotency key chosen by the caller, stable over retries: `[a-z0-9-]`, at most 64 characters. */
  readonly key: string;
  readonly displayName: string;
  readonly description?: string;
}

/** Whether the entitlement can be governed at all, with a reason code and a sentence where it cannot. */
export type EntitlementStatus =
  | {
      readonly kind: 'manageable';
      readonly entitlement: Entitlement;
      readonly warnings: readonly EntitlementNote[];
    }
  | { readonly kind: 'refused'; readonly entitlement?: Entitlement; readonly reason: EntitlementRefusal };

export interface EntitlementNote extends Sentence {
  readonly code: string;
}

export interface EntitlementRefusal extends EntitlementNote {
  readonly code: EntitlementFailure;
}

export interface ObservedGrant {
  readonly principalId: string;
  /** The vendor's kind of holder: `user`, `group`, `servicePrincipal`, … */
  readonly principalType: string;
}

export interface GrantTarget {
  readonly entitlement: EntitlementRef;
  readonly principalId: string;
}

export type Observation = 'present' | 'absent';

/** `requestId` is the vendor's id of the call that settled it. */
export type ProvisioningOutcome = {
  readonly kind: 'granted' | 'already-granted';
  readonly requestId?: string;
};
export type DeprovisioningOutcome = {
  readonly kind: 'revoked' | 'already-revoked';
  readonly requestId?: string;
};
