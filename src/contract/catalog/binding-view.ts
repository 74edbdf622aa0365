import type { EntitlementType } from '#domain/catalog/entitlement';

/** Names one grantable thing inside one connection. */
export interface EntitlementRefView {
  readonly type: EntitlementType;
  readonly id: string;
}

export interface BindingView {
  readonly connectionId: string;
  readonly entitlement: EntitlementRefView;
  /** The vendor's name when it was bound. */
  readonly displayName: string;
}
