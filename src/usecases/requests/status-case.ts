import type { AccessRequest } from '#domain/requests/access-request';
import type { IssueHistory, IssueSnapshot, StatusChange } from '#ports/issue-tracker';

/** A status change of a request's issue that waits for an answer. */
export interface StatusCase {
  readonly request: AccessRequest;
  readonly issue: IssueSnapshot;
  readonly history: IssueHistory;
  /** The change that brought the issue into its present status. */
  readonly change: StatusChange;
}

const MOST_JUDGED = 50;

export function asJudged(request: AccessRequest, change: StatusChange, now: string): AccessRequest {
  return { ...request, judged: [...request.judged, change.id].slice(-MOST_JUDGED), updatedAt: now };
}
