import type { Job, JobQueue } from '#ports/job-queue';

export interface QueuedJob {
  readonly job: Job;
  readonly delaySeconds: number;
}

/** Keeps what was pushed; a test takes it out and runs it. */
export class RecordingJobQueue implements JobQueue {
  private queued: QueuedJob[] = [];
  private failure: Error | undefined;

  async push(jobs: readonly Job[], delaySeconds = 0): Promise<void> {
    if (!Number.isInteger(delaySeconds) || delaySeconds < 0 || delaySeconds > 900)
      throw new RangeError(`A delay has 0 to 900 whole seconds, not ${delaySeconds}`);
    if (this.failure !== undefined) throw this.failure;
    this.queued.push(...jobs.map((job) => ({ job: structuredClone(job), delaySeconds })));
  }

  /** Everything pushed so far, which is then no longer on the queue. */
  takeAll(): readonly QueuedJob[] {
    const taken = this.queued;
    this.queued = [];
    return taken;
  }

  get jobs(): readonly Job[] {
    return this.queued.map(({ job }) => job);
  }

  /** Every push fails from now on; undefined mends it. */
  failWith(error: Error | undefined): void {
    this.failure = error;
  }
}
