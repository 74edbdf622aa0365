import { nothing } from '#contract/kit/inputs';
import type { SaidView } from '#contract/kit/reply';
import type { CountView } from '#contract/configuration/settings';

/** In the order in which they are done. */
export type SetupStep = 'connection' | 'application' | 'rule' | 'portal' | 'request';

export interface SetupStepView {
  readonly step: SetupStep;
  /** `started`: it is there, but does not work yet. */
  readonly state: 'todo' | 'started' | 'done';
}

export interface ConnectionTroubleView {
  readonly id: string;
  readonly name: string;
  readonly trouble: 'paused' | 'disabled' | 'untested';
  /** What to do, where it is known. */
  readonly sentence: string | null;
  readonly said?: SaidView;
}

export interface CredentialTroubleView {
  readonly id: string;
  readonly name: string;
  readonly expiresAt: string;
  /** Days of the warning: 60, 30, 14, 7, 1; 0 = it has ended. */
  readonly warning: number;
}

/** A rule in force that nobody can tell of whether it holds. */
export interface RuleTroubleView {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
  readonly said: SaidView;
}

export interface OverviewHealthView {
  readonly provisioning: 'running' | 'paused';
  readonly connections: readonly ConnectionTroubleView[];
  readonly credentials: readonly CredentialTroubleView[];
  readonly rules: readonly RuleTroubleView[];
  /** Requests and grants that stopped for a person. */
  readonly attention: CountView;
  /** Grants that should have moved on more than 15 minutes ago and wait for nobody. */
  readonly stuck: CountView;
  /** Grants that wait for an administrator: for their connection, or for provisioning to be resumed. */
  readonly waiting: CountView;
}

export interface ExpiringView {
  readonly grantId: string;
  readonly issueId: string;
  readonly issueKey: string;
  readonly beneficiaryId: string;
  readonly application: string;
  readonly level: string | null;
  readonly expiresAt: string;
}

/** One UTC day. */
export interface DayView {
  readonly day: string;
  readonly received: number;
  readonly approved: number;
  /** By a rule or by an approver. */
  readonly refused: number;
  readonly attention: number;
  readonly activated: number;
  readonly ended: number;
}

/** Requests whose access became complete within the last so many days. Times in seconds. */
export interface AccessTimeView {
  readonly days: number;
  readonly count: number;
  /** Means by what was waited for; 0 where nothing is counted. */
  readonly approval: number;
  readonly vendor: number;
  readonly person: number;
  /** To the class of a histogram; `more` = longer than this. */
  readonly median: { readonly seconds: number; readonly more: boolean } | null;
  readonly percentile95: { readonly seconds: number; readonly more: boolean } | null;
}

export interface StatisticsView {
  /** Null until something was counted. */
  readonly countedTo: string | null;
  /** Every one of the last 92 days, oldest first. */
  readonly days: readonly DayView[];
  /** For the last 7, 30 and 90 days. */
  readonly access: readonly AccessTimeView[];
  /** The ten applications with the most live grants. */
  readonly live: readonly { readonly applicationId: string; readonly name: string; readonly count: number }[];
  /** Live grants of all other applications. */
  readonly liveElsewhere: number;
}

export interface OverviewView {
  /** When it was put together. */
  readonly at: string;
  readonly setup: readonly SetupStepView[];
  readonly health: OverviewHealthView;
  /** The next twenty accesses that end within fourteen days. */
  readonly expiring: readonly ExpiringView[];
  readonly statistics: StatisticsView;
}

export const overviewInputs = { 'overview.get': nothing } as const;

export interface OverviewOutputs {
  'overview.get': OverviewView;
}
