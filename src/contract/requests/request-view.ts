import type { RequestState } from '#domain/kit/codes';
import type { GrantView } from '#contract/grants/grant-view';
import type { IntentView } from '#contract/kit/intent-view';
import type { ReasonView } from '#contract/kit/reason-view';
import type { FrozenTraceView } from './frozen-trace';

export type RequestStateView = RequestState;

/** A request by ids and codes; pages draw people from account ids. */
export interface RequestSummaryView {
  readonly issueId: string;
  readonly issueKey: string;
  readonly state: RequestStateView;
  readonly intent: IntentView;
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
  readonly why: FrozenTraceView;
  readonly stages: readonly StageView[];
  readonly at: string;
}

export interface RequestView extends RequestSummaryView {
  readonly decision: DecisionView | null;
  readonly grants: readonly GrantView[];
}
