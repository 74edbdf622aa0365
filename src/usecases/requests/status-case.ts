import type { AccessRequest } from '#domain/requests/access-request';
import type { IssueHistory, IssueSnapshot, StatusChange } from '#ports/issue-tracker';

/** A status change of a request's issue that waits for an answer. */
export interface StatusCase<R extends AccessRequest = AccessRequest> {
  readonly request: R;
  readonly issue: IssueSnapshot;
  readonly history: IssueHistory;
  /** The change that brought the issue into its present status. */
  readonly change: StatusChange;
}
