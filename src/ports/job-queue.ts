/** Work that is done later, at least once, in any order. Bodies are versioned: a newer app may receive them. */
export type Job =
  /** Look at the issue again: read, decide, publish. */
  | { readonly kind: 'issue'; readonly issueId: string }
  /** Drive one grant one step. */
  | { readonly kind: 'grant'; readonly grantId: string; readonly serial: string };

export interface JobQueue {
  /**
   * @param delaySeconds 0–900.
   * Jobs of one issue, and jobs of one `serial`, never run at the same time.
   */
  push(jobs: readonly Job[], delaySeconds?: number): Promise<void>;
}
