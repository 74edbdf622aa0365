import * as z from 'zod';
import type { ReasonView, RequestStateView } from '#contract/requests/access';
import { RuleInput } from '#contract/configuration/catalog-inputs';
import type { BindingView, IntentView } from '#contract/configuration/catalog-inputs';
import { Id } from '#contract/kit/inputs';

/** A rule that may be new and without an id yet. */
export const DraftedRuleInput = RuleInput.partial({ id: true });
export type DraftedRule = z.input<typeof DraftedRuleInput>;

/** Rules as they would be: a whole list, one rule saved, another order, or one rule deleted. */
export const RulesDraftInput = z.union([
  z.strictObject({ rules: z.array(RuleInput).max(500) }),
  z.strictObject({ rule: DraftedRuleInput, position: z.number().int().min(0).optional() }),
  z.strictObject({ ids: z.array(Id).max(500) }),
  z.strictObject({ without: Id }),
]);
export type RulesDraftView = z.input<typeof RulesDraftInput>;

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
