import type { RequestStateView } from '#contract/requests/request-view';
import { nothing } from '#contract/kit/inputs';
import type { IntentView } from '#contract/kit/intent-view';
import type { Definitions } from '#contract/kit/reply';

/**
 * Where a request stands, as a customer may know it. Nothing of rules, groups, directories or reasons of ours; what
 * the person can mend themselves is named, because only they can.
 */
export type SituationView =
  | { readonly code: 'fix-request'; readonly field: FixableField }
  | { readonly code: 'with-service-team' }
  | { readonly code: 'waiting-for-approval'; readonly stage: number; readonly stages: number }
  | { readonly code: 'being-carried-out' }
  | { readonly code: 'active' }
  | { readonly code: 'removed' }
  | { readonly code: 'being-taken-away' }
  | { readonly code: 'ended'; readonly cause: 'revoked' | 'time' | 'given-back' | 'request' | 'unknown' }
  | { readonly code: 'refused' | 'denied' | 'withdrawn' };

export type FixableField = 'application' | 'level' | 'duration' | 'justification' | 'person' | 'nothing-held';

export interface StepView {
  readonly id: 'asked' | 'approved' | 'carried-out' | 'ends';
  /** `stopped`: this is where it came to a halt for good. */
  readonly state: 'done' | 'current' | 'ahead' | 'stopped';
}

export interface PortalAccessView {
  readonly state: RequestStateView;
  readonly intent: IntentView;
  readonly situation: SituationView;
  readonly application: string | null;
  readonly level: string | null;
  readonly steps: readonly StepView[];
  /** Display names of those whose approval is asked for now. Some may be unnamed: see `askedCount`. */
  readonly asked: readonly string[];
  readonly askedCount: number;
  /** How many of them it still takes. */
  readonly approvalsNeeded: number;
  readonly askedSince: string | null;
  /** How long it will be; null = until somebody takes it away. */
  readonly durationMinutes: number | null;
  /** When the access ends; null = until somebody takes it away, or it is not active. */
  readonly until: string | null;
  /** It is the reader's own, and there is something to give back. */
  readonly mayGiveBack: boolean;
}

export const portalRequestInputs = {
  'access.get': nothing,
  /** The beneficiary gives back what the request brought. */
  'access.giveBack': nothing,
} as const;

export interface PortalRequestOutputs {
  'access.get': { readonly access: PortalAccessView | null };
  'access.giveBack': { readonly givenBack: number };
}

export type PortalRequestDefinitions = Definitions<typeof portalRequestInputs, PortalRequestOutputs>;
