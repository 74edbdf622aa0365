import type { VirtualClock } from '../../contracts';
import { CrashError, InvocationTimeoutError } from '../../host/failures';
import type { FunctionRunner } from '../../host/function-runner';
import type { LogBook } from '../../host/log-book';
import type { AppManifest } from '../manifest';
import { readRetry } from '../retry';
import { RETENTION_MS, type JobOutcome, type JobRunner } from './job-queue';
import type { QueueItem } from './queue-item';

const FIRST_BACK_OFF_MS = 30_000;
const LONGEST_BACK_OFF_MS = 15 * 60_000;

export interface ConsumerParts {
  readonly clock: VirtualClock;
  readonly manifest: AppManifest;
  readonly runner: FunctionRunner;
  readonly logs: LogBook;
  /** Second argument of every back-end handler. */
  readonly context: () => object;
}

/** Platform-side waiting time after a failed run: 30 s, doubling up to 15 minutes. */
export function backOffMs(retryCount: number): number {
  return Math.min(FIRST_BACK_OFF_MS * 2 ** retryCount, LONGEST_BACK_OFF_MS);
}

function failureCode(error: unknown): string {
  if (error instanceof InvocationTimeoutError) return 'FUNCTION_TIME_OUT';
  return error instanceof CrashError ? 'FUNCTION_PLATFORM_UNKNOWN_ERROR' : 'FUNCTION_UNKNOWN_ERROR';
}

/** The event as @forge/events declares `AsyncEvent`. */
function toEvent(item: QueueItem, now: number): object {
  const { queueName, jobId, eventId, body, concurrency, retryCount, retryReason, retryData } = item;
  const retentionWindow = {
    startTime: new Date(item.firstDueAt).toISOString(),
    remainingTimeMs: Math.max(0, item.firstDueAt + RETENTION_MS - now),
  };
  return {
    ...{ queueName, jobId, eventId, body },
    ...(concurrency ? { concurrency } : {}),
    ...(retryCount > 0 ? { retryContext: { retryCount, retryReason, retryData, retentionWindow } } : {}),
  };
}

/** Hands jobs to the consumer that the manifest names for their queue. */
export function createConsumer(parts: ConsumerParts): JobRunner {
  const { clock, manifest, runner, logs, context } = parts;

  function again(item: QueueItem, afterMs: number, reason: string, data: unknown): QueueItem {
    const retryCount = item.retryCount + 1;
    return { ...item, dueAt: clock.now() + afterMs, retryCount, retryReason: reason, retryData: data };
  }

  return async (item): Promise<JobOutcome> => {
    const consumer = manifest.consumers.find((one) => one.queue === item.queueName);
    if (!consumer) throw new Error(`manifest.yml has no consumer of queue "${item.queueName}"`);
    const options = { moduleKey: consumer.key, moduleType: 'core:consumer', depth: item.depth };
    try {
      const result = await runner.run(consumer.function, [toEvent(item, clock.now()), context()], options);
      const retry = readRetry(result);
      if (!retry) return { kind: 'done' };
      return { kind: 'retry', item: again(item, retry.afterMs, retry.reason, retry.data) };
    } catch (error) {
      const failure = String(error);
      logs.write('error', consumer.function, `[platform] job ${item.jobId} failed: ${failure}`);
      const item2 = again(item, backOffMs(item.retryCount), failureCode(error), item.retryData);
      return { kind: 'retry', item: item2, failure };
    }
  };
}
