/** Where a part of the sweep left off. */
export interface SweepMarks {
  read(): Promise<string | undefined>;
  write(instant: string): Promise<void>;
}
