import type { GrantState } from '#domain/kit/codes';
import type { ReasonView } from '#contract/kit/reason-view';
import type { SaidView } from '#contract/kit/reply';

export type GrantStateView = GrantState;

/** A grant by ids and codes; pages draw people from account ids. */
export interface GrantView {
  readonly id: string;
  readonly issueId: string;
  readonly issueKey: string;
  readonly state: GrantStateView;
  readonly beneficiaryId: string;
  readonly applicationId: string;
  readonly levelId: string | null;
  readonly connectionId: string;
  readonly entitlementId: string;
  readonly entitlementName: string;
  readonly principalId: string | null;
  readonly proof: {
    readonly at: string;
    readonly requestId: string | null;
    readonly alreadyThere: boolean;
    /** A person put the membership there in our stead. */
    readonly byHand: boolean;
  } | null;
  readonly expiresAt: string | null;
  readonly end: {
    readonly at: string | null;
    readonly cause: string | null;
    readonly by: string | null;
    readonly result: string | null;
    /** What is special about it, e.g. the issues whose grants keep the membership: in English. */
    readonly detail: string | null;
    readonly said?: SaidView;
  } | null;
  readonly attention: ReasonView | null;
  /** It waits for its connection to be mended. */
  readonly waiting: boolean;
  readonly attempts: number;
  /** The way it stopped on, when it needs attention. */
  readonly during: 'provisioning' | 'deprovisioning' | null;
  /** The vendor's answer to a write that is not proven yet. */
  readonly answer: { readonly kind: string; readonly requestId: string | null; readonly at: string } | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Names as the catalog has them now; an id where it has none any more. */
export interface GrantRowView extends GrantView {
  readonly applicationName: string;
  readonly levelName: string | null;
  readonly connectionName: string;
}

/** Why a connection could not be asked. `failed`: for a reason that is in the log. */
export type TroubleCode = 'missing' | 'switched-off' | 'unreachable' | 'needs-administrator' | 'failed';
