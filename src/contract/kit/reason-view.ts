import type { SaidView } from './reply';

/** Why something stopped: a stable code, and an English sentence that says what to do, the detail included. */
export interface ReasonView {
  readonly code: string;
  readonly sentence: string;
  /** What is special about this case, e.g. the name that was not found: in English. */
  readonly detail: string | null;
  /** The detail by its key; absent where it has none, such as the words of an administrator. */
  readonly said?: SaidView;
}
