import type { RequestStateView } from '../access';
import { nothing } from '../inputs';
import type { Definitions } from '../reply';

/** What a customer may know about a request of theirs: no rule, no approver, no group, no reason of ours. */
export interface PortalAccessView {
  readonly state: RequestStateView;
  readonly sentence: string;
  readonly application: string | null;
  readonly level: string | null;
  /** When the access ends; null = until somebody takes it away, or it is not active. */
  readonly until: string | null;
}

export const portalRequestInputs = { 'access.get': nothing } as const;

export interface PortalRequestOutputs {
  'access.get': { readonly access: PortalAccessView | null };
}

export type PortalRequestDefinitions = Definitions<typeof portalRequestInputs, PortalRequestOutputs>;
