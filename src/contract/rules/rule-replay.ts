import * as z from 'zod';
import type { BindingView } from '#contract/catalog/binding-view';
import type { IntentView } from '#contract/kit/intent-view';
import type { ReasonView } from '#contract/kit/reason-view';
import type { RequestStateView } from '#contract/requests/request-view';
import { RulesDraftInput } from './rule-input';

export const ReplayInput = z.strictObject({
  draft: RulesDraftInput,
  limit: z.number().int().min(1).max(50).default(50),
});

export interface FrozenStageView {
  readonly name: string;
  /** Account ids. */
  readonly approvers: readonly string[];
  readonly need: number;
}

export interface VerdictView {
  /** `attention` = it could not be decided. */
  readonly kind: 'approval' | 'automatic' | 'refuse' | 'attention';
  /** Null: no rule, so the baseline; with `attention`: none was reached or recorded. */
  readonly rule: { readonly id: string; readonly name: string; readonly version: number } | null;
  readonly stages: readonly FrozenStageView[];
  readonly entitlements: readonly BindingView[];
  /** Null = until revoked. */
  readonly durationMinutes: number | null;
  /** Why it was refused or could not be decided. */
  readonly reason: ReasonView | null;
}

interface ReplayedRequest {
  readonly issueId: string;
  readonly issueKey: string;
  readonly state: RequestStateView;
  readonly intent: IntentView;
  readonly requesterId: string;
  readonly beneficiaryId: string;
  readonly application: string | null;
  readonly level: string | null;
  readonly createdAt: string;
}

export interface ChangedDecisionView extends ReplayedRequest {
  /** As it was decided. */
  readonly before: VerdictView;
  /** As the draft would decide it now. */
  readonly after: VerdictView;
  readonly differs: readonly ('kind' | 'rule' | 'stages' | 'entitlements' | 'duration' | 'reason')[];
  /** The rules in force would decide it like the draft by now: people, rules or the catalog changed since. */
  readonly alreadySo: boolean;
}

export interface ReplayView {
  /** How many of the latest requests were looked at; the rest of the numbers add up to it. */
  readonly lookedAt: number;
  readonly unchanged: number;
  readonly changes: readonly ChangedDecisionView[];
  /** Requests that cannot be held against rules any more. */
  readonly incomparable: readonly (ReplayedRequest & {
    readonly why: 'never-read' | 'application-gone' | 'level-gone';
  })[];
  /** Groups, e-mails and approvers are not frozen on requests. */
  readonly people: 'as-they-are-now';
}
