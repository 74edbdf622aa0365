import type { SaidView } from '#contract/kit/reply';
import type { WhyView } from './frozen-trace';

/** What is shown of requests and grants. Ids and codes; pages draw people from account ids. */

export const requestStates = [
  'needs-attention',
  'awaiting-approval',
  'in-progress',
  'fulfilled',
  'ending',
  'ended',
  'refused',
  'denied',
  'withdrawn',
] as const;
export type RequestStateView = (typeof requestStates)[number];

export const grantStates = [
  'provisioning',
  'active',
  'deprovisioning',
  'needs-attention',
  'ended',
  'cancelled',
] as const;
export type GrantStateView = (typeof grantStates)[number];

/** Why something stopped: a stable code, and an English sentence that says what to do, the detail included. */
export interface ReasonView {
  readonly code: string;
  readonly sentence: string;
  /** What is special about this case, e.g. the name that was not found: in English. */
  readonly detail: string | null;
  /** The detail by its key; absent where it has none, such as the words of an administrator. */
  readonly said?: SaidView;
}

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

export interface RequestSummaryView {
  readonly issueId: string;
  readonly issueKey: string;
  readonly state: RequestStateView;
  readonly intent: 'grant' | 'removal' | 'change';
  readonly requesterId: string;
  readonly beneficiaryId: string;
  readonly application: string | null;
  readonly level: string | null;
  readonly attention: ReasonView | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface StageView {
  readonly name: string;
  readonly need: number;
  readonly approvers: readonly string[];
  readonly approvals: readonly {
    readonly accountId: string;
    readonly at: string;
    readonly evidence: string;
  }[];
  readonly met: boolean;
}

export interface DecisionView {
  readonly kind: 'approval' | 'automatic' | 'refuse';
  readonly ruleId: string | null;
  readonly ruleName: string | null;
  readonly ruleVersion: number | null;
  readonly catalogVersion: number;
  readonly durationMinutes: number | null;
  readonly why: WhyView | null;
  /** English sentences instead of `why`, of requests that were decided before it was kept. */
  readonly reasons: readonly string[];
  readonly stages: readonly StageView[];
  readonly at: string;
}

export interface RequestView extends RequestSummaryView {
  readonly decision: DecisionView | null;
  readonly grants: readonly GrantView[];
}
