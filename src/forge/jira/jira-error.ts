export interface JiraFailure {
  /** What was tried, in words: `read issue`. */
  readonly operation: string;
  /** HTTP status; absent when Jira could not be reached or answered what nobody expects. */
  readonly status?: number;
  /** How long Jira asks to wait, milliseconds. */
  readonly retryAfterMs?: number;
}

/** A call to the Jira site that did not do its work. Messages carry no content of issues. */
export class JiraError extends Error {
  override readonly name = 'JiraError';
  readonly operation: string;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(message: string, failure: JiraFailure, options?: { readonly cause: unknown }) {
    super(`Jira, ${failure.operation}: ${message}`, options);
    this.operation = failure.operation;
    this.status = failure.status;
    this.retryAfterMs = failure.retryAfterMs;
  }
}
