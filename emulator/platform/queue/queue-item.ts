/** A job waiting in a queue, or running. */
export interface QueueItem {
  readonly eventId: string;
  readonly jobId: string;
  readonly queueName: string;
  readonly body: unknown;
  readonly concurrency?: { readonly key: string; readonly limit: number } | undefined;
  /** Epoch milliseconds, virtual. */
  readonly dueAt: number;
  readonly firstDueAt: number;
  readonly retryCount: number;
  readonly retryReason?: string | undefined;
  readonly retryData?: unknown;
  /** How many pushes led to this one. */
  readonly depth: number;
  /** A second delivery of the same event; it does not count in the job's statistics. */
  readonly isCopy: boolean;
}

/** A job given up after its retention window, as GET /_emulator/queues shows it. */
export interface DroppedItem {
  readonly queueName: string;
  readonly jobId: string;
  readonly eventId: string;
  readonly body: unknown;
  readonly retryCount: number;
  readonly reason: string;
  /** Virtual time, ISO-8601. */
  readonly at: string;
}

export interface JobStats {
  readonly success: number;
  readonly inProgress: number;
  readonly failed: number;
}
