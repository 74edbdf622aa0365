import type { VirtualClock } from '../contracts';
import type { DrainCounts, Work, WorkSource } from './work';

/** A drain that runs more than this is taken for a loop of the app (a job that pushes itself without delay). */
const MAX_RUNS_PER_DRAIN = 20_000;

const COUNTED = { event: 'events', job: 'jobs', schedule: 'schedules' } as const;

type Tally = { -readonly [K in keyof DrainCounts]: DrainCounts[K] };

/** Runs what is due, and moves virtual time from one due moment to the next. */
export class Pump {
  constructor(
    private readonly clock: VirtualClock,
    private readonly sources: readonly WorkSource[],
    private readonly parallel: () => number,
  ) {}

  /** Runs everything that is due now and everything that falls due by it, until nothing is left. */
  async drain(): Promise<DrainCounts> {
    const tally: Tally = { events: 0, jobs: 0, schedules: 0, failures: 0 };
    await this.drainInto(tally);
    return tally;
  }

  /** Moves time forward by `ms`, stopping at every moment something falls due. */
  async advance(ms: number): Promise<DrainCounts> {
    const tally: Tally = { events: 0, jobs: 0, schedules: 0, failures: 0 };
    const end = this.clock.now() + ms;
    await this.drainInto(tally);
    for (let next = this.nextDueAt(); next !== undefined && next <= end; next = this.nextDueAt()) {
      this.clock.set(Math.max(next, this.clock.now()));
      await this.drainInto(tally);
    }
    this.clock.set(Math.max(end, this.clock.now()));
    return tally;
  }

  private nextDueAt(): number | undefined {
    const moments = this.sources.flatMap((source) => source.nextDueAt() ?? []);
    return moments.length === 0 ? undefined : Math.min(...moments);
  }

  private async drainInto(tally: Tally): Promise<void> {
    let runs = 0;
    for (let batch = this.batch(); batch.length > 0; batch = this.batch()) {
      const results = await Promise.all(batch.map((work) => work.run()));
      batch.forEach((work) => tally[COUNTED[work.kind]]++);
      tally.failures += results.filter((ok) => !ok).length;
      runs += batch.length;
      if (runs > MAX_RUNS_PER_DRAIN)
        throw new Error(
          `Not idle after ${MAX_RUNS_PER_DRAIN} invocations at one moment: does a job push itself?`,
        );
    }
  }

  private batch(): Work[] {
    const work: Work[] = [];
    for (const source of this.sources)
      if (work.length < this.parallel()) work.push(...source.take(this.parallel() - work.length));
    return work;
  }
}
