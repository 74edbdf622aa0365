/** Where the sweep for lost events left off. */
export interface SweepMarks {
  read(): Promise<string | undefined>;
  write(instant: string): Promise<void>;
}
