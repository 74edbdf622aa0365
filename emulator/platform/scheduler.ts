import type { VirtualClock } from '../contracts';
import type { FunctionRunner } from '../host/function-runner';
import type { LogBook } from '../host/log-book';
import type { ScheduledTriggerModule } from './manifest';
import type { Work, WorkSource } from './work';

/** Schedules start about this long after the installation. */
const FIRST_RUN_MS = 5 * 60_000;

const MINUTE_MS = 60_000;
const INTERVAL_MS = {
  fiveMinute: 5 * MINUTE_MS,
  hour: 60 * MINUTE_MS,
  day: 24 * 60 * MINUTE_MS,
  week: 7 * 24 * 60 * MINUTE_MS,
} as const;

export interface SchedulerParts {
  readonly clock: VirtualClock;
  readonly schedules: readonly ScheduledTriggerModule[];
  readonly runner: FunctionRunner;
  readonly logs: LogBook;
  readonly cloudId: string;
  isLicensed(): boolean;
  readonly context: () => object;
}

/** Scheduled triggers in virtual time. A run that throws is logged and not repeated. */
export class Scheduler implements WorkSource {
  private readonly dueAt = new Map<string, number>();

  constructor(private readonly parts: SchedulerParts) {
    for (const { key } of parts.schedules) this.dueAt.set(key, parts.clock.now() + FIRST_RUN_MS);
  }

  take(max: number): readonly Work[] {
    const now = this.parts.clock.now();
    const due = this.parts.schedules
      .filter(({ key }) => (this.dueAt.get(key) ?? Infinity) <= now)
      .slice(0, max);
    for (const schedule of due) this.plan(schedule);
    return due.map((schedule) => ({ kind: 'schedule' as const, run: () => this.run(schedule) }));
  }

  nextDueAt(): number | undefined {
    return this.dueAt.size === 0 ? undefined : Math.min(...this.dueAt.values());
  }

  /** The next slot after now; slots that time jumped over are not made up for. */
  private plan({ key, interval }: ScheduledTriggerModule): void {
    const step = INTERVAL_MS[interval];
    const slot = this.dueAt.get(key) ?? this.parts.clock.now();
    const missed = Math.floor((this.parts.clock.now() - slot) / step);
    this.dueAt.set(key, slot + (missed + 1) * step);
  }

  private async run({ key, function: functionKey, filter }: ScheduledTriggerModule): Promise<boolean> {
    const { runner, logs, cloudId, context } = this.parts;
    if (filter?.appIsLicensed && !this.parts.isLicensed()) return true;
    const request = { context: { cloudId, moduleKey: key }, contextToken: 'local' };
    try {
      await runner.run(functionKey, [request, context()], {
        moduleKey: key,
        moduleType: 'core:scheduledTrigger',
      });
      return true;
    } catch (error) {
      logs.write('error', functionKey, `[platform] schedule "${key}" failed: ${String(error)}`);
      return false;
    }
  }
}
