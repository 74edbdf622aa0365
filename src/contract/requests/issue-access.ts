import type { TroubleCode } from '#contract/grants/grant-view';
import type { NoteView } from '#contract/kit/inputs';
import type { ReasonView } from '#contract/kit/reason-view';
import type { RequestView } from './request-view';

/** A group and the connection it is in; the connection's name is null once it was deleted. */
export interface GroupView {
  readonly name: string;
  readonly connectionId: string;
  readonly connection: string | null;
}

/** What an approval brings about. */
export interface EffectView {
  readonly gives: readonly GroupView[];
  readonly takesAway: readonly GroupView[];
  /** Null = until somebody takes it away. The clock starts at proof, not at approval. */
  readonly durationMinutes: number | null;
  /** When it would end if it were proven now. */
  readonly endIfProvenNow: string | null;
}

/** What an approver should weigh. Only what the app knows; nothing is guessed. */
export type RiskNoteView =
  | { readonly code: 'high-risk' | 'no-end' | 'for-somebody-else' }
  /** The person holds something of the same application already, through another request. */
  | { readonly code: 'already-holds'; readonly issueKey: string; readonly level: string | null }
  /** Bound when the request was decided, and no longer: it would not be provisioned. */
  | { readonly code: 'no-longer-bound'; readonly group: string };

/** A yes that did not count. */
export interface UncountedApprovalView {
  readonly accountId: string;
  readonly at: string;
  readonly reason: ReasonView;
  /** False once the same person's yes was counted, or the request no longer waits for anybody. */
  readonly matters: boolean;
}

export interface IssueAccessView extends RequestView {
  /** What was asked for, where the decision allows less; else null. */
  readonly askedMinutes: number | null;
  readonly risk: 'low' | 'medium' | 'high' | null;
  /** Position of the stage that approvals are asked for now. */
  readonly openStage: number | null;
  /** Only while the request waits for approval. */
  readonly effect: EffectView | null;
  readonly notes: readonly RiskNoteView[];
  /** Newest first. */
  readonly uncounted: readonly UncountedApprovalView[];
  /** Names of the connections of grants and effect, by id. */
  readonly connections: Readonly<Record<string, string>>;
  /** The reader may, and there is something to do it to. */
  readonly mayRetry: boolean;
  readonly mayRevoke: boolean;
}

export type MatchView =
  /** `mapped`: by an identity mapping, not by e-mail. `label` is the directory's own word for the person. */
  | { readonly kind: 'matched'; readonly label: string; readonly mapped: boolean }
  | { readonly kind: 'none'; readonly mapped: boolean }
  /** `labels`: the directory's own words for the accounts, at most five of them. */
  | { readonly kind: 'ambiguous'; readonly count: number; readonly labels: readonly string[] }
  | { readonly kind: 'unusable'; readonly reason: 'guest' | 'disabled'; readonly label: string }
  /** Jira does not let the app read the person's e-mail, and there is no identity mapping. */
  | { readonly kind: 'no-email' }
  | { readonly kind: 'trouble'; readonly trouble: TroubleCode };

/** What one connection says about the person and the groups of the request. */
export interface ConnectionMatchView {
  readonly connectionId: string;
  readonly connection: string | null;
  readonly match: MatchView;
  /** Groups that cannot be governed, or that one should know something about. */
  readonly groups: readonly {
    readonly name: string;
    readonly refused: boolean;
    readonly notes: readonly NoteView[];
  }[];
}

/** Whether the directory shows a grant's membership now. */
export type LiveView =
  | { readonly grantId: string; readonly state: 'present' | 'absent' }
  | { readonly grantId: string; readonly state: 'unknown'; readonly trouble: TroubleCode };
