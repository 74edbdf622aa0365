import type { NamedView } from '#contract/kit/named-view';
import type { TraceReason } from '#domain/rules/trace-reason';

/**
 * One condition of a rule held against a request, as the domain tells it: codes and the values to word them with, made to
 * be shown. `wanted` are the rule's values, `more` how many there are beside them, `actual` the request's.
 */
export type TraceReasonView = TraceReason;

/** A rule that was held against a request. */
export interface FrozenStepView {
  readonly ruleId: string;
  readonly ruleName: string;
  readonly ruleVersion: number;
  readonly matched: boolean;
  /** It decides for this one of two people alone, and what it asks for counts as well. */
  readonly adds?: 'requester' | 'beneficiary';
  /** Of a rule that is passed over only what speaks against it. */
  readonly reasons: readonly TraceReasonView[];
}

/** Why a decision is as it is, as it was frozen. */
export interface FrozenTraceView {
  /** In order: those passed over, those that add what they ask for, and the one that matched. */
  readonly rules: readonly FrozenStepView[];
  /** How many further rules did not match. */
  readonly more: number;
  /** As they were called then. */
  readonly names: { readonly applications: readonly NamedView[]; readonly levels: readonly NamedView[] };
  /** Less time than was asked for; nothing asked for = until revoked. */
  readonly cut: { readonly askedMinutes: number | null; readonly capMinutes: number } | null;
  /** Why no person decides, as the rule says it. */
  readonly automatic: string | null;
}
