/** One invocation that is due. */
export interface Work {
  readonly kind: 'event' | 'job' | 'schedule';
  /** Runs it to its end; false when it failed. Never rejects. */
  run(): Promise<boolean>;
}

/** Something that makes work fall due as virtual time passes: events, queues, schedules. */
export interface WorkSource {
  /** Takes out up to `max` pieces of work that are due now and may run side by side. */
  take(max: number): readonly Work[];
  /** Epoch milliseconds of the next piece of work that can start; undefined when none waits. */
  nextDueAt(): number | undefined;
}

/** What a drain ran. */
export interface DrainCounts {
  readonly events: number;
  readonly jobs: number;
  readonly schedules: number;
  readonly failures: number;
}
