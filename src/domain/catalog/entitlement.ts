import * as z from 'zod';

/** Kinds of things a vendor lets us grant. Entra has groups; other connectors add theirs. */
export const entitlementTypes = ['group'] as const;
export type EntitlementType = (typeof entitlementTypes)[number];

/** Names one grantable thing inside one connection. `id` is the vendor's immutable id. */
export const EntitlementRef = z.strictObject({
  type: z.enum(entitlementTypes),
  id: z.string().min(1).max(200),
});
export type EntitlementRef = z.infer<typeof EntitlementRef>;

/** An entitlement as the catalog binds it: only bound entitlements can ever be written. */
export const EntitlementBinding = z.strictObject({
  connectionId: z.string().min(1).max(40),
  entitlement: EntitlementRef,
  /** The vendor's name when it was bound; shown, never used as a key. */
  displayName: z.string().min(1).max(256),
});
export type EntitlementBinding = z.infer<typeof EntitlementBinding>;

/** One string that names a binding; equal bindings give equal keys. */
export function bindingKey(binding: Pick<EntitlementBinding, 'connectionId' | 'entitlement'>): string {
  return `${binding.connectionId}:${binding.entitlement.type}:${binding.entitlement.id}`;
}
