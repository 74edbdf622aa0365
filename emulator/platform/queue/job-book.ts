import type { JobStats, QueueItem } from './queue-item';

type Counts = { -readonly [K in keyof JobStats]: number };

/** Statistics per job (one push = one job). A second delivery of the same event counts nothing. */
export class JobBook {
  private readonly jobs = new Map<string, Counts>();

  open(item: Pick<QueueItem, 'queueName' | 'jobId'>): void {
    const counts = this.jobs.get(keyOf(item)) ?? { success: 0, inProgress: 0, failed: 0 };
    counts.inProgress++;
    this.jobs.set(keyOf(item), counts);
  }

  close(item: QueueItem, how: 'success' | 'failed'): void {
    const counts = this.jobs.get(keyOf(item));
    if (!counts || item.isCopy) return;
    counts.inProgress--;
    counts[how]++;
  }

  cancel(item: QueueItem): void {
    const counts = this.jobs.get(keyOf(item));
    if (counts && !item.isCopy) counts.inProgress--;
  }

  stats(queueName: string, jobId: string): JobStats | undefined {
    const counts = this.jobs.get(keyOf({ queueName, jobId }));
    return counts && { ...counts };
  }
}

function keyOf({ queueName, jobId }: Pick<QueueItem, 'queueName' | 'jobId'>): string {
  return JSON.stringify([queueName, jobId]);
}
