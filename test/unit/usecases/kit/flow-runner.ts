import { advanceIssue } from '#usecases/requests/advance-issue';
import { driveGrant } from '#usecases/grants/drive-grant';
import { sweep } from '#usecases/rounds/sweep';
import type { Job } from '#ports/job-queue';
import type { FlowWorld } from './flow-world';

interface Pending {
  readonly job: Job;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

const SWEEP_MINUTES = 5;

/** The platform's part in a few lines: runs what was pushed when its time has come, one job after the other. */
export class FlowRunner {
  private pending: Pending[] = [];

  constructor(private readonly world: FlowWorld) {}

  private get now(): number {
    return Date.parse(this.world.clock.now());
  }

  private take(): void {
    for (const { job, delaySeconds } of this.world.queue.takeAll()) this.later(job, delaySeconds);
  }

  private later(job: Job, seconds: number): void {
    this.pending.push({ job, at: this.now + seconds * 1000 });
  }

  /** Every job that waits is delivered once more. */
  duplicate(): void {
    this.take();
    this.pending = this.pending.flatMap((pending) => [pending, pending]);
  }

  /** Jobs that wait get lost. */
  lose(): void {
    this.take();
    this.pending = [];
  }

  /** The latest goes first. */
  reorder(): void {
    this.take();
    this.pending.reverse();
  }

  /** Runs at most so many of the jobs whose time has come. @returns how many ran. */
  async run(most: number): Promise<number> {
    let ran = 0;
    for (; ran < most; ran += 1) {
      this.take();
      const index = this.pending.findIndex((one) => one.at <= this.now);
      const [next] = index === -1 ? [] : this.pending.splice(index, 1);
      if (next === undefined) break;
      await this.perform(next.job);
    }
    return ran;
  }

  /** Lets time pass, with a sweep every five minutes, until nothing is on its way. @throws Error when that never comes. */
  async settle(): Promise<void> {
    for (let rounds = 0; rounds < 400; rounds += 1) {
      await this.run(Infinity);
      if (rounds > 0 && (await this.isQuiet())) return;
      this.world.clock.advance({ minutes: SWEEP_MINUTES });
      await sweep(this.world.ports);
    }
    throw new Error('it never comes to rest');
  }

  private async perform(job: Job): Promise<void> {
    if (job.kind === 'issue') return advanceIssue(this.world.ports, job.issueId);
    const result = await driveGrant(this.world.ports, job.grantId);
    if (result.kind === 'again') this.later(job, result.afterSeconds);
  }

  private async isQuiet(): Promise<boolean> {
    const { ledger } = this.world;
    const moving = await Promise.all(
      (['provisioning', 'deprovisioning'] as const).map((state) =>
        ledger.grants({ by: 'state', state }, { limit: 1 }),
      ),
    );
    const unpublished = await ledger.requestsUnpublished('9999', 1);
    return (
      this.pending.length === 0 && unpublished.length === 0 && moving.every((one) => one.items.length === 0)
    );
  }
}
