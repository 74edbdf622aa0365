import type { ReasonMeaning } from '#domain/failure/reason-meaning';
import type { ReasonCode } from '#domain/failure/reasons';
import type { SaidView } from './reply';

/** Why something stopped, with what pages act on of its meaning: none of them knows a single code. */
export interface ReasonView extends Pick<ReasonMeaning, 'about' | 'mends' | 'namesAccounts'> {
  readonly code: ReasonCode;
  /** In English, with what to do and the detail. */
  readonly sentence: string;
  /** What is special about this case, e.g. the name that was not found: in English. */
  readonly detail: string | null;
  /** The detail by its key. */
  readonly said?: SaidView;
}
