import type { Statistics } from '#domain/audit/statistics';

/** One record, counted forward by the sweep. */
export interface StatisticsStore {
  /** Strict. Undefined until something was counted. */
  read(): Promise<Statistics | undefined>;
  /**
   * Stores what was counted on from the version that was read (0 = there was none), as the next version.
   * @returns false, and nothing is written, when somebody else counted meanwhile: every event counts once.
   */
  replace(statistics: Statistics): Promise<boolean>;
}
