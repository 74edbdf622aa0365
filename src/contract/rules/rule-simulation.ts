import * as z from 'zod';
import { Intent } from '#domain/kit/codes';
import type { BindingView } from '#contract/catalog/binding-view';
import type { IntentView } from '#contract/kit/intent-view';
import type { ReasonView } from '#contract/kit/reason-view';
import { Account, Id } from '#contract/kit/inputs';
import type { TraceReasonView } from '#contract/requests/frozen-trace';
import type { FrozenStageView } from './rule-replay';
import type { RuleView } from './rule-view';

export const SimulateInput = z.strictObject({
  requesterId: Account,
  /** Absent = for themselves. */
  beneficiaryId: Account.optional(),
  applicationId: Id,
  levelId: Id.optional(),
  intent: Intent.default('grant'),
  /** What the person asks for, e.g. `30 days`; absent = nothing. */
  duration: z.string().max(60).optional(),
  /** The moment of the decision; absent = now. */
  at: z.iso.datetime({ offset: true }).optional(),
});

/** A rule that was reached, in order; the last one of a verdict that is not the baseline's is the one that decides. */
export interface TraceView {
  readonly ruleId: string;
  readonly ruleName: string;
  readonly ruleVersion: number;
  /** From 1. */
  readonly position: number;
  /** False: passed by without a look. */
  readonly enabled: boolean;
  readonly matched: boolean;
  /** It decides for this one of two people alone, and what it asks for counts as well. */
  readonly adds: 'requester' | 'beneficiary' | null;
  readonly reasons: readonly TraceReasonView[];
}

export type SkippedView =
  | { readonly why: 'requester' | 'beneficiary' | 'inactive'; readonly accountId: string }
  | { readonly why: 'group-gone' | 'group-empty'; readonly groupId: string }
  | { readonly why: 'no-owner' };

export interface StagePeopleView extends FrozenStageView {
  readonly quorum: 'any' | 'all' | number;
  /** Whom the rule names and who cannot approve here. */
  readonly skipped: readonly SkippedView[];
  readonly canBeMet: boolean;
}

export interface BesidesView {
  readonly who: 'requester' | 'beneficiary';
  /** From 1. */
  readonly position: number;
  readonly rule: RuleView;
}

/** What the rules in force would say; nothing is written. */
export interface SimulationView {
  readonly verdict: 'approval' | 'automatic' | 'refuse' | 'baseline-refuses' | 'unknown';
  readonly rule: RuleView | null;
  /** Rules that decide for one of two people alone, and whose demands count as well. */
  readonly besides: readonly BesidesView[];
  readonly trace: readonly TraceView[];
  readonly stages: readonly StagePeopleView[];
  /** What a grant would write: the level's entitlements and the rule's extra ones. */
  readonly entitlements: readonly BindingView[];
  /** What a removal or change would take away. */
  readonly takesAway: readonly { readonly id: string; readonly entitlementName: string }[];
  /** Null = until revoked. */
  readonly durationMinutes: number | null;
  /** If it were approved and proven at the moment of the decision. */
  readonly endsAt: string | null;
  readonly justificationRequired: boolean;
  /** Why it stops or is refused all the same. */
  readonly obstacle: ReasonView | null;
  readonly intent: IntentView;
}
