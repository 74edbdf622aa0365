import * as z from 'zod';
import { bindingKey } from '#domain/catalog/entitlement';
import type { EntitlementBinding } from '#domain/catalog/entitlement';

/** One membership in a vendor and every live grant behind it: the reference count. */
export const Holding = z.strictObject({
  schema: z.literal(1),
  version: z.number().int().min(0),
  key: z.string(),
  entitlementKey: z.string(),
  principalId: z.string(),
  /** Grants that were written or are being written, in order of arrival. */
  grants: z.array(z.strictObject({ grantId: z.string(), issueKey: z.string() })),
  /** The membership was there before our first grant: it is never taken away by us. */
  preExisting: z.boolean(),
  /** The membership may exist because of a write of ours: answered, or sent and never answered. */
  ours: z.boolean(),
  /** A grant id while a removal is on its way; nobody else writes meanwhile. */
  removing: z.string().optional(),
});
export type Holding = z.infer<typeof Holding>;

export function holdingKeyOf(binding: EntitlementBinding, principalId: string): string {
  return `${bindingKey(binding)}:${principalId}`;
}

export function emptyHolding(binding: EntitlementBinding, principalId: string): Holding {
  return {
    schema: 1,
    version: 0,
    key: holdingKeyOf(binding, principalId),
    entitlementKey: bindingKey(binding),
    principalId,
    grants: [],
    preExisting: false,
    ours: false,
  };
}

export function withGrant(
  holding: Holding,
  grant: { readonly id: string; readonly issueKey: string },
): Holding {
  if (holding.grants.some((entry) => entry.grantId === grant.id)) return holding;
  return { ...holding, grants: [...holding.grants, { grantId: grant.id, issueKey: grant.issueKey }] };
}

/** Without the grant; when it was the last, what is known of the past is forgotten with it. */
export function withoutGrant(holding: Holding, grantId: string): Holding {
  const { removing: _removing, ...rest } = holding;
  const grants = holding.grants.filter((entry) => entry.grantId !== grantId);
  const live = grants.length > 0;
  return { ...rest, grants, preExisting: live && holding.preExisting, ours: live && holding.ours };
}

export function othersBehind(
  holding: Holding,
  grantId: string,
): readonly { grantId: string; issueKey: string }[] {
  return holding.grants.filter((entry) => entry.grantId !== grantId);
}

/** Without the mark of a removal: it does not go on for the time being. */
export function released(holding: Holding): Holding {
  const { removing: _removing, ...rest } = holding;
  return rest;
}
