import type { NamedView } from '#contract/kit/named-view';

type WhoView = 'requester' | 'beneficiary';

/** Values of the rule; `more`: how many there are beside them, where not all were kept. */
interface Wanted {
  readonly wanted: readonly string[];
  readonly more?: number;
}

/** One condition of a rule held against a request; `wanted` are the rule's values, `actual` the request's. */
export type TraceReasonView =
  | { readonly code: 'every-request' }
  | ({
      readonly code: 'application' | 'level' | 'intent';
      readonly holds: boolean;
      readonly actual: string | null;
    } & Wanted)
  | ({ readonly code: 'group'; readonly holds: boolean; readonly who: WhoView } & Wanted)
  | ({
      readonly code: 'email-domain';
      readonly holds: boolean;
      readonly who: WhoView;
      readonly actual: string;
    } & Wanted)
  | { readonly code: 'email-unknown'; readonly who: WhoView };

export interface LookedAtView {
  readonly ruleId: string;
  readonly ruleName: string;
  readonly ruleVersion: number;
  readonly matched: boolean;
  /** Of a rule that did not match only what speaks against it. */
  readonly reasons: readonly TraceReasonView[];
}

/** Why a decision is as it is, as it was frozen. */
export interface WhyView {
  /** In order; at most the last one matched. */
  readonly rules: readonly LookedAtView[];
  /** How many further rules did not match. */
  readonly more: number;
  /** As they were called then. */
  readonly names: { readonly applications: readonly NamedView[]; readonly levels: readonly NamedView[] };
  /** Less time than was asked for; nothing asked for = until revoked. */
  readonly cut: { readonly askedMinutes: number | null; readonly capMinutes: number } | null;
  /** Why no person decides, as the rule says it. */
  readonly automatic: string | null;
}
