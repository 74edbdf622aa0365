import type { IntentView } from '#contract/kit/intent-view';
import type { SaidView } from '#contract/kit/reply';
import type { FieldPurposeView, StatusMeaningView } from './portal-inspection';

/**
 * `present`: nothing to do. `to-do`: will be done. `done`, `failed`: results of this call. `manual`: no API does it, a
 * person has to.
 */
export type StepState = 'present' | 'to-do' | 'done' | 'failed' | 'manual';

export type StepSubject =
  | { readonly kind: 'field'; readonly purpose: FieldPurposeView; readonly name: string }
  | {
      readonly kind: 'options';
      readonly purpose: 'application' | 'accessLevel';
      readonly name: string;
      /** Labels that are added. */
      readonly add: readonly string[];
      /** Labels that are offered again. */
      readonly enable: readonly string[];
      /** A list of options only for this project is made first. */
      readonly ownContext: boolean;
    }
  | {
      readonly kind: 'request-type';
      readonly intent: IntentView;
      readonly name: string;
      readonly issueType: string;
    }
  | { readonly kind: 'screens'; readonly issueType: string; readonly fields: readonly string[] }
  | { readonly kind: 'form'; readonly requestType: string; readonly fields: readonly string[] }
  | { readonly kind: 'portal-group'; readonly requestTypes: readonly string[] }
  | {
      readonly kind: 'statuses';
      readonly issueType: string;
      readonly statuses: readonly {
        readonly meaning: StatusMeaningView;
        readonly name: string;
        readonly category: 'to-do' | 'in-progress' | 'done';
      }[];
    }
  | { readonly kind: 'team-managed' };

export interface SetUpStepView {
  /** Stable, so that a run can be asked for step by step. */
  readonly id: string;
  readonly state: StepState;
  readonly subject: StepSubject;
  /** Why it failed, in an English sentence. */
  readonly problem: string | null;
  readonly said?: SaidView;
}

export interface SetUpView {
  readonly project: { readonly id: string; readonly key: string; readonly name: string };
  readonly dryRun: boolean;
  /** Issue types that the request types can be based on, and the one that is used. */
  readonly issueTypes: readonly { readonly id: string; readonly name: string }[];
  readonly issueTypeId: string | null;
  readonly steps: readonly SetUpStepView[];
}

/** What is different between the options of one field and the catalog. Labels, in order. */
export interface OptionDifferenceView {
  readonly purpose: 'application' | 'accessLevel';
  readonly fieldName: string;
  /** Projects without a list of their own offer the same options. */
  readonly shared: boolean;
  readonly add: readonly string[];
  readonly enable: readonly string[];
  /** Enabled, and mean nothing in the catalog. */
  readonly gone: readonly string[];
  readonly unchanged: number;
}

export interface OptionSyncView {
  readonly id: string;
  readonly dryRun: boolean;
  readonly fields: readonly OptionDifferenceView[];
}
