import type { VirtualClock } from '../../contracts';
import type { DeliveryPolicy } from '../delivery';
import type { Work, WorkSource } from '../work';
import type { DroppedItem, JobStats, QueueItem } from './queue-item';
import { JobBook } from './job-book';

/** The platform gives up on a job this long after it was first due. */
export const RETENTION_MS = 24 * 3_600_000;

/** Runs one job; resolves with the item to put back for a retry, or with how it ended. */
export type JobRunner = (item: QueueItem) => Promise<JobOutcome>;

export type JobOutcome =
  | { readonly kind: 'done' }
  /** `failure` is set when the run threw; a retry that the app asked for is no failure. */
  | { readonly kind: 'retry'; readonly item: QueueItem; readonly failure?: string };

/** All queues of the installation: at least once, no promised order, concurrency limited by key across queues. */
export class JobQueue implements WorkSource {
  readonly dropped: DroppedItem[] = [];
  private waiting: QueueItem[] = [];
  private readonly running = new Map<string, number>();
  private readonly book = new JobBook();

  constructor(
    private readonly clock: VirtualClock,
    private readonly delivery: DeliveryPolicy,
    private readonly runJob: JobRunner,
  ) {}

  /** Puts a new event in; the delivery policy may delay, double or lose it. */
  push(item: Omit<QueueItem, 'isCopy'>): void {
    const late = this.delivery.delayMs('queue');
    const copies = this.delivery.copies('queue');
    this.book.open(item);
    if (copies === 0) this.drop({ ...item, isCopy: false }, 'lost by the delivery settings');
    for (let copy = 0; copy < copies; copy++)
      this.waiting.push({ ...item, dueAt: item.dueAt + late, isCopy: copy > 0 });
  }

  stats(queueName: string, jobId: string): JobStats | undefined {
    return this.book.stats(queueName, jobId);
  }

  /** Removes what has not started yet; false when the queue never had such a job. */
  cancel(queueName: string, jobId: string): boolean {
    if (!this.book.stats(queueName, jobId)) return false;
    const belongs = (item: QueueItem): boolean => item.jobId === jobId && item.queueName === queueName;
    for (const item of this.waiting.filter(belongs)) this.book.cancel(item);
    this.waiting = this.waiting.filter((item) => !belongs(item));
    return true;
  }

  pending(): readonly QueueItem[] {
    return [...this.waiting];
  }

  take(max: number): readonly Work[] {
    const due = this.waiting.filter((item) => item.dueAt <= this.clock.now());
    const taken: QueueItem[] = [];
    for (const item of this.delivery.order(
      'queue',
      due.sort((a, b) => a.dueAt - b.dueAt),
    ))
      if (taken.length < max && this.mayStart(item)) {
        this.occupy(item, 1);
        taken.push(item);
      }
    this.waiting = this.waiting.filter((item) => !taken.includes(item));
    return taken.map((item) => ({ kind: 'job' as const, run: () => this.run(item) }));
  }

  nextDueAt(): number | undefined {
    if (this.waiting.length === 0) return undefined;
    return this.waiting.reduce((soonest, item) => Math.min(soonest, item.dueAt), Number.POSITIVE_INFINITY);
  }

  private mayStart({ concurrency }: QueueItem): boolean {
    return !concurrency || (this.running.get(concurrency.key) ?? 0) < concurrency.limit;
  }

  private occupy({ concurrency }: QueueItem, slots: 1 | -1): void {
    if (concurrency) this.running.set(concurrency.key, (this.running.get(concurrency.key) ?? 0) + slots);
  }

  private async run(item: QueueItem): Promise<boolean> {
    const outcome = await this.runJob(item);
    this.occupy(item, -1);
    if (outcome.kind === 'done') {
      this.book.close(item, 'success');
      return true;
    }
    if (outcome.item.dueAt <= item.firstDueAt + RETENTION_MS) this.waiting.push(outcome.item);
    else this.drop(item, outcome.failure ?? 'still asking for a retry after 24 hours');
    return outcome.failure === undefined;
  }

  private drop(item: QueueItem, reason: string): void {
    const { queueName, jobId, eventId, body, retryCount } = item;
    this.book.close(item, 'failed');
    this.dropped.push({ queueName, jobId, eventId, body, retryCount, reason, at: this.clock.iso() });
  }
}
