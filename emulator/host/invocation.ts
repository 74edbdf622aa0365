import type { VirtualClock } from '../contracts';
import { InvocationTimeoutError } from './failures';

export interface InvocationOptions {
  readonly id: string;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  readonly limitMs: number;
  /** The person whose click started it; absent for events, jobs and schedules. */
  readonly accountId?: string;
  /** How many queue pushes led here; the platform refuses chains that are too long. */
  readonly depth: number;
}

/**
 * One run of a function: its budget of virtual time and whether it still lives. Time is counted per invocation, not
 * read off the clock, because invocations that run side by side share one virtual clock.
 */
export class Invocation {
  /** Rejects when the invocation is killed; never resolves. */
  readonly death: Promise<never>;
  private reject: (reason: Error) => void = () => undefined;
  private spentMs = 0;
  private over = false;
  private readonly marks = new Map<string, number>();

  constructor(
    readonly options: InvocationOptions,
    private readonly clock: VirtualClock,
  ) {
    this.death = new Promise<never>((_resolve, reject) => (this.reject = reject));
    this.death.catch(() => undefined);
  }

  hasEnded(): boolean {
    return this.over;
  }

  remainingMs(): number {
    return Math.max(0, this.options.limitMs - this.spentMs);
  }

  /** Lets virtual time pass inside the invocation; kills it when that exceeds its limit. */
  spend(ms: number): void {
    this.clock.set(this.clock.now() + ms);
    this.spentMs += ms;
    if (this.spentMs < this.options.limitMs) return;
    const { functionKey, limitMs } = this.options;
    this.kill(new InvocationTimeoutError(`Function "${functionKey}" exceeded ${limitMs / 1000} s`));
  }

  /** Counts one `thing` in the current minute of this invocation's run time; returns the count so far. */
  countPerMinute(thing: string): number {
    const mark = `${thing}:${Math.floor(this.spentMs / 60_000)}`;
    const count = (this.marks.get(mark) ?? 0) + 1;
    this.marks.set(mark, count);
    return count;
  }

  finish(): void {
    this.over = true;
  }

  kill(reason: Error): void {
    if (this.over) return;
    this.over = true;
    this.reject(reason);
  }
}
