import type { Connector, GrantTarget, PrincipalQuery } from '#connectors/contract';
import type { ConnectorError } from '#connectors/errors';
import type { EntitlementRef } from '#domain/catalog/entitlement';
import type { FaultyVendor, Mishap } from '#test/support/faulty-vendor';

/** One connector opened on a fresh, seeded vendor. Every call makes a world of its own. */
export interface ConformanceWorld {
  readonly connector: Connector;
  readonly vendor: FaultyVendor;
  /** A manageable entitlement that nobody holds. */
  readonly entitlement: EntitlementRef;
  /** Someone who can hold it. */
  readonly principalId: string;
  /** Well-formed ids of things that do not exist. */
  readonly missing: { readonly entitlement: EntitlementRef; readonly principalId: string };
  /** An entitlement that nobody may govern. */
  readonly unmanageable: EntitlementRef;
  readonly people: Readonly<
    Record<'one' | 'mapped' | 'none' | 'ambiguous' | 'guest' | 'disabled', PrincipalQuery>
  >;
  /** The exact names of `entitlement` and `unmanageable`. */
  readonly entitlementName: string;
  readonly unmanageableName: string;
  /** Lets so many more people hold the entitlement and returns their ids. */
  fill(entitlement: EntitlementRef, people: number): readonly string[];
  /** Who holds it at the vendor, in truth. */
  holders(entitlement: EntitlementRef): readonly string[];
  removePrincipal(principalId: string): void;
  removeEntitlement(entitlement: EntitlementRef): void;
  /** Takes every permission from the connection, new tokens included. */
  takePermissions(): void;
  /** An error answer as this vendor words it. */
  answer(status: number, headers?: Readonly<Record<string, string>>): Mishap;
  /** Matches URLs that are not about tokens. */
  readonly api: RegExp;
  /** What must never appear in an error or a check. Tokens are added as they are issued. */
  secrets(): readonly string[];
  /** Milliseconds since the epoch. */
  now(): number;
}

/** Opens a fresh world; at the end of the test it is searched for secrets. */
export type Open = () => ConformanceWorld;
/** The ConnectorError a promise rejects with; anything else fails the test. */
export type FailureOf = (work: Promise<unknown>) => Promise<ConnectorError>;

/** The principal of the world on its entitlement. */
export function targetIn({ entitlement, principalId }: ConformanceWorld): GrantTarget {
  return { entitlement, principalId };
}
